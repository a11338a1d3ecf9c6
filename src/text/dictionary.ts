/** The dictionary that jieba cuts with: its own, folded, and the field's terms. A text of lines `word frequency tag`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { foldText } from './fold.js';
import { tableLines } from './tables.js';

/** The dictionary that comes with nodejieba: lines `word frequency tag`. */
export const jiebaDictionaryPath = fileURLToPath(
  import.meta.resolve('nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'),
);

/** The version of nodejieba, which fixes that dictionary and the code that cuts. */
export function jiebaVersion(): string {
  const description = fileURLToPath(import.meta.resolve('nodejieba/package.json'));
  return (JSON.parse(readFileSync(description, 'utf8')) as { version: string }).version;
}

/** As jieba.dict.utf8 tags a word whose part of speech nobody has given. */
const untagged = 'x';

/**
 * jieba's dictionary folded, so that it cuts every script alike: entries that fold to one have their frequencies added. With it the terms
 * of terms.txt, as frequent as keeps each in one piece. Takes about half a second: for the indexer, which stores it with the generation.
 */
export function foldedDictionary(): string {
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
  for (const term of tableLines('terms.txt').map(foldText)) {
    frequencies.set(term, Math.max(frequencies.get(term) ?? 0, keepingFrequency(term, frequencies, total)));
  }
  let text = '';
  for (const [word, frequency] of frequencies) text += `${word} ${frequency} ${tags.get(word) ?? untagged}\n`;
  return text;
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
