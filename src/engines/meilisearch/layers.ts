/** Passages that have enough of many tokens (widening), in layers from those that have most of them. */
import type { Condition } from './filter.js';
import type { TokenMatch } from './matches.js';
import type { Passages } from './passages.js';
import { allBut } from './threshold.js';

export interface Enough {
  readonly match: TokenMatch;
  /** A condition for each token. */
  readonly terms: readonly string[];
}

export interface Layers {
  /** Ways to be found, any of them. The last layer holds every passage that has enough. */
  readonly layers: readonly (readonly string[])[];
  /** Whether each layer holds the one before, and the last one nothing but such passages. */
  readonly exact: boolean;
}

/** Each costs a question. */
const mostLayers = 5;

/** @param around what also holds for every passage that is asked for */
export async function layersOf(
  { match, terms }: Enough,
  around: readonly Condition[],
  passages: Passages,
): Promise<Layers> {
  // One token stands in the text in any case.
  const least = Math.max(1, match.atLeast);
  const layered = layers(terms, least);
  if (layered.exact) return layered;
  const totals = await passages.counts(terms.map((term) => ({ conditions: [term, ...around], facets: [] })));
  // What no passage has lacks in any case, and makes filters no longer.
  const rarestFirst = terms
    .map((term, i) => ({ term, total: totals[i]?.total ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((one, other) => one.total - other.total);
  return layers(
    rarestFirst.map(({ term }) => term),
    least,
  );
}

function layers(terms: readonly string[], least: number): Layers {
  const lacking = terms.length - least;
  if (lacking < 0) return { layers: [[]], exact: true };
  const steps = Math.min(lacking, mostLayers - 1);
  const before = Array.from({ length: steps }, (_, i) => allBut(Math.round((lacking * i) / steps), terms));
  const last = allBut(lacking, terms);
  const all = [...before.filter(({ exact }) => exact || !last.exact), last];
  return { layers: all.map(({ ways }) => ways), exact: last.exact };
}
