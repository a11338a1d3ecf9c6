/** The part of a passage that shows best why it was found, with its marks. Pure; marks are places in the text as printed. */
import { marks, type Sought } from '../text/highlight.js';
import type { Snippet } from './answer.js';

/** In UTF-16 units, without the … at its ends: about three lines of a page. */
export const snippetLength = 160;

type Span = readonly [start: number, end: number];

/**
 * The sentences in a row that hold the most of what is sought, as many as fit; of a sentence that is too long by itself, its best part.
 * `…` stands where something of the passage is left out.
 *
 * @param text the passage as printed
 */
export function snippetOf(text: string, sought: Sought): Snippet {
  const found = marks(text, sought);
  const [start, end] = bestWindow(text, found);
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

function bestWindow(text: string, found: readonly Span[]): Span {
  let best: Span = [0, 0];
  let most = -1;
  const sentences = sentencesOf(text).flatMap((sentence) => pieces(text, sentence, found));
  for (const [i, [start, firstEnd]] of sentences.entries()) {
    let end = firstEnd;
    for (let next = i + 1; (sentences[next]?.[1] ?? Number.POSITIVE_INFINITY) - start <= snippetLength; next++) {
      end = (sentences[next] as Span)[1];
    }
    const held = found.reduce((sum, mark) => sum + Math.max(0, Math.min(mark[1], end) - Math.max(mark[0], start)), 0);
    if (held > most) {
      most = held;
      best = [start, end];
    }
  }
  return trimmed(text, best);
}

/** Sentences with what ends them, closing quotes and brackets behind that included; they make up the text. */
function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  for (const match of text.matchAll(/[^。！？；!?;\n]*(?:[。！？；!?;\n]+[”’」』）)》]*|$)/gu)) {
    if (match[0] !== '') sentences.push([match.index, match.index + match[0].length]);
  }
  return sentences;
}

/** A sentence that fits, or a longer one in stretches between its commas; where there are none of these, in equal lengths that keep marks whole. */
function pieces(text: string, [start, end]: Span, found: readonly Span[]): Span[] {
  if (end - start <= snippetLength) return [[start, end]];
  const cuts = [...text.slice(start, end).matchAll(/[，、,：:\t]/gu)].map(({ index }) => start + index + 1);
  const spans: Span[] = [];
  let from = start;
  for (const cut of [...cuts, end]) {
    while (cut - from > snippetLength) {
      const to = wholeCut(text, from, from + snippetLength, found);
      spans.push([from, to]);
      from = to;
    }
    if (cut > from) spans.push([from, cut]);
    from = cut;
  }
  return spans;
}

/** The last place up to `to` that is neither inside a mark nor inside a character; `to` itself where the mark fills it all. */
function wholeCut(text: string, from: number, to: number, found: readonly Span[]): number {
  const mark = found.find(([start, end]) => start < to && to < end);
  const cut = mark !== undefined && mark[0] > from ? mark[0] : to;
  return /[\uDC00-\uDFFF]/.test(text.charAt(cut)) ? cut - 1 : cut;
}

/** Without white space at the ends. */
function trimmed(text: string, [start, end]: Span): Span {
  const part = text.slice(start, end);
  return [start + part.length - part.trimStart().length, start + part.trimEnd().length];
}
