/** Parameters of the API's lists and of the search, with their limits, and what they become for the search. */
import { type Static, Type } from 'typebox';
import { type FacetName, type Filters, facetNames, sorts } from '../query/plan.js';
import { parseYears } from '../query/years.js';
import { longestQuery } from '../search/search.js';

const longestValue = 500;
/** Values of one filter. */
const mostValues = 100;
const largestPage = 100;

export const Paging = {
  page: Type.Integer({ minimum: 1, maximum: 10_000_000, default: 1, description: 'From 1' }),
  size: Type.Integer({ minimum: 1, maximum: largestPage, default: 20, description: `Up to ${largestPage}` }),
};

const value = Type.String({ minLength: 1, maxLength: longestValue });
const list = (description: string) =>
  Type.Array(value, { maxItems: mostValues, default: [], description: `${description}; repeatable, any of them` });

export const SearchParameters = Type.Object(
  {
    q: Type.String({
      maxLength: longestQuery,
      default: '',
      description: 'Words, “a phrase”, -excluded; empty: every passage',
    }),
    issuer: list('Issuer id'),
    year: list('2021, 2017..2021 or none'),
    type: list('Document type: 方案, 规划, 意见 …'),
    number: list('Document number in any script and bracket'),
    script: Type.Array(Type.Enum(['Hans', 'Hant']), {
      maxItems: 2,
      default: [],
      description: 'Hans or Hant; repeatable',
    }),
    doc: list('Document id or alias'),
    within: Type.Optional(
      Type.String({ maxLength: longestValue, description: 'Locator of a section of doc: it and all below it' }),
    ),
    sort: Type.Enum([...sorts], {
      type: 'string',
      default: 'relevance',
      description: 'date: newest first, also where q is empty',
    }),
    ...Paging,
    facets: Type.Optional(
      Type.String({
        pattern: `^(?:${facetNames.join('|')})(?:,(?:${facetNames.join('|')}))*$`,
        description: `With commas: ${facetNames.join(', ')}`,
      }),
    ),
  },
  { additionalProperties: false },
);

export type SearchParameters = Static<typeof SearchParameters>;

/** Throws `year_invalid`. */
export function toFilters({ issuer, year, type, number, script, doc, within }: SearchParameters): Filters {
  return { issuer, year: year.map(parseYears), type, number, script, doc, within: within ?? null };
}

export function toFacets(text: string | undefined): FacetName[] {
  const asked = text?.split(',') ?? [];
  return facetNames.filter((name) => asked.includes(name));
}
