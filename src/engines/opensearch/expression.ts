/** A plan's match as a query: the same sets as the embedded engine's expression.ts. What ranks is beside it. */

import { type Alternative, type Group, type Plan, textGroups } from '../../query/plan.js';
import { usualLikelihood } from '../../ranking/likelihood.js';
import { numbersAsked } from '../../ranking/numbers.js';
import { choosing, type EnglishWord } from '../../ranking/sought.js';
import { nearProposedWeight, numberWeight, titleWeight } from '../../ranking/weights.js';
import { titleToken } from '../../text/field-tokens.js';
import { grams } from '../../text/grams.js';
import { allOf, anyOf, type Query, term } from './where.js';

/** Where a group may match: the passage's own text, or what it stands in. */
interface Side {
  /** The field that has the words of all its texts. */
  readonly words: string;
  /** The fields with letters, of which one has them side by side. */
  readonly letters: readonly string[];
}
/** Its own words and letters, by which it is ranked. */
const own = { words: 'words', letters: 'letters' } as const;
const english = { words: 'english_words', letters: 'english_letters' } as const;
export const text: Side = { words: own.words, letters: [own.letters, english.letters] };
export const context: Side = { words: 'context_words', letters: ['context_letters'] };
/** Words of either side, but for the English ones. */
const anywhere = 'rank';

/** For `allWords`: what has all of an alternative's words on a side. */
export type AllWords = (side: Side, words: Alternative['words']) => Query;

/** Each group in the text or wholly in the context, and of those that ask for text, where there are any, one in the text. */
export function groupsQuery(groups: readonly Group[], allWords: AllWords): Query {
  const inText = new Map(groups.map((group) => [group, groupIn(text, group, allWords)]));
  const texts = textGroups(groups).map((group) => inText.get(group) as Query);
  const [only] = texts;
  if (groups.length === 1 && only !== undefined) return only;
  const either = groups.map((group) => anyOf([inText.get(group) as Query, groupIn(context, group, allWords)]));
  return allOf([...either, ...(texts.length === 0 ? [] : [anyOf(texts)])]);
}

export function allWords(side: Side, words: Alternative['words']): Query {
  return allOf(words.map((variants) => anyTerm(side.words, variants)));
}

/** At least so many of the tokens, each by any of its variants, and one of them in the text. */
export function atLeastQuery({ by, tokens, atLeast }: Exclude<NonNullable<Plan['match']>, { by: 'groups' }>): Query {
  const found = (variants: readonly string[]): Query =>
    by === 'words'
      ? anyOf([anywhere, english.words].map((field) => anyTerm(field, variants)))
      : anyOf([...lettersQueries(text, variants), ...lettersQueries(context, variants)]);
  const all = tokens.flat();
  const inText = by === 'words' ? anyTerm(text.words, all) : anyOf(lettersQueries(text, all));
  return allOf([{ bool: { should: tokens.map(found), minimum_should_match: atLeast } }, inText]);
}

/** Any of these letters side by side in the text. */
export function excluded(letters: readonly string[]): Query {
  return anyOf(lettersQueries(text, letters));
}

/** What is near in meaning matches, whatever its words. */
export function orNear(matching: Query, { near = [] }: Pick<Plan, 'near'>): Query {
  return near.length === 0 ? matching : anyOf([matching, nearQuery(near)]);
}

function nearQuery(near: NonNullable<Plan['near']>): Query {
  return { terms: { id: near.map(({ id }) => id) } };
}

