/** The settings of an index, all set on purpose. A change of them costs the server the whole index anew, so they are compared before they are set. */
import type { Settings } from 'meilisearch';

/** Facets of a million values, pages to the end of any set: what goes beyond is cut by the server without a word. */
const mostValues = 1_000_000;
const mostHits = 2 ** 31 - 1;
/** Milliseconds, after which the server would answer with a part. No answer takes so long, or the connection has given it up. */
const cutoff = 60_000;

const rule = (attributePatterns: string[], comparison: boolean) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison } },
});

/** Of what is compared only by equality the server keeps a good deal less. */
const compared = ['from', 'until', 'doc', 'place', 'year', 'leads', 'leadsUntil', 'begins', 'ends'];
const equal = [
  ...['id', 'kind', 'locator', 'address', 'alias', 'work', 'title', 'name', 'by'],
  ...['issuer', 'type', 'script', 'region', 'level', 'number', 'dated'],
  ...['w', 'g', 'cw', 'cg', 'h'],
];

/** No text is searchable: a passage is found by the sets of tokens that it is filtered by. */
export const wanted = {
  searchableAttributes: [],
  displayedAttributes: ['*'],
  filterableAttributes: [rule(equal, false), rule(compared, true)],
  sortableAttributes: ['date', 'doc', 'order', 'place'],
  rankingRules: ['sort'],
  distinctAttribute: null,
  faceting: { maxValuesPerFacet: mostValues, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: mostHits },
  searchCutoffMs: cutoff,
  facetSearch: false,
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
} as const satisfies Settings;

/** Names of the settings that are others. */
export function differing(settings: Settings): string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => comparable(settings[name as keyof Settings]) !== comparable(value))
    .map(([name]) => name);
}

/** The server gives lists of names and values back in an order of its own. */
function comparable(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => comparable(one)).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .map(([name, one]) => [name, ordered(one)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
