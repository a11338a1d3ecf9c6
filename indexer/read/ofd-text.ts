/** The text objects of an OFD page as pieces at their places (GB/T 33190-2016, 11). */

import { numbersOf } from './ofd-package.js';
import type { TurnedPiece } from './page-turns.js';
import { attribute, childrenNamed, childrenOf, type Element, nameOf } from './xml.js';

/** Of a page's or template's layers and blocks, however deep, in the order of drawing. */
export function piecesOf(parent: Element): TurnedPiece[] {
  return childrenOf(parent).flatMap((child) => {
    if (nameOf(child) === 'TextObject') return textObject(child);
    return containers.has(nameOf(child)) ? piecesOf(child) : [];
  });
}

const containers: ReadonlySet<string> = new Set(['Content', 'Layer', 'PageBlock']);

/** a b c d e f of (x y) → (a·x + c·y + e, b·x + d·y + f). */
const identity = [1, 0, 0, 1, 0, 0];

function textObject(object: Element): TurnedPiece[] {
  const [left = 0, top = 0] = numbersOf(attribute(object, 'Boundary') ?? '');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(object);
  const size = Number(attribute(object, 'Size') ?? 0);
  const wide = size * Number(attribute(object, 'HScale') ?? 1);
  let x = 0;
  let y = 0;
  return childrenNamed(object, 'TextCode').flatMap((code) => {
    // Where a place is not said it is that of the code before.
    x = Number(attribute(code, 'X') ?? x);
    y = Number(attribute(code, 'Y') ?? y);
    const isVertical = attribute(code, 'DeltaX') === undefined && attribute(code, 'DeltaY') !== undefined;
    const [along, across] = isVertical ? [Math.hypot(c, d), Math.hypot(a, b)] : [Math.hypot(a, b), Math.hypot(c, d)];
    return runsOf(lettersOf(code, x, y, isVertical ? size : wide), isVertical ? 'y' : 'x').map((run) => ({
      text: run.text,
      x: left + a * run.x + c * run.y + e,
      y: top + b * run.x + d * run.y + f,
      width: along * run.width,
      size: across * size,
      angle: isVertical ? Math.atan2(d, c) : Math.atan2(b, a),
    }));
  });
}

function matrixOf(object: Element): number[] {
  const matrix = numbersOf(attribute(object, 'CTM') ?? '');
  return matrix.length === 6 && matrix.every(Number.isFinite) ? matrix : identity;
}

interface Letter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** In the direction of reading. */
  readonly width: number;
}

/** Each letter stands as far from the one before as DeltaX and DeltaY say; without them, as wide as a letter is. */
function lettersOf(code: Element, x: number, y: number, size: number): Letter[] {
  const stepsX = stepsOf(attribute(code, 'DeltaX'));
  const stepsY = stepsOf(attribute(code, 'DeltaY'));
  let at = { x, y };
  return [...code.text].map((text, i) => {
    const width = size * (isNarrow(text) ? 0.5 : 1);
    const placed = { text, ...at, width };
    at = { x: at.x + (stepsX[i] ?? (stepsY.length > 0 ? 0 : width)), y: at.y + (stepsY[i] ?? 0) };
    return placed;
  });
}

const isNarrow = (letter: string): boolean => /^[ -\u02ff]$/u.test(letter);

/** `4 g 3 5 2`: `g n d` says d for n letters (11.3). */
function stepsOf(deltas: string | undefined): number[] {
  const words = (deltas ?? '').trim().split(/\s+/u).filter(Boolean);
  const steps: number[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== 'g') steps.push(Number(words[i]));
    else {
      const count = Math.min(Number(words[i + 1]) || 0, mostLetters);
      steps.push(...Array<number>(count).fill(Number(words[i + 2])));
      i += 2;
    }
  }
  return steps;
}

/** Of one text code; a damaged file may say anything. */
const mostLetters = 10_000;

/** Letters that follow each other closely on one line are one piece: how far they stand apart is how wide they are. */
function runsOf(letters: readonly Letter[], axis: 'x' | 'y'): Letter[] {
  const across = axis === 'x' ? 'y' : 'x';
  const runs: Letter[] = [];
  let last: Letter | undefined;
  for (const letter of letters) {
    const run = runs.at(-1);
    if (
      run !== undefined &&
      last !== undefined &&
      letter[across] === last[across] &&
      isNext(letter[axis] - last[axis], last)
    ) {
      runs[runs.length - 1] = { ...run, text: run.text + letter.text, width: letter[axis] + letter.width - run[axis] };
    } else {
      runs.push(letter);
    }
    last = letter;
  }
  return runs;
}

const isNext = (step: number, { width }: Letter): boolean => step >= 0 && step < width * 1.5;
