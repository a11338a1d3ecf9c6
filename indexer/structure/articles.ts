/**
 * An article of a law (第N条) as one passage, with its 款, 项 and 目 as units (立法法 article 65: 条 are divided into 款, 款 into 项, 项 into 目).
 * A 款 is a paragraph without a number, a 项 begins with （一）, a 目 with 1.
 */
import { repeatLetters } from '../../src/domain/locator.js';
import { type Draft, type DraftUnit, runInHead } from './draft.js';
import { isMarked, type Line, type MarkedLine } from './lines.js';
import type { Mark } from './marks.js';
import type { Observations } from './observations.js';

/**
 * @param line the line with the mark
 * @param below the other lines up to the next article or heading; tables among them become the article's children
 * @param observations gets `address-missing` for a 项 or 目 whose number is repeated more often than there are letters: its words are the
 * article's, it has no address of its own
 */
export function articleDraft(
  line: MarkedLine,
  below: readonly Line[],
  plain: (line: Line) => Draft,
  observations: Observations,
): Draft {
  const { mark } = line;
  const texts = below.filter((other) => other.is === 'text');
  const article = new ArticleText();
  if (mark.rest !== '') article.addParagraph(mark.rest);
  for (const other of texts) {
    if (!isMarked(other)) article.addParagraph(other.text);
    else if (!article.addItem(other)) observations.add('address-missing', other.mark.label, other.lines);
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
  /** Whether the last 项 has no address: the 目 below it have none either. */
  #isItemMissing = false;
  readonly #used = new Map<string, number>();

  addParagraph(text: string): void {
    const start = this.#append(text);
    this.#paragraphs += 1;
    this.#item = null;
    this.#isItemMissing = false;
    this.#paragraph = this.#open(String(this.#paragraphs), null, start);
  }

  /** Whether it got an address. */
  addItem({ mark, text }: MarkedLine): boolean {
    const start = this.#append(text);
    this.#paragraph ??= this.#open(String(++this.#paragraphs), null, start);
    const isSubitem = mark.kind !== 'han-paren' && (this.#item !== null || this.#isItemMissing);
    this.#paragraph.end = this.text.length;
    if (isSubitem) {
      if (this.#item === null) return false;
      this.#item.end = this.text.length;
      return this.#openNumbered(this.#item, mark, start) !== null;
    }
    this.#item = this.#openNumbered(this.#paragraph, mark, start);
    this.#isItemMissing = this.#item === null;
    return this.#item !== null;
  }

  #append(text: string): number {
    if (this.text !== '') this.text += '\n';
    const start = this.text.length;
    this.text += text;
    return start;
  }

  /** A number that is repeated gets a letter, as among passages; null where the letters are used up. */
  #openNumbered(parent: OpenUnit, { value, label }: Mark, start: number): OpenUnit | null {
    const locator = `${parent.locator}.${value}`;
    const times = this.#used.get(locator) ?? 0;
    this.#used.set(locator, times + 1);
    const letter = repeatLetters[times];
    return letter === undefined ? null : this.#open(locator + letter, label, start);
  }

  #open(locator: string, label: string | null, start: number): OpenUnit {
    const unit = { locator, label, start, end: this.text.length };
    this.units.push(unit);
    return unit;
  }
}
