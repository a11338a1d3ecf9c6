/** What the single UTF-16 units of a text are, looked up instead of matched: several times as fast as a pattern of Unicode's properties. */

/** 1 for the units that `pattern`, of one character, matches alone; halves of a pair are matched as what they are. */
export function unitsOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => (pattern.test(String.fromCharCode(unit)) ? 1 : 0));
}
