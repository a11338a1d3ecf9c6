/** A query, cut into words, as a plan. Everything in a plan that decides what is found, and in which order, follows from the folded query. */
import { requiredWords } from '../text/required-words.js';
import type { Query, QueryGroup } from './parse.js';
import type { Group, Plan } from './plan.js';
import { isQuestion } from './question.js';

/** Of so few words, all are wanted even of a question: 什么是要约. */
const fewAsked = 2;

/** What a plan holds beside the query. */
export type Asked = Pick<Plan, 'filters' | 'sort' | 'offset' | 'size' | 'facets'>;

/**
 * @param words of each of the query's groups, in their order, as `QueryWords.words` cuts the group's folded text
 * @throws RangeError where the query is not blank and has no groups: it asks for nothing
 */
export function makePlan(query: Query, words: readonly (readonly string[])[], asked: Asked): Plan {
  if (query.groups.length === 0 && !query.blank) throw new RangeError('the query has nothing to search');
  return {
    match: query.blank
      ? null
      : {
          by: 'groups',
          groups: query.groups.map((group, i) => groupOf(group, words[i] ?? [], query.groups.length === 1)),
        },
    exclude: query.exclude.map(({ letters }) => letters),
    ...asked,
    // there is nothing to rank by
    sort: query.blank && asked.sort === 'relevance' ? 'date' : asked.sort,
    rankWords: [...new Set(words.flat())],
    rankLetters: [...new Set(query.groups.map(({ letters }) => letters))],
  };
}

/** Each word stands alone: what has several writings within one script becomes a list of variants in the dictionary. */
function groupOf({ typed, quoted, folded, letters }: QueryGroup, words: readonly string[], alone: boolean): Group {
  const required = requiredWords(words);
  // That some clause has all the words of a question is chance, and would keep from being found what answers it.
  const onlyLetters = quoted || (alone && required.length > fewAsked && isQuestion(folded));
  return { typed, quoted, letters, words: onlyLetters ? [] : required.map((word) => [word]) };
}
