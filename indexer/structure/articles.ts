/**
 * An article of a law (第N条) as one passage, with its 款, 项 and 目 as units (立法法 article 65: 条 are divided into 款, 款 into 项, 项 into 目).
 * A 款 is a paragraph without a number, a 项 begins with （一）, a 目 with 1. In Taiwan's laws the paragraph is the 項, and 款 (一、) and 目 (（一）) stand
 * in it: here the first kind of number in a paragraph is the level below it, the next kind the level below that.
 */
import { repeatLetters } from '../../src/domain/locator.js';
import { type Draft, type DraftUnit, runInHead } from './draft.js';
import { isMarked, type Line, type MarkedLine, type TextLine } from './lines.js';
import { type Mark, parseMark } from './marks.js';
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
  const texts = below.map(asText).filter((other) => other !== null);
  const next = nextMarks(texts);
  const article = new ArticleText();
  if (mark.rest !== '') article.addParagraph(mark.rest);
  for (const [i, other] of texts.entries()) {
    if (isMarked(other)) {
      if (!article.addItem(other)) observations.add('address-missing', other.mark.label, other.lines);
    } else if (article.isInItem(next[i])) {
      article.addToItem(other.text);
    } else {
      article.addParagraph(other.text);
    }
  }
  return {
    address: { segment: mark.sub === 0 ? `a${mark.value}` : `a${mark.value}-${mark.sub}` },
    kind: 'article',
    label: mark.label,
    text: article.text,
    heading: captionOf(article.text) ?? runInHead(article.text),
    columns: null,
    lines: [line.lines[0], texts.at(-1)?.lines[1] ?? line.lines[1]],
    units: article.units,
    isDivision: false,
    children: below.filter((other) => asText(other) === null).map(plain),
  };
}

/** What of an article's lines is its text; 填具考核表 is no caption where no table follows. */
function asText(line: Line): TextLine | null {
  if (line.is === 'text') return line;
  if (line.is !== 'table' || line.table !== null || line.caption === null) return null;
  return { is: 'text', text: line.caption.text, mark: null, heading: null, lines: line.lines };
}

/** Of every line the next mark behind it. */
function nextMarks(lines: readonly Line[]): (Mark | undefined)[] {
  const marks = new Array<Mark | undefined>(lines.length);
  let next: Mark | undefined;
  for (let at = lines.length - 1; at >= 0; at--) {
    marks[at] = next;
    const line = lines[at] as Line;
    if (isMarked(line)) next = line.mark;
  }
  return marks;
}

/** 第三条【定义】…, 第三条（定义）…: the caption; null where there is none. （一） is none. */
function captionOf(text: string): string | null {
  if (!/^[【［[（(]/u.test(text)) return null;
  const { square, round } =
    /^(?:[【［[]\s*(?<square>[^】］\]\n]{1,40}?)\s*[】］\]]|[（(](?<round>[^（）()。；\n]{2,40})[）)])/u.exec(text)
      ?.groups ?? {};
  return square ?? (round === undefined || parseMark(text) !== null ? null : round);
}

type OpenUnit = { -readonly [K in keyof DraftUnit]: DraftUnit[K] };

/** A numbered unit that can hold deeper ones; `unit` is null where it has no address: what is in it has none either. */
interface OpenItem {
  readonly mark: Mark;
  readonly unit: OpenUnit | null;
}

/** The text, a line each, and its units as they open and close. */
class ArticleText {
  text = '';
  readonly units: OpenUnit[] = [];
  #paragraphs = 0;
  #paragraph: OpenUnit | null = null;
  /** The 项 of the paragraph, the 目 in it and so on, each of another kind. */
  #items: OpenItem[] = [];
  readonly #used = new Map<string, number>();

  addParagraph(text: string): void {
    const start = this.#append(text);
    this.#items = [];
    this.#paragraph = this.#open(String(++this.#paragraphs), null, start);
  }

  /** Whether `next`, the next numbered line, goes on with a count that is open: what stands before it is then no 款 but the item's. */
  isInItem(next: Mark | undefined): boolean {
    return this.#items.some(({ mark }) => mark.kind === next?.kind && mark.value + 1 === next.value);
  }

  /** More of the last item. */
  addToItem(text: string): void {
    this.#append(text);
    this.#extend();
  }

  /** Whether it got an address. */
  addItem({ mark, text }: MarkedLine): boolean {
    const start = this.#append(text);
    this.#paragraph ??= this.#open(String(++this.#paragraphs), null, start);
    const level = this.#items.findIndex((item) => item.mark.kind === mark.kind);
    if (level >= 0) this.#items.length = level;
    this.#extend();
    const above = this.#items.length === 0 ? this.#paragraph : (this.#items.at(-1)?.unit ?? null);
    const unit = above === null ? null : this.#openNumbered(above, mark, start);
    this.#items.push({ mark, unit });
    return unit !== null;
  }

  /** All that is open reaches to the end of the text. */
  #extend(): void {
    for (const unit of [this.#paragraph, ...this.#items.map((item) => item.unit)]) {
      if (unit !== null) unit.end = this.text.length;
    }
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
