/** Lists of rows, as long as the index has passages. */

/** The values that pass, in their order. Typed arrays' own `filter` and `from` take about ten times as long. */
export function keep(values: Int32Array, passes: (value: number) => boolean): Int32Array {
  const kept = new Int32Array(values.length);
  let length = 0;
  // A place counted up takes half the time of an iterator.
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (passes(value)) kept[length++] = value;
  }
  return kept.subarray(0, length);
}
