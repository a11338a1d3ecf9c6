/**
 * Makes classes.txt: the characters that are one for search, a class a line, its written form first.
 *
 * Two characters are of one class when they stand opposite each other, in the same place of two sides of the same length, anywhere in
 * opencc-js's tables between standard Traditional and the writing of the mainland, Taiwan and Hong Kong. Classes and not conversion:
 * conversion goes by phrase, so that a substring converts otherwise than its whole (計畫 → 计划, but …畫 → …画) and would not be found.
 */
import { normalForm } from '../normal.js';
import { conversionTables } from './conversion-tables.js';
import { characterFrequencies } from './jieba-frequencies.js';

const regions = ['cn', 'tw', 'hk'] as const;

/** Union-find: each character's class, as lists. Characters that have no other in their class are left out. */
function joined(couples: Iterable<readonly [string, string]>): string[][] {
  const parents = new Map<string, string>();
  const top = (character: string): string => {
    let at = character;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  for (const [one, other] of couples) {
    parents.set(top(one), top(other));
    if (!parents.has(top(other))) parents.set(top(other), top(other));
  }
  const members = new Map<string, string[]>();
  for (const character of parents.keys()) {
    const key = top(character);
    members.set(key, [...(members.get(key) ?? []), character]);
  }
  return [...members.values()];
}

function* couples(): Generator<readonly [string, string]> {
  for (const region of regions) {
    for (const direction of ['from', 'to'] as const) {
      for (const [left, right] of conversionTables(direction, region)) {
        const ones = [...left].map(normalForm);
        const others = [...right].map(normalForm);
        if (ones.length !== others.length) continue;
        for (const [i, one] of ones.entries()) {
          const other = others[i] as string;
          if (one !== other) yield [one, other];
        }
      }
    }
  }
}

/** The text of classes.txt. A class is written as its most frequent Simplified character, of equals the one with the lowest code point. */
export function makeClasses(): string {
  const simplified = new Map(conversionTables('to', 'cn'));
  const frequencies = characterFrequencies();
  const rank = (character: string): [number, number, number] => [
    (simplified.get(character) ?? character) === character ? 0 : 1,
    -(frequencies.get(character) ?? 0),
    character.codePointAt(0) as number,
  ];
  const byRank = (one: string, other: string): number => {
    const a = rank(one);
    const b = rank(other);
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  };
  const lines = joined(couples()).map((members) => members.sort(byRank).join(''));
  lines.sort((one, other) => (one.codePointAt(0) as number) - (other.codePointAt(0) as number));
  return `# Classes of characters, made from opencc-js's tables by src/text/make; the first of a line is written for all.\n${lines.join('\n')}\n`;
}
