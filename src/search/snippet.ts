/** The part of a passage that shows best why it was found, with its marks. Pure; marks are places in the text as printed. */
import { merge, placesIn, type Sought } from '../text/highlight.js';
import type { Snippet } from './answer.js';

/** In UTF-16 units, without the … at its ends: about three lines of a page. */
export const snippetLength = 160;
/** Latin letters are half as wide. */
const englishLength = 2 * snippetLength;

/** How a text is cut into sentences, by what ends them, closing quotes and brackets behind that included. */
interface Cut {
  readonly ends: RegExp;
  readonly length: number;
}

const chinese: Cut = { ends: /[。！？；!?;\n]+[”’」』）)》]*/gu, length: snippetLength };
const english: Cut = { ends: /[.!?;]+["'”’)\]]*\s+|\n+/gu, length: englishLength };

type Span = readonly [start: number, end: number];

/**
 * The sentence that tells most of what is sought and those around it, behind it first, as many as fit; of a sentence that is too long by itself, its best part.
 * `…` stands where something of the passage is left out.
 *
 * @param text the passage as printed
 * @param placesOf of the same text
 */
export function snippetOf(text: string, sought: Sought, placesOf = placesIn(text)): Snippet {
  return cutOut(text, placesOf(sought), chinese);
}

/** The same of an English text: a word is marked inside longer ones only where it stands nowhere by itself. */
export function englishSnippetOf(text: string, { letters, words }: Sought): Snippet {
  const placesOf = placesIn(text);
  const whole = placesOf({ letters: [], words: letters });
  const others = letters.filter((_, i) => whole[i]?.length === 0);
  return cutOut(text, [...whole, ...placesOf({ letters: others, words })], english);
}

/** @param places of each that is sought */
function cutOut(text: string, places: readonly (readonly Span[])[], cut: Cut): Snippet {
  const found = merge(places.flat());
  const [start, end] = bestWindow(text, places, found, cut);
  const before = start > 0 ? '…' : '';
  const behind = end < text.length ? '…' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + behind,
    marks: found
      .filter((mark) => mark[0] < end && mark[1] > start)
      .map((mark) => [Math.max(mark[0], start) + shift, Math.min(mark[1], end) + shift]),
  };
}

/** @param places of each that is sought @param found all of them, as they are marked */
function bestWindow(
  text: string,
  places: readonly (readonly Span[])[],
  found: readonly Span[],
  { ends, length }: Cut,
): Span {
  const sentences = sentencesOf(text, ends).flatMap((sentence) => pieces(text, sentence, found, length));
  const endOf = (i: number): number => (sentences[i] as Span)[1];
  const startOf = (i: number): number => (sentences[i] as Span)[0];
  const terms = places.map((spans) => ({ spans, weight: weightOf(spans, sentences) }));
  let best = { first: 0, last: 0, told: -1 };
  for (const [first, [start, ownEnd]] of sentences.entries()) {
    // What begins with a sentence that tells nothing has its best further on.
    if (best.told >= 0 && !found.some((mark) => mark[0] < ownEnd && mark[1] > start)) continue;
    let last = first;
    while (last + 1 < sentences.length && endOf(last + 1) - start <= length) last += 1;
    const told = terms.reduce(
      (sum, { spans, weight }) => sum + weight * saturated(heldOf(spans, [start, endOf(last)])),
      0,
    );
    if (told > best.told) best = { first, last, told };
  }
  if (sentences.length === 0) return [0, 0];
  let { first } = best;
  const end = endOf(best.last);
  while (first > 0 && end - startOf(first - 1) <= length) first -= 1;
  return trimmed(text, [startOf(first), end]);
}

/** Longer ones say more, and rarer ones: what stands in every sentence of a passage tells none of them from the others. */
function weightOf(spans: readonly Span[], sentences: readonly Span[]): number {
  const having = sentences.filter((sentence) => heldOf(spans, sentence) > 0).length;
  const longest = spans.reduce((longest, [start, end]) => Math.max(longest, end - start), 0);
  return having === 0 ? 0 : longest * Math.log(1 + sentences.length / having);
}

/** How often a sentence has it, whole or in part. */
function heldOf(spans: readonly Span[], [start, end]: Span): number {
  return spans.filter((span) => span[0] < end && span[1] > start).length;
}

/** Something else that is sought says more than the same once more. */
function saturated(times: number): number {
  return times / (times + 1);
}

/** Sentences with what ends them; they make up the text. */
function sentencesOf(text: string, ends: RegExp): Span[] {
  const cuts = Array.from(text.matchAll(ends), (end) => end.index + end[0].length);
  const sentences: Span[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    if (cut > from) sentences.push([from, cut]);
    from = cut;
  }
  return sentences;
}

/** A sentence that fits, or a longer one in stretches between its commas; where there are none of these, in equal lengths that keep marks whole. */
function pieces(text: string, [start, end]: Span, found: readonly Span[], length: number): Span[] {
  if (end - start <= length) return [[start, end]];
  const cuts = [...text.slice(start, end).matchAll(/[，、,：:\t]/gu)].map(({ index }) => start + index + 1);
  const spans: Span[] = [];
  let from = start;
  for (const cut of [...cuts, end]) {
    while (cut - from > length) {
      const to = wholeCut(text, from, from + length, found);
      spans.push([from, to]);
      from = to;
    }
    if (cut > from) spans.push([from, cut]);
    from = cut;
  }
  return spans;
}

/** The last place up to `to` that is neither inside a mark nor inside a Latin word or a character; `to` itself where these fill it all. */
function wholeCut(text: string, from: number, to: number, found: readonly Span[]): number {
  const mark = found.find(([start, end]) => start < to && to < end);
  const cut = mark !== undefined && mark[0] > from ? mark[0] : to;
  if (/^[a-z]{2}$/i.test(text.slice(cut - 1, cut + 1))) {
    const space = text.lastIndexOf(' ', cut);
    if (space > from) return space + 1;
  }
  return /[\uDC00-\uDFFF]/.test(text.charAt(cut)) ? cut - 1 : cut;
}

/** Without white space at the ends. */
function trimmed(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, start + part.trimEnd().length];
}
