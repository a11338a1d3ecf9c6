/** Which matches are proposed for ranking. The server has no order of its own worth that name: tokens tell in which passages a word is rare, or weighs much. */
import type { Plan } from '../../query/plan.js';
import { numbersAsked } from '../../ranking/numbers.js';
import { choosing } from '../../ranking/sought.js';
import { titleToken } from '../../text/field-tokens.js';
import { byAddress } from '../address-order.js';
import type { Candidate } from '../engine.js';
import { anyOf, type Condition, isIn, noneOf } from './filter.js';
import { levels } from './heavy.js';
import type { Passages } from './passages.js';
import type { PassageSet } from './verify.js';

/** How many matches are proposed. */
export const candidateLimit = 2_000;

/** The same order, as the server is asked for it. */
export const addressSort = ['doc:asc', 'place:asc'];

interface Matches extends Pick<PassageSet, 'layers' | 'listed' | 'near'> {
  readonly conditions: readonly Condition[];
  readonly total: number;
  readonly documentFrequency: Readonly<Record<string, number>>;
}

/** In order of their addresses. */
export async function propose(plan: Plan, matches: Matches, passages: Passages): Promise<Candidate[]> {
  return (await proposed(plan, matches, passages)).sort(byAddress);
}

/** What is near in meaning before all else. */
async function proposed(plan: Plan, matches: Matches, passages: Passages): Promise<Candidate[]> {
  const { near, conditions, total } = matches;
  if (near.length === 0 || matches.listed !== null || total <= candidateLimit) return byWords(plan, matches, passages);
  const [nearest, others] = await Promise.all([
    passages.candidates([anyOf(near), ...conditions], candidateLimit),
    byWords(plan, { ...matches, conditions: [...noneOf(near), ...conditions] }, passages),
  ]);
  return [...nearest, ...others].slice(0, candidateLimit);
}

async function byWords(plan: Plan, matches: Matches, passages: Passages): Promise<Candidate[]> {
  const { conditions, total, layers, listed } = matches;
  if (listed !== null) {
    const there = new Set(await passages.keys(conditions, listed.size));
    return [...listed].flatMap(([key, passage]) => (there.has(key) ? [passage] : [])).slice(0, candidateLimit);
  }
  if (total <= candidateLimit) return passages.candidates(conditions, total);
  const totals = await Promise.all(layers.map((layer) => passages.total([anyOf(layer), ...conditions])));
  const whole = totals.findLastIndex((total) => total <= candidateLimit);
  const [inside, next] = [layers[whole] ?? [], layers[whole + 1]];
  const size = totals[whole] ?? 0;
  const others = [...(next === undefined ? [] : [anyOf(next)]), ...noneOf(inside), ...conditions];
  const [first, best] = await Promise.all([
    size === 0 ? [] : passages.candidates([anyOf(inside), ...conditions], size),
    bestOf(narrowings(plan, matches.documentFrequency), others, candidateLimit - size, passages),
  ]);
  return [...first, ...best];
}

async function bestOf(
  narrowings: readonly (string | null)[],
  conditions: readonly Condition[],
  limit: number,
  passages: Passages,
): Promise<Candidate[]> {
  const narrower = narrowings.map((one, i) => [
    ...(one === null ? [] : [one]),
    // each without what those before it have found
    ...noneOf(narrowings.slice(0, i).filter((before) => before !== null)),
    ...conditions,
  ]);
  const totals = await Promise.all(narrower.map((one) => passages.total(one)));
  let left = limit;
  const reads = narrower.map((one, i) => {
    const size = Math.min(left, totals[i] as number);
    left -= size;
    // Only where not all of them are taken does it matter which.
    return size === totals[i] ? passages.candidates(one, size) : passages.candidates(one, size, addressSort);
  });
  return (await Promise.all(reads)).flat();
}

/** The best first: what holds the numbers that are asked for, what is of a document that is named by its title, what says most of the English, what has a rare word, what has any word often for its length, and at last (null) all. */
function narrowings({ match, rank }: Plan, frequency: Matches['documentFrequency']): (string | null)[] {
  const groups = match?.by === 'groups' ? match.groups : [];
  // A group's letters can be a word, too.
  const letters = groups.flatMap(({ alternatives }) => alternatives.map((alternative) => alternative.letters));
  const words = [...new Set([...rank.words, ...letters])];
  let sum = 0;
  const rare = [...rank.words]
    .sort((one, other) => (frequency[one] ?? 0) - (frequency[other] ?? 0))
    .filter((word) => {
      sum += frequency[word] ?? 0;
      return sum <= candidateLimit;
    });
  const heavy =
    words.length === 0
      ? []
      : levels.map((level) =>
          isIn(
            'h',
            words.map((word) => level + word),
          ),
        );
  const rarest = (rank.english ?? []).toSorted((one, other) => one.share - other.share);
  const said = rarest.map((word) => choosing(word).flatMap(({ text, by }) => (by === 'word' ? [text] : [])));
  const titled = (rank.titles ?? []).map(titleToken);
  return [
    ...numbered(rank),
    ...(titled.length === 0 ? [] : [isIn('cw', titled)]),
    ...saidTogether(said.filter((words) => words.length > 0)),
    ...(rare.length === 0 ? [] : [isIn('w', rare)]),
    ...heavy,
    null,
  ];
}

/** What says all of the English words, then without the commonest of them, and so on down to the rarest alone. @param said translations of each, the rarest first */
function saidTogether(said: readonly (readonly string[])[]): string[] {
  const each = said.map((words) => isIn('w', words));
  return each.map((_, i) => each.slice(0, each.length - i).join(' AND '));
}

/** What holds all numbers otherwise than as places in a law, and what holds them anyhow. */
function numbered(rank: Plan['rank']): string[] {
  const numbers = numbersAsked(rank);
  if (numbers.length === 0) return [];
  const held = numbers.map(({ normal }) => `(${isIn('w', [normal])} OR ${isIn('cw', [normal])})`);
  const places = numbers.flatMap((number) => number.places);
  return [[...held, ...(places.length === 0 ? [] : noneOf([isIn('w', places)]))], held].map((all) => all.join(' AND '));
}
