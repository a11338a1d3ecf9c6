/** Parameters of the API's lists and of the search, with their limits, and what they become for the search. */
import { type Static, Type } from 'typebox';
import { today } from '../domain/day.js';
import { levels } from '../domain/document.js';
import { statuses } from '../domain/work.js';
import { parseDay } from '../query/days.js';
import { type FacetName, type Filters, facetNames, sorts } from '../query/plan.js';
import { parseRegion } from '../query/regions.js';
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

const choices = <const Value extends string>(values: readonly Value[], description: string) =>
  Type.Array(Type.Enum([...values]), {
    maxItems: values.length,
    default: [],
    description: `${description}: ${values.join(', ')}; repeatable, any of them`,
  });

/** Which passages are found, and in which order. */
export const Restrictions = {
  q: Type.String({
    maxLength: longestQuery,
    default: '',
    description:
      'Words, “a phrase”, 《a title》, -excluded, one OR other, issuer: year: number: title: in: (a document); empty: every passage',
  }),
  issuer: list('Issuer id'),
  year: list('2021, 2017..2021 or none'),
  type: list('Document type: 方案, 规划, 意见 …'),
  number: list('Document number in any script and bracket'),
  region: list('Code of GB/T 2260 or name: 430100, 长沙市, 湖南, with all that lies in it; or none'),
  level: choices([...levels, 'none'], 'Of the issuing body'),
  status: choices(statuses, 'On the day `on`'),
  script: choices(['Hans', 'Hant'], 'Simplified or Traditional'),
  doc: list('Document id or alias'),
  within: Type.Optional(
    Type.String({ maxLength: longestValue, description: 'Locator of a section of doc: it and all below it' }),
  ),
  on: Type.Optional(
    Type.String({
      maxLength: longestValue,
      description: 'Day, YYYY-MM-DD, of which status and versions speak; today (in China) where left out',
    }),
  ),
  versions: Type.Enum(['one', 'all'], {
    type: 'string',
    default: 'one',
    description:
      'one: of each law the version that leads on the day `on`; all versions also where doc or number is given',
  }),
  sort: Type.Enum([...sorts], {
    type: 'string',
    default: 'relevance',
    description: 'date: newest first, also where q is empty',
  }),
};

export const SearchParameters = Type.Object(
  {
    ...Restrictions,
    ...Paging,
    facets: Type.Optional(
      Type.String({
        pattern: `^(?:${facetNames.join('|')})(?:,(?:${facetNames.join('|')}))*$`,
        description: `With commas: ${facetNames.join(', ')}`,
      }),
    ),
    fold: Type.Optional(
      Type.Enum(['document'], {
        type: 'string',
        description: 'document: a hit a document, its best passage; page and size count documents',
      }),
    ),
    explain: Type.Boolean({ default: false, description: 'Say how the query was read, and what of it each hit holds' }),
  },
  { additionalProperties: false },
);

export type SearchParameters = Static<typeof SearchParameters>;

/** Throws `year_invalid`, `region_unknown`, `on_invalid`. */
export function toFilters(parameters: Pick<SearchParameters, keyof typeof Restrictions>): Filters {
  const { issuer, year, type, number, region, level, status, script, doc, within, on, versions } = parameters;
  return {
    issuer,
    year: year.flatMap(parseYears),
    type,
    number,
    region: region.map(parseRegion),
    level,
    status,
    script,
    doc,
    within: within ?? null,
    on: on === undefined ? today() : parseDay(on),
    versions,
  };
}

export function toFacets(text: string | undefined): FacetName[] {
  const asked = text?.split(',') ?? [];
  return facetNames.filter((name) => asked.includes(name));
}
