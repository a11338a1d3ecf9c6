/** How often words and characters stand in the texts that jieba's dictionary was made from. */
import { readFileSync } from 'node:fs';
import { jiebaDictionaryPath } from '../dictionary.js';
import { foldText } from '../fold.js';

/** Of each character in the words, weighted by the words' own frequencies. */
export function characterFrequencies(): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of readFileSync(jiebaDictionaryPath, 'utf8').split('\n')) {
    const [word = '', frequency] = line.split(' ');
    for (const character of word) frequencies.set(character, (frequencies.get(character) ?? 0) + Number(frequency));
  }
  return frequencies;
}

/** Of each word, folded. */
export function wordFrequencies(): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of readFileSync(jiebaDictionaryPath, 'utf8').split('\n')) {
    const [entry = '', frequency] = line.split(' ');
    const word = foldText(entry);
    frequencies.set(word, (frequencies.get(word) ?? 0) + Number(frequency));
  }
  return frequencies;
}
