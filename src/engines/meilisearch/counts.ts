/** Total, facets and the words' frequencies of a search. */
import { statuses } from '../../domain/work.js';
import type { FacetName, Plan } from '../../query/plan.js';
import { wantedFacets } from '../facets.js';
import type { Found, Properties } from '../records/store.js';
import { type Condition, is, planConditions, statusCondition } from './filter.js';
import type { Distribution, Passages } from './passages.js';
import { noYear } from './stored.js';
import { fromValue, toValue } from './value.js';
import type { PassageSet } from './verify.js';

export type Counts = Pick<Found, 'total' | 'facets' | 'documentFrequency'>;
/** All but the status is counted by its values; the status follows from days. */
type ValueFacet = Exclude<FacetName, 'status'>;
interface Question {
  readonly conditions: readonly Condition[];
  readonly facets: readonly ValueFacet[];
}

/** @param present what holds for every passage of the generation */
export async function count(
  passages: Passages,
  { filters, facets, rank }: Plan,
  set: PassageSet,
  present: readonly Condition[],
): Promise<Counts> {
  const within = (without: readonly FacetName[]) => [
    ...set.conditions,
    ...planConditions(filters, without),
    ...present,
  ];
  const wanted = wantedFacets(facets).filter((facet): facet is ValueFacet => facet !== 'status');
  const plain = wanted.filter((facet) => filters[facet].length === 0);
  /** What is filtered by a facet itself is counted without its filter. */
  const own = wanted.filter((facet) => filters[facet].length > 0);
  const questions = [
    ...(plain.length === 0 ? [] : [{ conditions: within([]), facets: plain }]),
    ...own.map((facet) => ({ conditions: within([facet]), facets: [facet] })),
  ];
  const words = [...new Set(rank.words)];
  const [total, distributions, frequencies, states] = await Promise.all([
    passages.total(within([])),
    set.listed === null
      ? search(passages, questions)
      : Promise.all(questions.map((question) => read(passages, question))),
    passages.counts(words.map((word) => ({ conditions: [is('w', word), ...present], facets: [] }))),
    Promise.all(
      (facets.includes('status') ? statuses : []).map(async (value) => {
        const conditions = [...within(['status']), statusCondition(value, filters.on)];
        return { value, count: await passages.total(conditions) };
      }),
    ),
  ]);
  const distribution: Distribution = Object.assign({}, ...distributions);
  const counted = wanted.map(async (facet) => [facet, await values(passages, facet, distribution[facet] ?? {})]);
  return {
    total,
    facets: Object.fromEntries([
      ...(await Promise.all(counted)),
      ...(facets.includes('status') ? [['status', states.filter(({ count }) => count > 0)]] : []),
    ]),
    documentFrequency: Object.fromEntries(words.map((word, i) => [word, frequencies[i]?.total ?? 0])),
  };
}

async function search(passages: Passages, questions: readonly Question[]): Promise<Distribution[]> {
  return (await passages.counts(questions)).map(({ distribution }) => distribution);
}

/** What the server's search would answer, of a list of passages, of which it can read only short ones. */
async function read(passages: Passages, { conditions, facets }: Question): Promise<Distribution> {
  const all = await passages.properties(conditions, mostListed);
  const count = (facet: ValueFacet): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const value of all.flatMap((properties) => storedValues(facet, properties))) {
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  return Object.fromEntries(facets.map((facet) => [facet, count(facet)]));
}

/** More than are ever listed. */
const mostListed = 100_000;

function storedValues(facet: ValueFacet, properties: Properties): string[] {
  if (facet === 'year') return [String(properties.year ?? noYear)];
  return [properties[facet]].flat().map(toValue);
}

/** A facet's values as they were before they were stored. */
async function values(passages: Passages, facet: ValueFacet, counts: Distribution[string]) {
  return Promise.all(
    Object.entries(counts).map(async ([value, count]) => ({ value: await textOf(passages, facet, value), count })),
  );
}

async function textOf(passages: Passages, facet: ValueFacet, value: string): Promise<string> {
  if (facet === 'year') return Number(value) === noYear ? 'none' : value;
  const text = fromValue(value);
  if (text !== null) return text;
  // stored as a digest: any passage that has it tells
  const [properties] = await passages.properties([`${facet} = "${value}"`], 1);
  const texts = properties === undefined ? [] : [properties[facet]].flat();
  return texts.find((one) => toValue(one) === value) ?? value;
}
