/** Makes common.txt: the characters most often written, in Simplified (first line) and in Traditional (second line). */
import { Converter } from 'opencc-js/cn2t';
import { characterFrequencies } from './jieba-frequencies.js';

/** They make up nine tenths of an official text; of the characters of an encoding they are a tenth. */
const count = 1500;

/** The text of common.txt. */
export function makeCommon(): string {
  const simplified = [...characterFrequencies()]
    .filter(([character]) => /\p{Script=Han}/u.test(character))
    .sort(([one, often], [other, otherOften]) => otherOften - often || (one < other ? -1 : 1))
    .slice(0, count)
    .map(([character]) => character);
  return [
    "# The characters that stand most often in the words of jieba's dictionary, made by src/text/make: in Simplified, and in Traditional by opencc-js.",
    simplified.join(''),
    simplified.map(Converter({ from: 'cn', to: 't' })).join(''),
    '',
  ].join('\n');
}
