/**
 * English in a query: what an English word may be in Chinese is a part of the plan, as another writing of a term is. The words make up one group, of which any may
 * match: a translation is seldom the very word that a clause has, so that it is left to the ranking how many of them a clause says.
 */
import type { EnglishWord } from '../ranking/sought.js';
import { foldText, lettersOf } from '../text/fold.js';
import { distinct } from './distinct.js';
import { keyOfTerm, type Query, type QueryGroup, type Term, withoutRepeats } from './parse.js';

/** What is known of English (src/english). */
export interface Glossary {
  /** @param words folded, as they were typed and in their order, punctuation and all */
  read(words: readonly string[]): Reading;
}

export interface Reading {
  /** Of each word. */
  readonly words: readonly EnglishReading[];
  /** What several of the words say together. */
  readonly phrases: readonly EnglishWord[];
}

export interface EnglishReading {
  /** `name`: known as the name of a place or body alone, and may be pinyin; `stop`: says nothing by itself (the, of). */
  readonly is: 'known' | 'name' | 'stop' | 'unknown';
  /** None of a word that is known as a part of a phrase alone; of an unknown one, how rare it is. */
  readonly senses: readonly Omit<EnglishWord, 'typed'>[];
}

export interface English {
  /** The terms of the one English group, with what is known of each. */
  readonly terms: ReadonlyMap<Term, EnglishReading>;
  readonly phrases: readonly EnglishWord[];
}

export const noEnglish: English = { terms: new Map(), phrases: [] };

/** Of a text that was pasted: no more of its words are looked at. */
const mostWords = 200;

/**
 * The English words of a query as one group. Where nothing but fields and English phrases in quotes is asked for beside them, numbers and names are of it as well: 30 days,
 * Huawei. A query of which no word is known is left as it is, for Latin letters are names, pinyin and much else; so is one that knows places beside what is unknown
 * (changsha shi). What was typed twice is there once. An English word that OR joins with Chinese stays where it is.
 */
export function readEnglish(typed: Query, glossary: Glossary): { readonly query: Query; readonly english: English } {
  const groups = wordsApart((typed.groups.length > mostWords ? withoutRepeats(typed) : typed).groups);
  const latin = groups.flatMap(({ terms }) => terms.filter(isLatin));
  const { words, phrases } = glossary.read(latin.map(({ folded }) => folded));
  if (!tellsEnglish(words, latin)) return { query: withoutRepeats(typed), english: noEnglish };
  const ofLatin = new Set(latin);
  const isAll = groups.every(({ terms }) =>
    terms.every((term) => ofLatin.has(term) || term.field !== null || isLatinPhrase(term)),
  );
  const english = new Map(
    latin.flatMap((term, i) => {
      const word = words[i] as EnglishReading;
      return isAll || word.is !== 'unknown' ? [[term, word] as const] : [];
    }),
  );
  const isEnglish = ({ terms }: QueryGroup): boolean => terms.every((term) => english.has(term));
  const ofJoined = new Set(groups.filter(isEnglish).flatMap(({ terms }) => terms));
  // Of a word that stands twice, once in a phrase alone, the one that says something by itself.
  const saidFirst = [...english]
    .filter(([term]) => ofJoined.has(term))
    .toSorted(([, one], [, other]) => other.senses.length - one.senses.length);
  const once = new Set(distinct(saidFirst, ([term]) => keyOfTerm(term)).map(([term]) => term));
  const said = [...english].filter(([term, { is }]) => is !== 'stop' && (once.has(term) || !ofJoined.has(term)));
  const terms = said.flatMap(([term]) => (ofJoined.has(term) ? [term] : []));
  const joined: QueryGroup[] = terms.length === 0 ? [] : [{ typed: terms.map(({ typed }) => typed).join(' '), terms }];
  const first = groups.findIndex(isEnglish);
  return {
    query: withoutRepeats({
      ...typed,
      groups: groups.flatMap((group, i) => (i === first ? joined : isEnglish(group) ? [] : [group])),
    }),
    english: { terms: new Map(said), phrases: distinct(phrases, ({ typed }) => typed) },
  };
}

/** @param terms of the words */
function tellsEnglish(words: readonly EnglishReading[], terms: readonly Term[]): boolean {
  const isUnknown = ({ is }: EnglishReading, i: number): boolean =>
    is === 'unknown' && /[a-z]/.test((terms[i] as Term).folded);
  const has = (what: EnglishReading['is']): boolean => words.some(({ is }) => is === what);
  // What is unknown and has no letters is a number: by 2025.
  return has('known') || ((has('name') || (has('stop') && has('unknown'))) && !words.some(isUnknown));
}

/**
 * The query with what stands in English quotes, and English that is joined to Chinese (购买software), as words; null where there is none. Who quotes a sentence that names a term in
 * quotes does not look for the English term, which only texts with English in them have.
 */
export function phrasesAsWords(query: Query): Query | null {
  const groups = query.groups.flatMap((group) => {
    const [term, ...others] = group.terms;
    if (term === undefined || others.length > 0) return [group];
    if (isLatinPhrase(term)) return wordsIn(term);
    return isJoined(term) ? wordsIn(term, besideHan) : [group];
  });
  return groups.every((group) => query.groups.includes(group)) ? null : { ...query, groups };
}

const besideHan = /(?<=\p{Script=Han})(?=\p{Script=Latin})|(?<=\p{Script=Latin})(?=\p{Script=Han})/u;

function isJoined({ quoted, title, field, typed }: Term): boolean {
  return !quoted && !title && field === null && besideHan.test(typed);
}

function isLatinPhrase({ quoted, title, field, folded }: Term): boolean {
  return quoted && !title && field === null && /^[\p{Script=Latin}\d\p{P}\p{S}\s]+$/u.test(folded);
}

function isLatin({ quoted, title, field, folded }: Term): boolean {
  return !quoted && !title && field === null && /^[\p{Script=Latin}\d\p{P}\p{S}]+$/u.test(folded);
}

/** What has more words than a query has terms is one term (parse.ts). */
function wordsApart(groups: readonly QueryGroup[]): readonly QueryGroup[] {
  const [term, ...others] = groups.flatMap(({ terms }) => terms);
  if (
    term === undefined ||
    others.length > 0 ||
    term.quoted ||
    /\p{Script=Han}/u.test(term.folded) ||
    !/\S\s+\S/u.test(term.folded)
  ) {
    return groups;
  }
  return wordsIn(term);
}

/** A group of each, and of as many different ones as are looked at. */
function wordsIn(term: Term, between = /\s+/u): QueryGroup[] {
  const words: string[] = [];
  const different = new Set<string>();
  for (const word of term.typed.split(between)) {
    if (different.add(word).size > mostWords) break;
    words.push(word);
  }
  return words.flatMap((typed) => {
    const folded = foldText(typed);
    const letters = lettersOf(folded);
    return letters === '' ? [] : [{ typed, terms: [{ ...term, quoted: false, typed, folded, letters }] }];
  });
}
