/** A query, cut into words, as a plan. Everything in a plan that decides what is found, and in which order, follows from the folded query. */
import { type EnglishWord, foundBy, type Translation } from '../ranking/sought.js';
import { foldText, lettersOf } from '../text/fold.js';
import { requiredWords } from '../text/required-words.js';
import type { QueryWord } from '../text/words.js';
import { type English, noEnglish } from './english.js';
import { type Query, type Term, termsOf } from './parse.js';
import type { Alternative, Group, Plan } from './plan.js';
import { isQuestion } from './question.js';

/** Of so few words, all are wanted even of a question: 什么是要约. */
const fewAsked = 2;
/** And only where they make up one letter in so many: 别人 tells little of 别人欠我钱不还怎么办. */
const lettersTold = 4;

/** Of so many English words any may match; of more, any of the rarer half: a sentence has words that every other clause says. */
const fewEnglish = 5;
/** So many of them rank, the rarest. */
const mostEnglish = 16;
/** That a name or number is the same in Chinese. */
const literally = 0.9;
/** Of an English word that is in no glossary, as of a name. */
const unknownShare = 1e-6;

/** What a plan holds beside the query. */
export type Asked = Pick<Plan, 'filters' | 'sort' | 'offset' | 'size' | 'facets' | 'fold'>;

/** Of the terms that are searched as fields, the field tokens (src/text/field-tokens.ts) that the context must have, each a list of variants; all others are text. */
export type FieldWords = ReadonlyMap<Term, Alternative['words']>;

/**
 * @param words of each of the query's terms (`termsOf`), in their order, as `QueryWords.words` cuts the term's folded text
 * @throws RangeError where the query is not blank and has no groups: it asks for nothing
 */
export function makePlan(
  query: Query,
  words: readonly (readonly QueryWord[])[],
  asked: Asked,
  fields: FieldWords = new Map(),
  english: English = noEnglish,
): Plan {
  if (query.groups.length === 0 && !query.blank) throw new RangeError('the query has nothing to search');
  const wordsOf = new Map(termsOf(query).map((term, i) => [term, words[i] ?? []]));
  const alone = wordsOf.size === 1;
  const isOfEnglish = (term: Term): boolean => english.terms.has(term);
  const said = englishWords(wordsOf, english);
  const rarest = said.toSorted((one, other) => one.share - other.share);
  const required = rarest.slice(0, Math.max(Math.ceil(said.length / 2), fewEnglish));
  const ranked = new Set(rarest.slice(0, mostEnglish));
  const groups = query.groups.map(
    ({ typed, terms }): Group =>
      terms.some(isOfEnglish)
        ? { typed, alternatives: required.flatMap(englishAlternatives), english: true }
        : {
            typed,
            alternatives: terms.map((term) => alternativeOf(term, wordsOf.get(term) ?? [], fields.get(term), alone)),
          },
  );
  const ranking = rankingTerms(query, fields).filter((term) => !isOfEnglish(term));
  const rankingWords = ranking.flatMap((term) => (fields.has(term) ? [] : (wordsOf.get(term) ?? [])));
  const titles = titlesNamed(query, ranking, fields);
  return {
    match: query.blank ? null : { by: 'groups', groups },
    exclude: query.exclude.map(({ letters }) => letters),
    ...asked,
    filters: namesDocuments(fields) ? { ...asked.filters, versions: 'all' } : asked.filters,
    // there is nothing to rank by
    sort: query.blank && asked.sort === 'relevance' ? 'date' : asked.sort,
    rank: {
      words: [...new Set(rankingWords.map(({ token }) => token))],
      groups: ranking.map((term) => rankedAs(term, fields)),
      ...(titles.length === 0 ? {} : { titles }),
      ...(said.length === 0 ? {} : { english: said.filter((word) => ranked.has(word)) }),
    },
    writings: writingsOf(rankingWords),
  };
}

/** The terms that rank: text, and fields only where there is nothing else. */
function rankingTerms(query: Query, fields: FieldWords): Term[] {
  const terms = termsOf(query);
  const texts = terms.filter((term) => !fields.has(term));
  return texts.length > 0 ? texts : terms;
}

/** Of a field only its value: the field's name is in no text that it is about. */
function rankedAs(term: Term, fields: FieldWords): Plan['rank']['groups'][number] {
  const { folded, letters, field } = term;
  return fields.has(term) && field !== null
    ? { folded: field.value, letters: lettersOf(field.value) }
    : { folded, letters };
}

/** Folded letters of what stands in 《》 and of what title fields ask for: the document with that whole title is meant before those that have it as a part of theirs. */
function titlesNamed(query: Query, ranking: readonly Term[], fields: FieldWords): string[] {
  const inTitles = termsOf(query).flatMap((term) =>
    fields.has(term) && term.field?.name === 'title' ? [lettersOf(term.field.value)] : [],
  );
  return [...ranking.filter(({ title }) => title).map(({ letters }) => letters), ...inTitles];
}

/** The English words, and then the phrases; a word may stand in Chinese texts as it is, and so do names and numbers. */
function englishWords(wordsOf: ReadonlyMap<Term, readonly QueryWord[]>, { terms, phrases }: English): EnglishWord[] {
  const words = [...terms].flatMap(([term, { is, senses }]): EnglishWord[] => {
    const typed = term.typed.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
    const asItIs = (wordsOf.get(term) ?? []).map(
      ({ token }): Translation => ({ text: token, by: 'word', probability: literally }),
    );
    const [first, ...others] = is === 'unknown' ? [{ share: unknownShare, chinese: [] }] : senses;
    if (first === undefined) return [];
    return [{ ...first, chinese: [...asItIs, ...first.chinese] }, ...others].map((sense) => ({ ...sense, typed }));
  });
  return [...words, ...phrases];
}

/** Any of the words that it may be, and any of the letters. */
function englishAlternatives(word: EnglishWord): Alternative[] {
  const of = (by: 'word' | 'letters') => foundBy(word).flatMap((one) => (one.by === by ? [one.text] : []));
  const plain = { quoted: false, field: null };
  const words = of('word');
  const sideBySide = of('letters').map((letters) => ({ ...plain, letters, words: [] }));
  return words.length === 0
    ? sideBySide
    : [{ ...plain, letters: lettersOf(foldText(word.typed)), words: [words] }, ...sideBySide];
}

/** Each word stands alone: what has several writings has one token for all of them. */
function alternativeOf(
  { quoted, folded, letters, field }: Term,
  words: readonly QueryWord[],
  fieldWords: Alternative['words'] | undefined,
  alone: boolean,
): Alternative {
  if (fieldWords !== undefined) return { quoted, field: field?.name ?? null, letters, words: fieldWords };
  const required = requiredWords(words.map(({ token }) => token));
  // That some clause has all the words of a question is chance, and would keep from being found what answers it.
  const isDescribed = required.length > fewAsked || required.join('').length * lettersTold < letters.length;
  const onlyLetters = quoted || (alone && isDescribed && isQuestion(folded));
  return { quoted, field: null, letters, words: onlyLetters ? [] : required.map((token) => [token]) };
}

function writingsOf(words: readonly QueryWord[]): Plan['writings'] {
  const several = words.filter(({ writings }) => writings.length > 1);
  return Object.fromEntries(several.map(({ token, writings }) => [token, writings]));
}

/** Who names documents or numbers is answered by all versions. */
function namesDocuments(fields: FieldWords): boolean {
  return [...fields.keys()].some(({ field }) => field?.name === 'in' || field?.name === 'number');
}
