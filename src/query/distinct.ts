/** The first of those that are alike, in their order. */
export function distinct<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const known = new Map<string, One>();
  for (const one of all) if (!known.has(keyOf(one))) known.set(keyOf(one), one);
  return [...known.values()];
}
