/** The values of the facet `region` as a tree, as their codes say it: 430000 湖南省, 430100 长沙市, 430105 开福区. */
import type { NamedFacetValue } from '../../src/search/answer.js';

export interface Region extends NamedFacetValue {
  /** 0 for what lies in no other of the regions. */
  readonly depth: number;
}

/**
 * In the order of the tree, of one parent as they are given. What lies in another region is left out until that one is chosen, or something in it; where
 * there is a single region that others lie in, those are shown at once.
 */
export function visibleRegions(values: readonly NamedFacetValue[], chosen: readonly string[]): Region[] {
  const children = byParent(values);
  const isOpen = (region: string): boolean =>
    children.get(null)?.length === 1 || chosen.some((other) => other === region || liesIn(other, region));
  const below = (parent: string | null, depth: number): Region[] =>
    (children.get(parent) ?? []).flatMap((region) => [
      { ...region, depth },
      ...(isOpen(region.value) ? below(region.value, depth + 1) : []),
    ]);
  return below(null, 0);
}

/** What is chosen once `region` is: in the place of what it lies in, and of what lies in it. */
export function withRegion(chosen: readonly string[], region: string): string[] {
  return [...chosen.filter((other) => !liesIn(other, region) && !liesIn(region, other)), region];
}

function byParent(values: readonly NamedFacetValue[]): Map<string | null, NamedFacetValue[]> {
  const byPrefix = new Map(values.map(({ value }) => [prefixOf(value), value]));
  const children = new Map<string | null, NamedFacetValue[]>();
  for (const region of values) {
    let prefix = prefixOf(region.value).slice(0, -1);
    while (prefix !== '' && !byPrefix.has(prefix)) prefix = prefix.slice(0, -1);
    const parent = byPrefix.get(prefix) ?? null;
    children.set(parent, [...(children.get(parent) ?? []), region]);
  }
  return children;
}

function liesIn(region: string, other: string): boolean {
  return region !== other && region.startsWith(prefixOf(other));
}

/** The code without the pairs of zeros that stand for all of a province or city. */
function prefixOf(code: string): string {
  return code.replace(/(?:00)+$/, '');
}
