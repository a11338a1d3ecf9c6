/** Chinese in Latin letters: for the readable part of an address, and to find what is typed by its sound. */
import { tableLines } from './tables.js';

let syllables: Map<string, string> | undefined;
let readings: Map<string, readonly string[]> | undefined;

function syllableTable(): Map<string, string> {
  if (syllables !== undefined) return syllables;
  syllables = new Map();
  for (const [syllable, character] of entriesOf('pinyin.txt')) syllables.set(character, syllable);
  return syllables;
}

/** A syllable a line, then the characters that are read so. */
function* entriesOf(table: string): Generator<readonly [syllable: string, character: string]> {
  for (const line of tableLines(table)) {
    const [syllable = '', characters = ''] = line.split(' ');
    for (const character of characters) yield [syllable, character];
  }
}

/** How a character is read in words (行: xing, hang), the usual reading first, without tones and with v for ü; none where it is not known. */
export function readingsOf(character: string): readonly string[] {
  if (readings === undefined) {
    readings = new Map([...syllableTable()].map(([one, syllable]) => [one, [syllable]]));
    for (const [syllable, one] of entriesOf('readings.txt'))
      readings.set(one, [...(readings.get(one) ?? []), syllable]);
  }
  return readings.get(character) ?? [];
}

/**
 * The syllables of Chinese characters joined, Latin letters (lower case) and digits as they are, a single `-` for all else, none at the
 * ends: 长政办发〔2021〕 → changzhengbanfa-2021. Only [a-z0-9-]; empty where nothing can be written so.
 *
 * @param simplified each character is read by its usual reading, whatever its neighbours are
 */
export function slugPinyin(simplified: string): string {
  return slugOfSyllables(syllablesOf(simplified));
}

/** The same before what divides words is put in order: syllables of texts are those of their parts, side by side. */
export function syllablesOf(simplified: string): string {
  const table = syllableTable();
  let syllables = '';
  for (const character of simplified.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) {
    syllables += table.get(character) ?? (/[a-z0-9]/.test(character) ? character : '-');
  }
  return syllables;
}

export const slugOfSyllables = (syllables: string): string => syllables.replace(/-+/g, '-').replace(/^-|-$/g, '');
