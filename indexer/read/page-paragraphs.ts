/**
 * Printed lines become paragraphs, by the layout: a line that fills the measure goes on in the next one, an indent begins a paragraph. Chinese has no
 * hyphens, and no space where a line ends. Titles over several centred lines are left to structure, which reads their words.
 */

import { withoutRadicals } from '../../src/text/radicals.js';
import type { TextBlock } from '../block.js';
import { parseMark } from '../structure/marks.js';
import type { PageLine } from './page-lines.js';
import { apart, commonest, farthestIndent, pitchOf, sizeOf } from './page-measures.js';

/** Lines of one column of one page. */
export type Run = readonly NumberedLine[];

export interface NumberedLine extends PageLine {
  /** Of all lines of the file, from 1. */
  readonly number: number;
}

/** In widths of a letter: a line that ends so near the right edge is full (。 may hang out, a long number may not fit); one that begins so near the left is not indented. */
const nearRight = 1.6;
const nearLeft = 0.8;
/** Narrower is no column: the lines are all short. */
const leastMeasure = 10;

export function paragraphsOf(runs: readonly Run[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const typical = edgesOf(runs.flat());
  const pitch = pitchOf(runs);
  let open: { lines: NumberedLine[]; edges: Edges } | null = null;
  let gap = false;
  const close = (): void => {
    if (open === null) return;
    const first = open.lines[0] as NumberedLine;
    const last = open.lines.at(-1) as NumberedLine;
    blocks.push({ kind: 'text', text: textOf(open.lines), lines: [first.number, last.number], gap });
    open = null;
  };
  for (const run of runs) {
    const edges = run.length >= leastLines ? edgesOf(run) : typical;
    run.forEach((line, i) => {
      const above = run[i - 1];
      const isApart = above !== undefined && line.y - above.y > pitch * apart * Math.max(1, line.size / above.size);
      const last: NumberedLine | undefined = open?.lines.at(-1);
      if (open !== null && last !== undefined && !isApart && goesOn(last, open.edges, line, edges)) {
        open.lines.push(line);
        open.edges = edges;
        return;
      }
      close();
      open = { lines: [line], edges };
      gap = isApart;
    });
  }
  close();
  return blocks;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Fewer lines do not show where a column begins and ends. */
const leastLines = 4;

/** Of the lines of sentences: in the commonest size of letters, and no table's. */
function edgesOf(lines: readonly PageLine[]): Edges {
  const size = sizeOf(lines);
  const ofSize = lines.filter((line) => Math.abs(line.size - size) <= 1);
  const sentences = ofSize.filter(({ cells }) => cells.length === 1);
  const body = sentences.length > 0 ? sentences : ofSize;
  return {
    left: leftOf(body),
    // The edge where lines end, not where one hangs out.
    right: commonest(body.map(({ right, size }) => ({ value: Math.round(right), weight: right / size }))),
  };
}

/** Where lines begin that are not indented: the leftmost place that a tenth of them have, for more may be first lines of paragraphs. */
function leftOf(lines: readonly PageLine[]): number {
  const starts = lines.map(({ x }) => x).sort((a, b) => a - b);
  return starts.find((start, i) => (starts[i + Math.floor(lines.length / 10)] ?? Infinity) - start < 1) ?? 0;
}

/** A line of a list of contents fills the measure with dots. */
const leaders = /(?:\.{3,}|…{2,}|·{3,})\s*\d*$/u;

function goesOn(line: PageLine, edges: Edges, next: PageLine, nextEdges: Edges): boolean {
  const { size } = line;
  if (leaders.test(line.text)) return false;
  if (line.cells.length > 1 || next.cells.length > 1 || Math.abs(size - next.size) > size * 0.15) return false;
  if (edges.right - edges.left < leastMeasure * size || line.x > edges.left + farthestIndent * size) return false;
  if (line.right < edges.right - nearRight * size || next.x > nextEdges.left + nearLeft * size) return false;
  if (!/[。！？；：]$/u.test(line.text)) return true;
  if (parseMark(withoutRadicals(next.text)) !== null) return false;
  // Where a sentence has ended and a short line of no sentence follows, that is a signature or a heading.
  return next.right >= nextEdges.right - nearRight * size || /\p{P}$/u.test(next.text);
}

/** Two Latin words have a space between them. */
const textOf = (lines: readonly PageLine[]): string =>
  lines.reduce((text, line) => {
    const words = /[\p{Script=Latin},;]$/u.test(text) && /^\p{Script=Latin}/u.test(line.text);
    return text + (words ? ' ' : '') + line.text;
  }, '');
