/**
 * An article of a law (第N条) as one passage, with its 款, 项 and 目 as units (立法法 article 65: 条 are divided into 款, 款 into 项, 项 into 目).
 * A 款 is a paragraph without a number, a 项 begins with （一）, a 目 with 1.
 */
import { type Draft, type DraftUnit, runInHead } from './draft.js';
import { isMarked, type Line, type MarkedLine } from './lines.js';

/**
 * @param line the line with the mark
 * @param below the other lines up to the next article or heading; tables among them become the article's children
 */
export function articleDraft(line: MarkedLine, below: readonly Line[], plain: (line: Line) => Draft): Draft {
  const { mark } = line;
  const texts = below.filter((other) => other.is === 'text');
  const article = new ArticleText();
  if (mark.rest !== '') article.addParagraph(mark.rest);
  for (const other of texts) {
    if (isMarked(other)) article.addItem(other);
    else article.addParagraph(other.text);
  }
  return {
    address: { segment: mark.sub === 0 ? `a${mark.value}` : `a${mark.value}-${mark.sub}` },
    kind: 'article',
    label: mark.label,
    text: article.text,
    heading: runInHead(article.text),
    columns: null,
    lines: [line.lines[0], texts.at(-1)?.lines[1] ?? line.lines[1]],
    units: article.units,
    children: below.filter((other) => other.is !== 'text').map(plain),
  };
}

type OpenUnit = { -readonly [K in keyof DraftUnit]: DraftUnit[K] };

/** The text, a line each, and its units as they open and close. */
class ArticleText {
  text = '';
  readonly units: OpenUnit[] = [];
  #paragraphs = 0;
  /** The unit that holds the next 项, and the 项 that holds the next 目. */
  #paragraph: OpenUnit | null = null;
  #item: OpenUnit | null = null;
  readonly #used = new Map<string, number>();

  addParagraph(text: string): void {
    const start = this.#append(text);
    this.#paragraphs += 1;
    this.#item = null;
    this.#paragraph = this.#open(String(this.#paragraphs), null, start);
  }

  addItem({ mark, text }: MarkedLine): void {
    const start = this.#append(text);
    this.#paragraph ??= this.#open(String(++this.#paragraphs), null, start);
    const isSubitem = mark.kind !== 'han-paren' && this.#item !== null;
    const parent = isSubitem && this.#item !== null ? this.#item : this.#paragraph;
    const unit = this.#open(`${parent.locator}.${mark.value}`, mark.label, start);
    if (!isSubitem) this.#item = unit;
    this.#paragraph.end = this.text.length;
    if (this.#item !== null) this.#item.end = this.text.length;
  }

  #append(text: string): number {
    if (this.text !== '') this.text += '\n';
    const start = this.text.length;
    this.text += text;
    return start;
  }

  /** A number that is repeated gets a letter, as among passages. */
  #open(locator: string, label: string | null, start: number): OpenUnit {
    const times = this.#used.get(locator) ?? 0;
    this.#used.set(locator, times + 1);
    const repeat = times === 0 ? '' : String.fromCharCode('a'.charCodeAt(0) + Math.min(times, 25));
    const unit = { locator: locator + repeat, label, start, end: this.text.length };
    this.units.push(unit);
    return unit;
  }
}
