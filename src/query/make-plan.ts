/** A query, cut into words, as a plan. Everything in a plan that decides what is found, and in which order, follows from the folded query. */
import { requiredWords } from '../text/required-words.js';
import type { Query, QueryGroup } from './parse.js';
import type { Group, Plan } from './plan.js';

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
      : { by: 'groups', groups: query.groups.map((group, i) => groupOf(group, words[i] ?? [])) },
    exclude: query.exclude.map(({ letters }) => letters),
    ...asked,
    // there is nothing to rank by
    sort: query.blank && asked.sort === 'relevance' ? 'date' : asked.sort,
    rank: {
      words: [...new Set(words.flat())],
      groups: query.groups.map(({ folded, letters }) => ({ folded, letters })),
    },
  };
}

/** Each word stands alone: what has several writings within one script becomes a list of variants in the dictionary. */
function groupOf({ typed, quoted, letters }: QueryGroup, words: readonly string[]): Group {
  return { typed, quoted, letters, words: quoted ? [] : requiredWords(words).map((word) => [word]) };
}
