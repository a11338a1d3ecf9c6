/** The values of one facet, document by document, as numbers: counting and filtering by them takes no more than adding up arrays. */

export interface FacetColumn {
  readonly values: readonly string[];
  /** Places in `values`: those of the document with ordinal i stand from `starts[i]` up to `starts[i + 1]`. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
}

/** @param valuesOf each value once */
export function facetColumn<Document>(
  documents: readonly Document[],
  valuesOf: (document: Document) => readonly string[],
): FacetColumn {
  const placeOf = new Map<string, number>();
  const places: number[] = [];
  const starts = [0];
  for (const document of documents) {
    for (const value of valuesOf(document)) {
      const place = placeOf.get(value) ?? placeOf.size;
      placeOf.set(value, place);
      places.push(place);
    }
    starts.push(places.length);
  }
  return { values: [...placeOf.keys()], places: Int32Array.from(places), starts: Int32Array.from(starts) };
}

/**
 * Beside `values`: the sum of the weights of those of the documents that have it.
 * @param documents ordinals
 * @param weights by ordinal
 */
export function sums({ values, places, starts }: FacetColumn, documents: Int32Array, weights: Int32Array): Int32Array {
  const sums = new Int32Array(values.length);
  for (const ordinal of documents) {
    const weight = weights[ordinal] as number;
    const end = starts[ordinal + 1] as number;
    for (let i = starts[ordinal] as number; i < end; i++) {
      const place = places[i] as number;
      sums[place] = (sums[place] as number) + weight;
    }
  }
  return sums;
}

/** By ordinal, 1 for the documents that have any of the values. */
export function having({ values, places, starts }: FacetColumn, wanted: ReadonlySet<string>): Uint8Array {
  const isWanted = Uint8Array.from(values, (value) => Number(wanted.has(value)));
  const has = new Uint8Array(starts.length - 1);
  for (let ordinal = 0; ordinal < has.length; ordinal++) {
    const end = starts[ordinal + 1] as number;
    for (let i = starts[ordinal] as number; i < end; i++) {
      if (isWanted[places[i] as number] === 1) has[ordinal] = 1;
    }
  }
  return has;
}
