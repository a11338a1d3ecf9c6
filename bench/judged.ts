/** How well a search answers questions whose answers are judged. */
import type { Question } from './stard.js';

/** Means over questions, from 0 to 1. */
export interface Measures {
  /** Järvelin and Kekäläinen 2002: 1 where all answers stand before everything else. */
  readonly ndcgAt10: number;
  /** The share of the answers that stand among the first hundred. */
  readonly recallAt100: number;
  /** The share of the questions whose first hit is an answer. */
  readonly precisionAt1: number;
}

/** The scorer's numbers (src/ranking/weights.ts) were chosen on the questions at even places; how they do on the others is what they are worth elsewhere. */
export interface Judged {
  readonly all: Measures;
  readonly tuned: Measures;
  readonly other: Measures;
}

/** @param find ids of the first hundred passages */
export async function judge(
  questions: readonly Question[],
  find: (text: string) => Promise<readonly string[]>,
): Promise<Judged> {
  const measured: Measures[] = [];
  for (const question of questions) measured.push(measuresOf(question, await find(question.text)));
  return {
    all: mean(measured),
    tuned: mean(measured.filter((_, i) => i % 2 === 0)),
    other: mean(measured.filter((_, i) => i % 2 === 1)),
  };
}

function measuresOf({ answers }: Question, found: readonly string[]): Measures {
  const right = found.slice(0, 100).map((id) => answers.has(id));
  const ideal = Array.from({ length: Math.min(10, answers.size) }, () => true);
  return {
    ndcgAt10: gain(right.slice(0, 10)) / gain(ideal),
    recallAt100: right.filter(Boolean).length / answers.size,
    precisionAt1: right[0] ? 1 : 0,
  };
}

function gain(right: readonly boolean[]): number {
  return right.reduce((sum, one, i) => (one ? sum + 1 / Math.log2(i + 2) : sum), 0);
}

function mean(measured: readonly Measures[]): Measures {
  const of = (name: keyof Measures): number => measured.reduce((sum, one) => sum + one[name], 0) / measured.length;
  return { ndcgAt10: of('ndcgAt10'), recallAt100: of('recallAt100'), precisionAt1: of('precisionAt1') };
}
