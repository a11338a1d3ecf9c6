/**
 * A plan's match and exclusions as conditions. What they find holds every match; where tokens alone do not tell (grams.ts), the passages that could be none are
 * named by `unsure`, and have to be looked at.
 */
import { type Alternative, type Group, type Plan, textGroups } from '../../query/plan.js';
import { anyOf, type Condition, is, isIn, never, startsWith } from './filter.js';
import { phraseOf } from './grams.js';
import type { Enough } from './layers.js';
import type { TokenMatch } from './matches.js';

export interface Matching {
  readonly conditions: readonly Condition[];
  /** What has to hold beside the conditions; null: nothing. */
  readonly enough: Enough | null;
  /** Of all that is found, that may be no match: what fits one of these. */
  readonly unsure: readonly string[];
}

/** Where a group may match: the passage's own text, or what it stands in. */
interface Side {
  readonly words: 'w' | 'cw';
  readonly grams: 'g' | 'cg';
}
const text: Side = { words: 'w', grams: 'g' };
const context: Side = { words: 'cw', grams: 'cg' };

export function matching({ match, exclude }: Pick<Plan, 'match' | 'exclude'>): Matching {
  const sought = match === null ? everything : match.by === 'groups' ? groups(match.groups) : tokens(match);
  const excluded = unique(exclude).map((letters) => without(letters));
  return {
    ...sought,
    conditions: [...sought.conditions, ...excluded.flatMap(({ condition }) => condition)],
    unsure: [...sought.unsure, ...excluded.flatMap(({ unsure }) => unsure)],
  };
}

const everything: Matching = { conditions: [], enough: null, unsure: [] };

/** Each group in the text or wholly in the context, and of those that ask for text, where there are any, one in the text. */
function groups(all: readonly Group[]): Matching {
  const inText = new Map(all.map((group) => [group, groupIn(text, group)]));
  const texts = textGroups(all).map((group) => inText.get(group) as Ways);
  const alone = all.length === 1 && texts.length === 1;
  const inContext = alone ? [] : all.map((group) => groupIn(context, group));
  const either = inContext.map(({ ways }, i) => unique([...ways, ...(inText.get(all[i] as Group) as Ways).ways]));
  const oneInText = texts.length === 0 ? [] : [unique(texts.flatMap(({ ways }) => ways))];
  const conditions = [...either, ...oneInText].map(anyOf);
  return {
    conditions: [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition])).values()],
    enough: null,
    unsure: unique([...inText.values(), ...inContext].flatMap(({ unsure }) => unsure)),
  };
}

/** How something is found, and by what of it that is not sure. */
interface Ways {
  readonly ways: readonly string[];
  readonly unsure: readonly string[];
}

function groupIn(side: Side, { alternatives }: Group): Ways {
  const all = alternatives.map((alternative) => alternativeIn(side, alternative));
  return { ways: all.flatMap(({ ways }) => ways), unsure: all.flatMap(({ unsure }) => unsure) };
}

function alternativeIn(side: Side, alternative: Alternative): Ways {
  const letters = phrase(side, alternative.letters);
  if (alternative.words.length === 0) return letters;
  const words = unique(alternative.words.map((variants) => isIn(side.words, variants))).join(' AND ');
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

/** Of the tokens as many as are wanted, wherever they stand, and one of them in the text. */
function tokens(match: TokenMatch): Matching {
  const inText = match.tokens.map((variants) => tokenIn(text, match.by, variants));
  const inContext = match.tokens.map((variants) => tokenIn(context, match.by, variants));
  const terms = inText.map(({ ways }, i) => unique([...ways, ...(inContext[i] as Ways).ways]));
  return {
    conditions: [anyOf(unique(inText.flatMap(({ ways }) => ways)))],
    enough: { match, terms: terms.map((ways) => (ways.length === 0 ? never : `(${ways.join(' OR ')})`)) },
    unsure: unique([...inText, ...inContext].flatMap(({ unsure }) => unsure)),
  };
}

/** Words are stored whole: there is nothing unsure about them. */
function tokenIn(side: Side, by: TokenMatch['by'], variants: readonly string[]): Ways {
  if (by === 'words') return { ways: [isIn(side.words, variants)], unsure: [] };
  const found = variants.map((variant) => phrase(side, variant));
  return { ways: found.flatMap(({ ways }) => ways), unsure: found.flatMap(({ unsure }) => unsure) };
}

function unique(conditions: readonly string[]): string[] {
  return [...new Set(conditions)];
}
