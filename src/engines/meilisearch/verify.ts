/** Looks at the passages of which tokens alone do not tell whether they match, and says the plan's set so that it holds the matches only. */
import type { Plan } from '../../query/plan.js';
import type { Candidate } from '../engine.js';
import { allOr, anyOf, type Condition, hasKey, isPassage, noneOf } from './filter.js';
import { layersOf } from './layers.js';
import { matches, tokensHad } from './matches.js';
import { matching } from './matching.js';
import type { Passages } from './passages.js';

/** How many passages are looked at; where more are unsure, total and facets are not exact. */
const mostLookedAt = 5_000;
/** How many are taken out one by one; where more have to be, they are not exact either. */
const mostTakenOut = 1_000;

export interface PassageSet {
  readonly conditions: readonly Condition[];
  readonly exact: boolean;
  /** Ways to find the better ones of the set, the best first; each layer holds the one before. */
  readonly layers: readonly (readonly string[])[];
  /** Where the conditions name every passage: these by their keys, the best first. They are too many names to be counted by the server's search. */
  readonly listed: ReadonlyMap<string, Candidate> | null;
  /** Ways to find what is near in meaning, which is in the set; none where there is nothing. */
  readonly near: readonly string[];
}

type Sought = Pick<Plan, 'match' | 'exclude' | 'near'>;
type ByWords = Omit<PassageSet, 'near'>;

/** @param around what also holds for every passage that is asked for */
export async function matchingSet(plan: Sought, around: readonly Condition[], passages: Passages): Promise<PassageSet> {
  const [byWords, near] = await Promise.all([byWordsOf(plan, around, passages), nearOf(plan, around, passages)]);
  const keys = hasKey([...near.keys()]);
  const { conditions, listed } = byWords;
  return {
    ...byWords,
    conditions: allOr(conditions, keys),
    listed: listed === null ? null : new Map([...near, ...listed]),
    near: keys,
  };
}

/** By key, of those that are there what the exclusions leave. */
async function nearOf(
  { match, near = [], exclude }: Sought,
  around: readonly Condition[],
  passages: Passages,
): Promise<ReadonlyMap<string, Candidate>> {
  if (match === null || near.length === 0) return new Map();
  const found = await passages.keyed([anyOf(near.map(({ id }) => isPassage(id))), ...around], near.length);
  const left = found.filter(({ passage }) => matches(passage, { match: null, exclude }));
  return new Map(left.map(({ key, passage }) => [key, passage]));
}

async function byWordsOf(plan: Sought, around: readonly Condition[], passages: Passages): Promise<ByWords> {
  const { conditions, enough, unsure } = matching(plan);
  if (enough === null) return without(plan, { conditions, layers: [] }, unsure, around, passages);
  const { layers, exact } = await layersOf(enough, around, passages);
  const all = [...conditions, anyOf(layers.at(-1) ?? [])];
  if (exact) return without(plan, { conditions: all, layers: layers.slice(0, -1) }, unsure, around, passages);
  const whole = (await passages.total([...all, ...around])) <= mostLookedAt;
  const looked = await lookedAt(whole ? layers.slice(-1) : layers, [...conditions, ...around], passages);
  const found = looked
    .filter(({ passage }) => matches(passage, plan))
    .map((one) => ({ ...one, had: tokensHad(one.passage, enough.match) }))
    .sort((one, other) => other.had - one.had);
  const listed = new Map(found.map(({ key, passage }) => [key, passage]));
  return { conditions: [anyOf(hasKey([...listed.keys()]))], exact: whole, layers: [], listed };
}

/** What is unsure and no match is taken out. */
async function without(
  plan: Sought,
  { conditions, layers }: Pick<PassageSet, 'conditions' | 'layers'>,
  unsure: readonly string[],
  around: readonly Condition[],
  passages: Passages,
): Promise<ByWords> {
  if (unsure.length === 0) return { conditions, exact: true, layers, listed: null };
  const looked = await passages.keyed([...conditions, [...unsure], ...around], mostLookedAt + 1);
  const others = looked.filter(({ passage }) => !matches(passage, plan)).map(({ key }) => key);
  const out = hasKey(others.slice(0, mostTakenOut)).map((keys) => `NOT (${keys})`);
  const exact = looked.length <= mostLookedAt && others.length <= mostTakenOut;
  return { conditions: [...conditions, ...out], exact, layers, listed: null };
}

/** Layer by layer, as many as may be looked at. */
async function lookedAt(layers: PassageSet['layers'], around: readonly Condition[], passages: Passages) {
  // A layer that is not exact may lack what one before it has found by chance: the next but one could find that again.
  const looked = new Map<string, Candidate>();
  for (const [i, layer] of layers.entries()) {
    const others = noneOf(layers[i - 1] ?? []);
    const left = mostLookedAt - looked.size;
    const found = await passages.keyed([anyOf(layer), ...others, ...around], left);
    for (const { key, passage } of found) looked.set(key, passage);
  }
  return Array.from(looked, ([key, passage]) => ({ key, passage }));
}
