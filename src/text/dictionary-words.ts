/** What a cutter knows of a generation's dictionary besides jieba. */
import { dictionaryParts, leastFrequency } from './dictionary.js';
import { numbersIn } from './numbers.js';
import type { WordsWithNumbers } from './stretches.js';
import type { Writing } from './terms.js';

interface DictionaryWords {
  /** The lines for jieba. */
  readonly jieba: string;
  /** The frequencies of the words of two and three letters, the only ones that search mode finds inside others. */
  readonly short: ReadonlyMap<string, number>;
  readonly withNumbers: WordsWithNumbers;
  readonly terms: readonly (readonly Writing[])[];
}

const line = /^[^\s\p{Cc}\p{Cs}]+ [1-9]\d{0,14} [^\s\p{Cc}\p{Cs}]+$/u;
const mayHoldNumber = /[一二两三四五六七八九十百千万亿廿卅]/;
/** jieba's tags of numerals and of times: 三百, 四十度, 十五世纪. */
const isNumeral = /^(?:m|mq|t)$/;

/** @throws Error where the dictionary is empty or a line is not what foldedDictionary writes */
export function readDictionary(dictionary: string): DictionaryWords {
  const { jieba, terms } = dictionaryParts(dictionary);
  if (jieba === '') throw new Error('the dictionary is empty');
  const short = new Map<string, number>();
  const withNumbers = new Map<string, { word: string; at: number }[]>();
  let number = 1;
  for (let at = 0; at < jieba.length; number++) {
    const end = jieba.indexOf('\n', at) >= 0 ? jieba.indexOf('\n', at) : jieba.length;
    const text = jieba.slice(at, end);
    // jieba ends the whole process at a line it cannot read, so none may reach it
    if (!line.test(text)) {
      throw new Error(`line ${number} of the dictionary is not "word frequency tag": ${text.slice(0, 80)}`);
    }
    const length = text.indexOf(' ');
    const second = text.indexOf(' ', length + 1);
    const frequency = Number(text.slice(length + 1, second));
    const word = text.slice(0, length);
    if (length === 2 || length === 3) short.set(word, frequency);
    if (frequency >= leastFrequency && mayHoldNumber.test(word) && !isNumeral.test(text.slice(second + 1))) {
      for (const { start, end } of numbersIn(word)) {
        if (end - start === word.length) continue;
        const key = word.slice(start, end);
        withNumbers.set(key, [...(withNumbers.get(key) ?? []), { word, at: start }]);
      }
    }
    at = end + 1;
  }
  const single = terms.find(({ length }) => length < 2);
  if (single !== undefined)
    throw new Error(`a term of the dictionary has one writing only: ${single[0]?.slice(0, 80)}`);
  return { jieba, short, withNumbers, terms };
}
