/** Names of regions that are filtered by: a filter holds codes, and where nothing is found no facet tells what they are called. */
import { regionPath } from '../domain/regions.js';
import type { EngineResult } from '../engines/engine.js';
import type { Filters } from '../query/plan.js';

/** The facets; in `region`, where it was asked for, also those chosen that nothing found lies in. */
export function withChosenRegions(facets: EngineResult['facets'], { region: chosen }: Filters): EngineResult['facets'] {
  const { region } = facets;
  if (region === undefined) return facets;
  const missing = chosen.filter((code) => !region.some(({ value }) => value === code));
  const named = missing.map((value) => ({ value, label: regionPath(value)?.at(-1)?.name ?? value, count: 0 }));
  return { ...facets, region: [...region, ...named] };
}
