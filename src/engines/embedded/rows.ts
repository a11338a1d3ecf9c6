/** Lists of rows, as long as the index has passages. */

/** The values that pass, in their order. Typed arrays' own `filter` and `from` take about ten times as long. */
export function keep(values: Int32Array, passes: (value: number) => boolean): Int32Array {
  const kept = new Int32Array(values.length);
  let length = 0;
  for (const value of values) {
    if (passes(value)) kept[length++] = value;
  }
  return kept.subarray(0, length);
}
