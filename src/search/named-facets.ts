/** What the values of facets are called in English: issuers and types by their names, regions by their codes. */
import { englishIssuer, englishType } from '../domain/english-names.js';
import { englishRegion } from '../domain/english-places.js';
import type { EngineResult } from '../engines/engine.js';
import type { FacetName } from '../query/plan.js';
import type { SearchAnswer } from './answer.js';

const englishOf: Partial<Record<FacetName, (value: string) => string | null>> = {
  issuer: englishIssuer,
  type: englishType,
  region: englishRegion,
};

export function namedFacets(facets: EngineResult['facets']): SearchAnswer['facets'] {
  return Object.fromEntries(
    Object.entries(facets).map(([name, values]) => {
      const english = englishOf[name as FacetName] ?? (() => null);
      return [name, values.map((one) => ({ ...one, english: english(one.value) }))];
    }),
  );
}
