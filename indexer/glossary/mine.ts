/** Makes a glossary of aligned text. */
import { Converter } from 'opencc-js/t2cn';
import type { MinedGlossary, MinedStem } from '../../src/english/mined-glossary.js';
import { stemsOf } from '../../src/english/stems.js';
import { foldText } from '../../src/text/fold.js';
import type { Cutter } from '../../src/text/words.js';
import { type Cooccurrence, cooccurrenceOf, type SentencePair } from './cooccurrence.js';
import type { Pair } from './pairs.js';
import { chineseSentences, englishSentences, pairSentences } from './sentences.js';
import { alignWords } from './word-alignment.js';

/** Less probable translations are chance, and would make the file half as long again. */
const leastProbability = 0.003;

/** Chinese words of a stem that are kept. */
const mostOfStem = 100;

/** More words are a list or a table, whose lines the lengths did not tell apart. */
const mostWords = 400;

/** Taiwan's words as the mainland has them (軟體 → 软件); text of the mainland stays what it is, but for few words. */
const toMainland = Converter({ from: 'twp', to: 'cn' });

/**
 * The same pairs in the same order give the same glossary. Takes minutes and about a gigabyte for 60,000 articles.
 * @param about as in MinedGlossary
 */
export function mineGlossary(pairs: Iterable<Pair>, about: readonly string[], cutter: Cutter): MinedGlossary {
  const numbers = { zh: numbering(), en: numbering() };
  const sentences: SentencePair[] = [];
  for (const pair of pairs) {
    for (const { zh, en } of sentencesOf(pair, cutter)) {
      if (zh.length === 0 || en.length === 0 || zh.length > mostWords || en.length > mostWords) continue;
      sentences.push({ zh: zh.map(numbers.zh.of), en: en.map(numbers.en.of) });
    }
  }
  const table = cooccurrenceOf(sentences, { zh: numbers.zh.words.length, en: numbers.en.words.length });
  return glossaryOf(table, alignWords(table), { zh: numbers.zh.words, en: numbers.en.words }, about);
}

interface Sentence {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

function sentencesOf({ zh, en }: Pair, cutter: Cutter): Sentence[] {
  const chinese = chineseSentences(zh);
  const english = englishSentences(en);
  const lengths = (sentences: readonly string[]): number[] => sentences.map(({ length }) => length);
  return pairSentences(lengths(chinese), lengths(english)).map((bead) => ({
    zh: chinese.slice(...bead.zh).flatMap((sentence) => wordsOf(sentence, cutter)),
    en: english.slice(...bead.en).flatMap(stemsOf),
  }));
}

/** With those that the mainland has in place of Taiwan's. */
function wordsOf(sentence: string, cutter: Cutter): string[] {
  const cut = (text: string): string[] => cutter.forIndex(foldText(text)).split(' ').filter(Boolean);
  const words = cut(sentence);
  const mainland = toMainland(sentence);
  if (foldText(mainland) === foldText(sentence)) return words;
  const own = new Set(words);
  return [...words, ...cut(mainland).filter((word) => !own.has(word))];
}

interface Numbering {
  readonly words: string[];
  of(word: string): number;
}

function numbering(): Numbering {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  return {
    words,
    of(word) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = words.push(word) - 1;
        numbers.set(word, number);
      }
      return number;
    },
  };
}

/** @param counted how often, by entry of the table */
function glossaryOf(
  { rows, enOf, counts }: Cooccurrence,
  counted: Float32Array,
  names: { readonly zh: readonly string[]; readonly en: readonly string[] },
  about: readonly string[],
): MinedGlossary {
  const found = new Map<number, { word: number; often: number }[]>();
  for (let word = 0; word < names.zh.length; word++) {
    for (let entry = rows[word] as number; entry < (rows[word + 1] as number); entry++) {
      const often = counted[entry] as number;
      if (often / (counts.zh[word] as number) < leastProbability) continue;
      const stem = enOf[entry] as number;
      const own = found.get(stem);
      if (own === undefined) found.set(stem, [{ word, often }]);
      else own.push({ word, often });
    }
  }
  const all = counts.zh.reduce((sum, one) => sum + one, 0);
  const stems = Array.from(found, ([stem, words]): [string, MinedStem] => {
    const share = words.reduce((sum, { often }) => sum + often, 0) / all;
    const chinese = words
      .sort((one, other) => other.often - one.often || one.word - other.word)
      .slice(0, mostOfStem)
      .map(({ word, often }) => ({ word: names.zh[word] as string, probability: often / (counts.zh[word] as number) }));
    return [names.en[stem] as string, { share, chinese }];
  });
  return { about, stems: new Map(stems) };
}
