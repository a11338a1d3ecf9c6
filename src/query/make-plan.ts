/** A query, cut into words, as a plan. Everything in a plan that decides what is found, and in which order, follows from the folded query. */
import { requiredWords } from '../text/required-words.js';
import type { QueryWord } from '../text/words.js';
import type { Query, QueryGroup } from './parse.js';
import type { Group, Plan } from './plan.js';

/** What a plan holds beside the query. */
export type Asked = Pick<Plan, 'filters' | 'sort' | 'offset' | 'size' | 'facets'>;

/**
 * @param words of each of the query's groups, in their order, as `QueryWords.words` cuts the group's folded text
 * @throws RangeError where the query is not blank and has no groups: it asks for nothing
 */
export function makePlan(query: Query, words: readonly (readonly QueryWord[])[], asked: Asked): Plan {
  if (query.groups.length === 0 && !query.blank) throw new RangeError('the query has nothing to search');
  return {
    match: query.blank
      ? null
      : { by: 'groups', groups: query.groups.map((group, i) => groupOf(group, words[i] ?? [])) },
    exclude: query.exclude.map(({ letters }) => letters),
    ...asked,
    // there is nothing to rank by
    sort: query.blank && asked.sort === 'relevance' ? 'date' : asked.sort,
    rankWords: [...new Set(words.flat().map(({ token }) => token))],
    writings: writingsOf(words.flat()),
    rankLetters: [...new Set(query.groups.map(({ letters }) => letters))],
  };
}

/** Each word stands alone: what has several writings has one token for all of them. */
function groupOf({ typed, quoted, letters }: QueryGroup, words: readonly QueryWord[]): Group {
  const tokens = words.map(({ token }) => token);
  return { typed, quoted, letters, words: quoted ? [] : requiredWords(tokens).map((token) => [token]) };
}

function writingsOf(words: readonly QueryWord[]): Plan['writings'] {
  const several = words.filter(({ writings }) => writings.length > 1);
  return Object.fromEntries(several.map(({ token, writings }) => [token, writings]));
}
