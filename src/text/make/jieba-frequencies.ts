/** How often each character stands in the words of jieba's dictionary, weighted by the words' own frequencies. */
import { readFileSync } from 'node:fs';
import { jiebaDictionaryPath } from '../dictionary.js';

export function characterFrequencies(): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of readFileSync(jiebaDictionaryPath, 'utf8').split('\n')) {
    const [word = '', frequency] = line.split(' ');
    for (const character of word) frequencies.set(character, (frequencies.get(character) ?? 0) + Number(frequency));
  }
  return frequencies;
}
