/** Makes scripts.txt: the characters that exist only in Traditional (first line) and only in Simplified (second line). */
import { conversionTables } from './conversion-tables.js';

function characters(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) for (const character of text) found.add(character);
  return found;
}

function sorted(found: Iterable<string>): string {
  return [...found].sort((one, other) => (one.codePointAt(0) as number) - (other.codePointAt(0) as number)).join('');
}

/**
 * The text of scripts.txt. A character belongs to a script where it stands on that side of any table, so that 后 and 里, which both
 * scripts write, count for neither.
 */
export function makeScripts(): string {
  const fromSimplified = conversionTables('from', 'cn');
  const toSimplified = conversionTables('to', 'cn');
  const simplified = characters([...fromSimplified.map(([cn]) => cn), ...toSimplified.map(([, cn]) => cn)]);
  const traditional = characters([...fromSimplified.map(([, t]) => t), ...toSimplified.map(([t]) => t)]);
  return [
    '# Characters of one script only, made from opencc-js by src/text/make: Traditional in the first line, Simplified in the second.',
    sorted([...traditional].filter((character) => !simplified.has(character))),
    sorted([...simplified].filter((character) => !traditional.has(character))),
    '',
  ].join('\n');
}
