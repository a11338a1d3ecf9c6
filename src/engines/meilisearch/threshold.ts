/**
 * Passages that have all terms but so many, as filters. The server has no condition that counts, so it is spelt out: who has k of all has i of one half and k - i
 * of the other, for some i, and so on down. That soon gets too long. Then it is spelt out for parts of the terms only: who lacks few of all lacks very few of some
 * part. This finds all that are sought, and others.
 */

/** Terms in one filter: all that eighteen words need of which a third may lack. The server takes 60 ms for them on a million passages. */
const longest = 800;

export interface Ways {
  /** Any of them. */
  readonly ways: readonly string[];
  /** Whether they find nothing else. */
  readonly exact: boolean;
}

/**
 * @param lacking fewer than there are terms
 * @param terms conditions, the rarest first: each part gets one of the rarest, and so finds little else
 */
export function allBut(lacking: number, terms: readonly string[]): Ways {
  const lengthOf = lengths();
  for (let count = 1; ; count++) {
    // In some part the lacking are fewer than its share of one more than may lack.
    const parts = dealt(terms, count).map((part, i) => ({
      part,
      least: part.length + 1 - share(lacking + 1, count, i),
    }));
    const length = parts.reduce((sum, { part, least }) => sum + lengthOf(part.length, least), 0);
    if (length > longest && count <= lacking) continue;
    return { ways: parts.flatMap(({ part, least }) => atLeast(least, part)), exact: count === 1 };
  }
}

function dealt(terms: readonly string[], count: number): string[][] {
  return Array.from({ length: count }, (_, i) => terms.filter((_, place) => place % count === i));
}

/** Of `all` that are dealt out to `count`, how many the one at `i` gets. */
function share(all: number, count: number, i: number): number {
  return Math.ceil((all - i) / count);
}

/** @param least from one up to the number of terms */
function atLeast(least: number, terms: readonly string[]): string[] {
  if (least === 1) return [...terms];
  if (least === terms.length) return [terms.join(' AND ')];
  const half = halfOf(terms.length);
  const sides = [terms.slice(0, half), terms.slice(half)] as const;
  return divisions(least, terms.length).map((counts) =>
    sides.flatMap((side, i) => spelt(counts[i] as number, side)).join(' AND '),
  );
}

function spelt(least: number, terms: readonly string[]): string[] {
  return least === 0 ? [] : [`(${atLeast(least, terms).join(' OR ')})`];
}

/** How many terms the conditions of `atLeast` name, repeats counted. */
function lengths(): (terms: number, least: number) => number {
  const known = new Map<string, number>();
  const lengthOf = (terms: number, least: number): number => {
    if (least === 0) return 0;
    if (least === 1 || least === terms) return terms;
    const key = `${terms} ${least}`;
    const half = halfOf(terms);
    const length =
      known.get(key) ??
      divisions(least, terms).reduce(
        (sum, [one, other]) => sum + lengthOf(half, one) + lengthOf(terms - half, other),
        0,
      );
    known.set(key, length);
    return length;
  };
  return lengthOf;
}

function halfOf(terms: number): number {
  return Math.floor(terms / 2);
}

/** How many of each half there can be. */
function divisions(least: number, terms: number): [one: number, other: number][] {
  const half = halfOf(terms);
  const first = Math.max(0, least - (terms - half));
  const last = Math.min(half, least);
  return Array.from({ length: last - first + 1 }, (_, i) => [first + i, least - first - i]);
}
