/**
 * The dictionary of a generation, one text: what jieba cuts with, lines `word frequency tag`, then an empty line and the terms of several writings, lines
 * `writing = writing`. All folded.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldText } from './fold.js';
import { shippedTerms } from './shipped-terms.js';
import { joinTerms, type Writing } from './terms.js';

/** The dictionary that comes with nodejieba: lines `word frequency tag`. */
export const jiebaDictionaryPath = fileURLToPath(
  import.meta.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'),
);

/** The version of nodejieba, which fixes that dictionary and the code that cuts. */
export function jiebaVersion(): string {
  const description = fileURLToPath(import.meta.resolve('nodejieba/package.json'));
  return (JSON.parse(readFileSync(description, 'utf8')) as { version: string }).version;
}

/** As jieba.dict.utf8 tags a word whose part of speech nobody has given, and a numeral. */
const untagged = 'x';
const numeralTag = 'm';

/** Of a word that jieba met less often, its dictionary may be mistaken. */
export const leastFrequency = 10;

/**
 * jieba's dictionary folded, so that it cuts every script alike (entries that fold to one have their frequencies added), and the terms, as frequent as keeps
 * each in one piece. Takes about half a second: for the indexer, which stores it with the generation.
 *
 * @param own the user's terms, as parseTerms gives them, beside the shipped ones
 */
export function foldedDictionary(own: readonly (readonly Writing[])[] = []): string {
  const frequencies = new Map<string, number>();
  const tags = new Map<string, string>();
  for (const [line] of readFileSync(jiebaDictionaryPath, 'utf8').matchAll(/.+/g)) {
    const [entry = '', frequency = '', tag = untagged] = line.split(' ');
    const word = foldText(entry);
    if (word === '' || /\s/.test(word)) continue;
    frequencies.set(word, (frequencies.get(word) ?? 0) + Number(frequency));
    if (!tags.has(word)) tags.set(word, tag);
  }
  let total = 0;
  for (const frequency of frequencies.values()) total += frequency;
  const terms = joinTerms([...shippedTerms(), ...own]);
  for (const term of terms.flat()) {
    // what is cut out before jieba sees it needs no entry
    if (!/^\p{Script=Han}+$/u.test(term)) continue;
    const keeping = Math.max(keepingFrequency(term, frequencies, total), leastFrequency);
    frequencies.set(term, Math.max(frequencies.get(term) ?? 0, keeping));
    if (tags.get(term) === numeralTag) tags.set(term, untagged);
  }
  let text = '';
  for (const [word, frequency] of frequencies) text += `${word} ${frequency} ${tags.get(word) ?? untagged}\n`;
  return `${text}\n${terms
    .filter(({ length }) => length > 1)
    .map((writings) => `${writings.join(between)}\n`)
    .join('')}`;
}

const between = ' = ';

/** The two halves of a generation's dictionary; the second is missing in one that has no such terms. */
export function dictionaryParts(dictionary: string): { readonly jieba: string; readonly terms: Writing[][] } {
  const border = dictionary.indexOf('\n\n');
  if (border < 0) return { jieba: dictionary, terms: [] };
  const lines = dictionary.slice(border + 2).split('\n');
  return {
    jieba: dictionary.slice(0, border + 1),
    terms: lines.filter((line) => line !== '').map((line) => line.split(between)),
  };
}

/**
 * The least frequency at which jieba, which takes the cut whose words' probabilities have the greatest product, keeps a term whole (as
 * jieba's own suggest_freq): just above the product of the best cut into shorter words.
 */
function keepingFrequency(term: string, frequencies: ReadonlyMap<string, number>, total: number): number {
  const codePoints = [...term];
  const best: number[] = [1];
  for (let end = 1; end <= codePoints.length; end++) {
    let probability = 0;
    for (let start = 0; start < end; start++) {
      if (start === 0 && end === codePoints.length) continue;
      const frequency = frequencies.get(codePoints.slice(start, end).join('')) ?? (end - start === 1 ? 1 : 0);
      probability = Math.max(probability, ((best[start] as number) * frequency) / total);
    }
    best.push(probability);
  }
  return Math.floor((best[codePoints.length] as number) * total) + 1;
}