/** What raises the score of what is found, at most so many clauses: what is near in meaning, words by the field that holds all, pairs of letters in the text, titles by the context, numbers by either, English by its likeliest translation. */
export function ranking({ match, rank, near = [] }: Plan, most: number): Query[] {
  const groups = match?.by === 'groups' ? match.groups.filter(({ english }) => !english) : [];
  const texts = textGroups(groups).flatMap(({ alternatives }) => alternatives);
  const tokens = (by: 'words' | 'grams') => (match?.by === by ? match.tokens.flat() : []);
  const words = new Set([...rank.words, ...texts.flatMap((one) => one.words.flat()), ...tokens('words')]);
  const letters = new Set([...[...rank.groups, ...texts].map((one) => one.letters), ...tokens('grams')]);
  const pairs = new Set([...letters].flatMap((one) => grams(one).slice(0, -1)));
  return [
    ...(near.length === 0 ? [] : [raised(nearQuery(near), nearProposedWeight)]),
    ...(rank.titles ?? []).map((title) => raised(term(context.words, titleToken(title)), titleWeight)),
    ...numbersAsked(rank).flatMap(({ normal, places }) => {
      const held = term(anywhere, normal);
      const notAsPlace = { bool: { filter: [held], must_not: [anyTerm(text.words, places)] } };
      return [held, notAsPlace].map((query) => raised(query, numberWeight));
    }),
    ...(rank.english ?? []).map(said),
    ...[...words].filter(isWhole).map((word) => term(anywhere, word)),
    ...[...words].filter(isLatinWord).map((word) => term(english.words, word)),
    ...[...pairs].filter(isWhole).map((pair) => term(own.letters, pair)),
  ].slice(0, most);
}

/** The words that an English text mostly consists of. */
function isLatinWord(word: string): boolean {
  return /^\p{Script=Latin}/u.test(word);
}

/** By the likeliest of its translations that stands there. */
function said(word: EnglishWord): Query {
  const queries = choosing(word).flatMap(({ text: sought, by, probability }) => {
    const held =
      by === 'word' ? [term(anywhere, sought)].filter(() => isWhole(sought)) : lettersQueries(text, [sought]);
    return held.map((query) => raised(query, usualLikelihood(probability, word.share)));
  });
  return { dis_max: { queries } };
}

function raised(filter: Query, boost: number): Query {
  return { constant_score: { filter, boost } };
}

/** In whose own text the word stands. */
export function wordQuery(word: string): Query {
  return anyTerm(text.words, [word]);
}

/** How many clauses a query has, as the cluster counts them. */
export function clausesIn(query: unknown): number {
  if (Array.isArray(query)) return query.reduce((sum: number, one) => sum + clausesIn(one), 0);
  if (typeof query !== 'object' || query === null) return 0;
  const { bool, ...leaves } = query as { readonly bool?: object };
  const below = bool === undefined ? 0 : clausesIn(Object.values(bool));
  return below + Object.keys(leaves).length;
}

const nothing: Query = { match_none: {} };

function groupIn(side: Side, { alternatives }: Group, allWords: AllWords): Query {
  return anyOf(alternatives.map((alternative) => alternativeIn(side, alternative, allWords)));
}

function alternativeIn(side: Side, { letters, words }: Alternative, allWords: AllWords): Query {
  const phrase = anyOf(lettersQueries(side, [letters]));
  return words.length === 0 ? phrase : anyOf([phrase, allWords(side, words)]);
}

/** Single letters and pairs are terms, of which one clause holds any number; longer ones are phrases of pairs. */
function lettersQueries({ letters: fields }: Side, all: readonly string[]): Query[] {
  const sought = [...new Set(all)].filter(isWhole);
  const ofLength = (from: number, to: number) => sought.filter((letters) => isBetween([...letters].length, from, to));
  const [ones, pairs, longer] = [ofLength(1, 1), ofLength(2, 2), ofLength(3, Number.POSITIVE_INFINITY)];
  return fields.flatMap((field) => [
    ...(ones.length === 0 ? [] : [anyTerm(`${field}.one`, ones)]),
    ...(pairs.length === 0 ? [] : [anyTerm(field, pairs)]),
    ...longer.map((letters): Query => ({ match_phrase: { [field]: { query: letters } } })),
  ]);
}

function isBetween(length: number, from: number, to: number): boolean {
  return from <= length && length <= to;
}

function anyTerm(field: string, tokens: readonly string[]): Query {
  const whole = tokens.filter(isWhole);
  return whole.length === 0 ? nothing : { terms: { [field]: whole } };
}

/** Half of a surrogate pair is in no text, and JSON would carry it as another character. */
function isWhole(token: string): boolean {
  return token !== '' && token.isWellFormed();
}
