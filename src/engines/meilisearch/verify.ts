/** Looks at the passages of which tokens alone do not tell whether they match, and says the plan's set so that it holds the matches only. */
import type { Group, Match, Plan } from '../../query/plan.js';
import type { Candidate } from '../engine.js';
import { anyOf, type Condition, hasKey } from './filter.js';
import { matching } from './matching.js';
import type { Passages } from './passages.js';

/** How many passages are looked at; where more are unsure, total and facets are not exact. */
const mostLookedAt = 5_000;
/** How many are taken out one by one; where more have to be, they are not exact either. */
const mostTakenOut = 1_000;

export interface PassageSet {
  readonly conditions: readonly Condition[];
  readonly exact: boolean;
  /** Whether the conditions name every passage: few enough to be read, and too many to be counted by the server's search. */
  readonly listed: boolean;
}

/** @param around what also holds for every passage that is asked for */
export async function matchingSet(
  plan: Pick<Plan, 'match' | 'exclude'>,
  around: readonly Condition[],
  passages: Passages,
): Promise<PassageSet> {
  const { conditions, unsure, allUnsure } = matching(plan);
  if (unsure.length === 0 && !allUnsure) return { conditions, exact: true, listed: false };
  const looked = await passages.keyed(
    [...conditions, ...(allUnsure ? [] : [[...unsure]]), ...around],
    mostLookedAt + 1,
  );
  const all = looked.length <= mostLookedAt;
  if (allUnsure) {
    const found = looked.slice(0, mostLookedAt).filter(({ passage }) => matches(passage, plan));
    return {
      conditions: [anyOf(hasKey(found.map(({ key }) => key)))],
      exact: all,
      listed: true,
    };
  }
  const others = looked.filter(({ passage }) => !matches(passage, plan)).map(({ key }) => key);
  const out = hasKey(others.slice(0, mostTakenOut)).map((keys) => `NOT (${keys})`);
  return { conditions: [...conditions, ...out], exact: all && others.length <= mostTakenOut, listed: false };
}

type Passage = Pick<Candidate, 'words' | 'letters' | 'context'>;

/** Said as the plan says it (src/query/plan.ts). */
export function matches(passage: Passage, { match, exclude }: Pick<Plan, 'match' | 'exclude'>): boolean {
  if (exclude.some((letters) => letters !== '' && passage.letters.includes(letters))) return false;
  if (match === null) return true;
  if (match.by === 'groups') {
    const inText = match.groups.map((group) => inOne(passage, group));
    return inText.includes(true) && match.groups.every((group, i) => inText[i] || inContext(passage, group));
  }
  return enough(passage, match);
}

function inOne({ words, letters }: Pick<Passage, 'words' | 'letters'>, group: Group): boolean {
  return (group.letters !== '' && letters.includes(group.letters)) || hasWords(group, words);
}

function inContext({ context }: Passage, group: Group): boolean {
  return (
    context.some(({ letters }) => group.letters !== '' && letters.includes(group.letters)) ||
    hasWords(
      group,
      context.flatMap(({ words }) => words),
    )
  );
}

function hasWords(group: Group, words: readonly string[]): boolean {
  return group.words.length > 0 && group.words.every((variants) => variants.some((word) => words.includes(word)));
}

function enough({ words, letters, context }: Passage, match: Exclude<Match, { readonly by: 'groups' }>): boolean {
  const texts = [{ words: new Set(words), letters }, ...context.map((one) => ({ ...one, words: new Set(one.words) }))];
  const has = (text: (typeof texts)[number], token: string): boolean =>
    match.by === 'words' ? text.words.has(token) : token !== '' && text.letters.includes(token);
  const found = match.tokens.filter((variants) => variants.some((token) => texts.some((text) => has(text, token))));
  const own = texts.slice(0, 1);
  return (
    found.length >= match.atLeast &&
    match.tokens.some((variants) => variants.some((token) => own.some((text) => has(text, token))))
  );
}
