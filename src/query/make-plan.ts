/** A query, cut into words, as a plan. Everything in a plan that decides what is found, and in which order, follows from the folded query. */
import { lettersOf } from '../text/fold.js';
import { requiredWords } from '../text/required-words.js';
import type { QueryWord } from '../text/words.js';
import { type English, noEnglish } from './english.js';
import { type Query, type Term, termsOf } from './parse.js';
import type { Alternative, Group, Plan } from './plan.js';
import { planEnglish } from './plan-english.js';
import { isQuestion } from './question.js';

/** Of so few words, all are wanted even of a question: 什么是要约. */
const fewAsked = 2;
/** And only where they make up one letter in so many: 别人 tells little of 别人欠我钱不还怎么办. */
const lettersTold = 4;

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
  const { ranked, alternativesOf } = planEnglish(wordsOf, english);
  const groups = query.groups.map(({ typed, terms }): Group => {
    const others = terms.filter((term) => !isOfEnglish(term));
    const alternatives = others.map((term) => alternativeOf(term, wordsOf.get(term) ?? [], fields.get(term), alone));
    return others.length === terms.length
      ? { typed, alternatives }
      : { typed, alternatives: [...alternatives, ...alternativesOf(terms)], english: true };
  });
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
      ...(ranked.length === 0 ? {} : { english: ranked }),
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
