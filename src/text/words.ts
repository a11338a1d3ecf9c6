/**
 * Words: a folded text cut by jieba (nodejieba) with a folded dictionary (dictionary.ts). The only file that knows jieba.
 *
 * nodejieba is one cutter a thread: loading another dictionary replaces the one before, whose Cutter then throws. It takes a second and
 * 250 MB, so that a service keeps it in one worker (query-words.ts), and so does the indexer (indexer/threads.ts).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodejieba from 'nodejieba';
import { chineseNumbers, isNumber, normalNumber, partsOfLatin, wholes } from './numbers.js';

export interface Cutter {
  /**
   * The words that a passage is found by, in order, repeats kept. A long word follows the words inside it (jieba's search mode), a number
   * stands before its normal form where that differs, a compound Latin word before its parts.
   */
  forIndex(folded: string): string[];
  /**
   * The words that a query asks for, each once, all of them tokens of `forIndex` of the same text: a long word only by the words that it
   * is made of, where they make it up without remainder; a number only in its normal form.
   */
  forQuery(folded: string): string[];
}

/** A word of jieba's, or a Latin word or number kept whole; `normal` is the value of a number in Chinese writing that ends at that place. */
interface Piece {
  readonly kind: 'word' | 'latin' | 'number' | 'normal';
  readonly text: string;
}

const line = /^[^\s\p{Cc}\p{Cs}]+ [1-9]\d{0,14} [^\s\p{Cc}\p{Cs}]+$/u;
const hasLetter = /[\p{L}\p{N}]/u;

/** The frequencies of the words of two and three letters, the only ones that search mode finds inside others. */
function shortWords(dictionary: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  if (dictionary === '') throw new Error('the dictionary is empty');
  let number = 1;
  for (let at = 0; at < dictionary.length; number++) {
    const end = dictionary.indexOf('\n', at) >= 0 ? dictionary.indexOf('\n', at) : dictionary.length;
    const text = dictionary.slice(at, end);
    // jieba ends the whole process at a line it cannot read, so none may reach it
    if (!line.test(text)) {
      throw new Error(`line ${number} of the dictionary is not "word frequency tag": ${text.slice(0, 80)}`);
    }
    const length = text.indexOf(' ');
    if (length === 2 || length === 3) {
      frequencies.set(text.slice(0, length), Number(text.slice(length + 1, text.indexOf(' ', length + 1))));
    }
    at = end + 1;
  }
  return frequencies;
}

/** jieba reads files only, all of them at once; it ends the process where one is missing or the stop words or weights are empty. */
function loadJieba(dictionary: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  try {
    nodejieba.load({
      dict: file('dictionary', dictionary),
      userDict: file('user', ''),
      // used by jieba's keyword extraction only, which nothing here asks for
      idfDict: file('weights', '的 1\n'),
      stopWordDict: file('stop-words', '的\n'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words whose parts are kept. */
const mostKept = 20_000;

/** Which Cutter jieba's one dictionary of this thread belongs to. */
let loaded: Cutter | undefined;

/**
 * @param dictionary lines `word frequency tag`, folded
 * @throws Error where it is empty or a line is something else
 */
export function loadCutter(dictionary: string): Cutter {
  const short = shortWords(dictionary);
  loadJieba(dictionary);

  /** Texts repeat their words: what is inside of the first ones is looked up once. */
  const inside = new Map<string, readonly string[]>();
  const insideOf = (word: string): readonly string[] => {
    if (word.length < 3) return [];
    let parts = inside.get(word);
    if (parts === undefined) {
      parts = wordsInside(word, short);
      if (inside.size < mostKept) inside.set(word, parts);
    }
    return parts;
  };

  const pieces = (folded: string): Piece[] => {
    if (loaded !== cutter) throw new Error('another dictionary has been loaded in this thread');
    const found: Piece[] = [];
    const chinese = (text: string): void => {
      const numbers = chineseNumbers(text);
      let at = 0;
      let next = 0;
      for (const word of nodejieba.cut(text, true)) {
        if (hasLetter.test(word)) found.push({ kind: 'word', text: word });
        at += word.length;
        for (let number = numbers[next]; number !== undefined && number.end <= at; number = numbers[++next]) {
          found.push({ kind: 'normal', text: number.normal });
        }
      }
    };
    let at = 0;
    for (const { word, start, end } of wholes(folded)) {
      if (start > at) chinese(folded.slice(at, start));
      found.push({ kind: isNumber(word) ? 'number' : 'latin', text: word });
      at = end;
    }
    if (at < folded.length) chinese(folded.slice(at));
    return found;
  };

  const cutter: Cutter = {
    forIndex(folded) {
      const words: string[] = [];
      for (const { kind, text } of pieces(folded)) {
        if (kind === 'word') words.push(...insideOf(text));
        words.push(text);
        if (kind === 'latin') words.push(...partsOfLatin(text));
        if (kind === 'number' && normalNumber(text) !== text) words.push(normalNumber(text));
      }
      return words;
    },
    forQuery(folded) {
      const words = new Set<string>();
      for (const { kind, text } of pieces(folded)) {
        if (kind === 'word') for (const word of madeOf(text, short)) words.add(word);
        else if (kind === 'number') words.add(normalNumber(text));
        else if (kind === 'latin') words.add(text);
      }
      return [...words];
    },
  };
  loaded = cutter;
  return cutter;
}

/** The words of two, then of three letters inside a longer one, as jieba's search mode gives them. */
function wordsInside(word: string, short: ReadonlyMap<string, number>): string[] {
  const letters = [...word];
  const inside: string[] = [];
  for (const size of [2, 3]) {
    if (letters.length <= size) break;
    for (let i = 0; i + size <= letters.length; i++) {
      const part = letters.slice(i, i + size).join('');
      if (short.has(part)) inside.push(part);
    }
  }
  return inside;
}

/**
 * The most frequent row of words of two and three letters that makes up a longer word, else the word itself. A number stays whole:
 * 第三十三条 does not ask for 第三 and 十三条.
 */
function madeOf(word: string, short: ReadonlyMap<string, number>): string[] {
  const letters = [...word];
  if (letters.length < 4 || chineseNumbers(word).length > 0) return [word];
  const best: ({ weight: number; parts: string[] } | undefined)[] = [{ weight: 0, parts: [] }];
  for (let end = 1; end <= letters.length; end++) {
    for (const size of [2, 3]) {
      const before = best[end - size];
      const part = letters.slice(Math.max(end - size, 0), end).join('');
      const frequency = short.get(part);
      if (before === undefined || frequency === undefined) continue;
      // frequencies are below a billion in all, so that a further word always costs more than a commoner one gains
      const weight = before.weight + Math.log(frequency / 1e9);
      if (weight > (best[end]?.weight ?? Number.NEGATIVE_INFINITY))
        best[end] = { weight, parts: [...before.parts, part] };
    }
  }
  return best[letters.length]?.parts ?? [word];
}
