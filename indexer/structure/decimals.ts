/**
 * Headings numbered 1, 1.1, 1.1.1, as emergency plans and standards are (GB/T 1.1). A line alone does not tell them: 2.9万人 begins like one. So they are
 * taken where they count on from each other through the text.
 */
import type { Line, TextLine } from './lines.js';
import type { Mark, MarkKind } from './marks.js';

/** By how many numbers their marks have. */
const kinds: readonly MarkKind[] = ['figure', 'figure-2', 'figure-3', 'figure-4'];

const decimal = /^(\d{1,2}(?:\s*[.．]\s*\d{1,2}){1,3})(?![\d.．%％])(?:\s+|(?=[\p{Script=Han}“《（(]))/u;
const figure = /^(\d{1,2})\s+(?=\p{Script=Han})/u;
/** A heading with a figure alone is not longer, in UTF-16 units, and no sentence. */
const longestHeading = 40;
/** Fewer are chance. */
const fewest = 3;

export function withDecimals(lines: readonly Line[]): Line[] {
  const found = new Map<Line, Mark>();
  let last: readonly number[] = [];
  let decimals = 0;
  for (const line of lines) {
    const numbers = line.is === 'text' ? numbersOf(line) : null;
    if (numbers === null || !follows(numbers, last)) continue;
    last = numbers;
    if (numbers.length > 1) decimals += 1;
    found.set(line, markOf(line as TextLine, numbers));
  }
  if (decimals < fewest) return [...lines];
  return lines.map((line) => {
    const mark = found.get(line);
    return line.is === 'text' && mark !== undefined ? { ...line, mark } : line;
  });
}

/** 1.2.1 → 1, 2, 1; null where the line begins with no such number. */
function numbersOf({ text, mark }: TextLine): number[] | null {
  const long = decimal.exec(text)?.[1];
  if (long !== undefined) return long.split(/[.．]/u).map(Number);
  const short = figure.exec(text)?.[1];
  if (short !== undefined && mark === null && text.length <= longestHeading && !/[。；，：]/u.test(text))
    return [Number(short)];
  return null;
}

/** 1 → 1.1 → 1.2 → 1.2.1 → 2, and 1.2 at first where 1 is numbered otherwise. */
function follows(numbers: readonly number[], last: readonly number[]): boolean {
  const own = numbers.at(-1) ?? 0;
  const above = numbers.slice(0, -1);
  const isBelow = (other: readonly number[]): boolean => above.every((number, i) => number === other[i]);
  if (numbers.length > last.length)
    return own === 1 && (last.length === 0 || (isBelow(last) && above.length === last.length) || isNext(above, last));
  return (isBelow(last) && own === (last[numbers.length - 1] ?? 0) + 1) || (own === 1 && isNext(above, last));
}

/** Whether the heading above was printed in another form: behind 1.3 comes 2.1. */
const isNext = (above: readonly number[], last: readonly number[]): boolean =>
  above.length > 0 &&
  above.at(-1) === (last[above.length - 1] ?? 0) + 1 &&
  above.slice(0, -1).every((number, i) => number === last[i]);

function markOf({ text }: TextLine, numbers: readonly number[]): Mark {
  const printed = (numbers.length > 1 ? decimal : figure).exec(text)?.[0] ?? '';
  return {
    kind: kinds[numbers.length - 1] ?? 'figure-4',
    value: numbers.at(-1) ?? 0,
    sub: 0,
    label: printed.trim(),
    rest: text.slice(printed.length).trim(),
  };
}
