/**
 * A plan's match and exclusions as conditions. What they find holds every match; where tokens alone do not tell (grams.ts), the passages that could be none are
 * named by `unsure`, and have to be looked at.
 */
import type { Group, Match, Plan } from '../../query/plan.js';
import { anyOf, type Condition, is, isIn, never, startsWith } from './filter.js';
import { phraseOf } from './grams.js';

export interface Matching {
  readonly conditions: readonly Condition[];
  /** Of what the conditions find, that may be no match: what fits one of these. */
  readonly unsure: readonly string[];
  /** Whether all that the conditions find is unsure. */
  readonly allUnsure: boolean;
}

/** Where a group may match: the passage's own text, or what it stands in. */
interface Side {
  readonly words: 'w' | 'cw';
  readonly grams: 'g' | 'cg';
}
const text: Side = { words: 'w', grams: 'g' };
const context: Side = { words: 'cw', grams: 'cg' };

export function matching({ match, exclude }: Pick<Plan, 'match' | 'exclude'>): Matching {
  const sought = match === null ? everything : match.by === 'groups' ? groups(match.groups) : atLeast(match);
  const excluded = unique(exclude).map((letters) => without(letters));
  return {
    conditions: [...sought.conditions, ...excluded.flatMap(({ condition }) => condition)],
    unsure: [...sought.unsure, ...excluded.flatMap(({ unsure }) => unsure)],
    allUnsure: sought.allUnsure,
  };
}

const everything: Matching = { conditions: [], unsure: [], allUnsure: false };

/** Each group in the text or wholly in the context, and one of them in the text. */
function groups(all: readonly Group[]): Matching {
  const inText = all.map((group) => groupIn(text, group));
  const inContext = all.length === 1 ? [] : all.map((group) => groupIn(context, group));
  const either = inContext.map((one, i) => unique([...one.ways, ...(inText[i] as Ways).ways]));
  const conditions = [...either, unique(inText.flatMap(({ ways }) => ways))].map(anyOf);
  return {
    conditions: [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()],
    unsure: unique([...inText, ...inContext].flatMap(({ unsure }) => unsure)),
    allUnsure: false,
  };
}

/** How something is found, and by what of it that is not sure. */
interface Ways {
  readonly ways: readonly string[];
  readonly unsure: readonly string[];
}

function groupIn(side: Side, group: Group): Ways {
  const letters = phrase(side, group.letters);
  if (group.words.length === 0) return letters;
  const words = unique(group.words.map((variants) => isIn(side.words, variants))).join(' AND ');
  return {
    ways: [words, ...letters.ways],
    // what has the words matches in any case
    unsure: letters.unsure.map((unsure) => `${unsure} AND NOT (${words})`),
  };
}

function phrase(side: Side, letters: string): Ways {
  if (letters === '') return { ways: [], unsure: [] };
  if (letters.length === 1) return { ways: [startsWith(side.grams, letters)], unsure: [] };
  const { all, orNot, unsure } = phraseOf(letters);
  const way = [
    ...all.map((pair) => is(side.grams, pair)),
    ...orNot.map(([triple, mark]) => `(${is(side.grams, triple)} OR NOT ${is(side.grams, mark)})`),
  ].join(' AND ');
  if (unsure === null) return { ways: [way], unsure: [way] };
  return { ways: [way], unsure: unsure.length === 0 ? [] : [`${way} AND ${isIn(side.grams, unsure)}`] };
}

/** What surely has the letters is left out, and what may have them is looked at. */
function without(letters: string): { condition: string[]; unsure: readonly string[] } {
  const { ways, unsure } = phrase(text, letters);
  const sure = unsure.length === 0 ? '' : ` AND NOT (${unsure.join(' OR ')})`;
  return { condition: ways.map((way) => `NOT (${way}${sure})`), unsure };
}

/**
 * Who has `atLeast` of n tokens lacks n - atLeast at most: of one list more than that, among which the tokens are dealt out, it has every token of one list.
 * Those are looked at, and counted.
 */
function atLeast({ by, tokens, atLeast }: Exclude<Match, { readonly by: 'groups' }>): Matching {
  const inText = unique(tokens.flatMap((variants) => tokenIn(text, by, variants)));
  const anywhere = tokens.map((variants) => [...tokenIn(text, by, variants), ...tokenIn(context, by, variants)]);
  const lists: string[][] = Array.from({ length: Math.max(0, tokens.length - atLeast + 1) }, () => []);
  for (const [i, ways] of anywhere.entries()) {
    if (lists.length > 0) lists[i % lists.length]?.push(ways.length === 0 ? never : `(${ways.join(' OR ')})`);
  }
  const conditions = [inText, lists.map((list) => list.join(' AND '))].map(anyOf);
  // Words are stored whole: of any one of them, and of all of them, the lists say just who has them.
  const sure = by === 'words' && (atLeast <= 1 || lists.length === 1);
  return { conditions, unsure: [], allUnsure: !sure };
}

function tokenIn(side: Side, by: 'words' | 'grams', variants: readonly string[]): string[] {
  return by === 'words' ? [isIn(side.words, variants)] : variants.flatMap((variant) => [...phrase(side, variant).ways]);
}

function unique(conditions: readonly string[]): string[] {
  return [...new Set(conditions)];
}
