/** Makes readings.txt: how folded characters are read beside their usual reading (行 also hang), as the words of jieba's dictionary have them. */
import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { jiebaDictionaryPath } from '../dictionary.js';
import { foldText } from '../fold.js';
import { syllablesOf } from '../pinyin.js';

/** Of all that a character is read in words, by their frequencies; what is rarer are names and old readings that nobody types. */
const leastShare = 0.02;
const leastFrequency = 20;

/** The text of readings.txt: a line a syllable as in pinyin.txt, then the characters that are also read so. */
export function makeReadings(): string {
  const further = new Map<string, string>();
  for (const [character, frequencies] of readingsInWords()) {
    let all = 0;
    for (const frequency of frequencies.values()) all += frequency;
    for (const [syllable, frequency] of frequencies) {
      const isUsual = syllable === syllablesOf(character);
      if (isUsual || frequency < leastFrequency || frequency < leastShare * all) continue;
      further.set(syllable, (further.get(syllable) ?? '') + character);
    }
  }
  const lines = [...further].sort(([one], [other]) => (one < other ? -1 : 1)).map((line) => line.join(' '));
  return `# Further readings of characters, made with pinyin-pro from jieba's dictionary by src/text/make.\n${lines.join('\n')}\n`;
}

/** By folded character: how frequent it is in each reading. */
function readingsInWords(): Map<string, Map<string, number>> {
  const readings = new Map<string, Map<string, number>>();
  for (const [line] of readFileSync(jiebaDictionaryPath, 'utf8').matchAll(/.+/g)) {
    const [word = '', frequency = ''] = line.split(' ');
    const letters = [...word];
    if (letters.length < 2) continue;
    const syllables = pinyin(word, { toneType: 'none', v: true, type: 'array' });
    if (syllables.length !== letters.length) continue;
    for (const [i, letter] of letters.entries()) {
      const syllable = syllables[i] as string;
      if (!/^[a-z]+$/.test(syllable)) continue;
      const own = readings.get(foldText(letter)) ?? new Map<string, number>();
      own.set(syllable, (own.get(syllable) ?? 0) + Number(frequency));
      readings.set(foldText(letter), own);
    }
  }
  return readings;
}
