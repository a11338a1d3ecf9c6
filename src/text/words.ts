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
   * The words that a passage is found by, in order, repeats kept, with one space between. A long word follows the words inside it (jieba's search mode), a number
   * stands before its normal form where that differs, a compound Latin word before its parts.
   */
  forIndex(folded: string): string;
  /**
   * The words that a query asks for, each once, all of them tokens of `forIndex` of the same text: a long word only by the words that it
   * is made of, where they make it up without remainder; a number only in its normal form.
   */
  forQuery(folded: string): string[];
}

/** A part of a text: what jieba cuts, or a number or Latin word kept whole. */
interface Stretch {
  readonly kind: 'chinese' | 'latin' | 'number';
  readonly text: string;
}

function stretches(folded: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const { word, start, end } of wholes(folded)) {
    if (start > at) found.push({ kind: 'chinese', text: folded.slice(at, start) });
    found.push({ kind: isNumber(word) ? 'number' : 'latin', text: word });
    at = end;
  }
  if (at < folded.length) found.push({ kind: 'chinese', text: folded.slice(at) });
  return found;
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

/** Words whose tokens are kept. */
const mostKept = 50_000;

/** Which Cutter jieba's one dictionary of this thread belongs to. */
let loaded: Cutter | undefined;

/**
 * @param dictionary lines `word frequency tag`, folded
 * @throws Error where it is empty or a line is something else
 */
export function loadCutter(dictionary: string): Cutter {
  const short = shortWords(dictionary);
  loadJieba(dictionary);

  /** Of words that jieba cut: texts repeat them, and so what they are found by is worked out once for most. */
  const kept = new Map<string, string>();
  const tokensOf = (word: string): string => {
    let tokens = kept.get(word);
    if (tokens === undefined) {
      tokens = hasLetter.test(word) ? [...wordsInside(word, short), word].join(' ') : '';
      if (kept.size < mostKept) kept.set(word, tokens);
    }
    return tokens;
  };

  /** jieba's words, and the value of each number in Chinese writing behind the word in which it ends. */
  const cutChinese = (text: string, take: (word: string) => void, takeNumber: (normal: string) => void): void => {
    if (loaded !== cutter) throw new Error('another dictionary has been loaded in this thread');
    const numbers = chineseNumbers(text);
    let at = 0;
    let next = 0;
    for (const word of nodejieba.cut(text, true)) {
      take(word);
      at += word.length;
      for (let number = numbers[next]; number !== undefined && number.end <= at; number = numbers[++next]) {
        takeNumber(number.normal);
      }
    }
  };

  const cutter: Cutter = {
    forIndex(folded) {
      const tokens: string[] = [];
      const push = (token: string): void => {
        tokens.push(token);
      };
      const pushWord = (word: string): void => {
        const own = tokensOf(word);
        if (own !== '') tokens.push(own);
      };
      for (const { kind, text } of stretches(folded)) {
        if (kind === 'chinese') {
          cutChinese(text, pushWord, push);
        } else {
          tokens.push(text);
          if (kind === 'latin') tokens.push(...partsOfLatin(text));
          else if (normalNumber(text) !== text) tokens.push(normalNumber(text));
        }
      }
      return tokens.join(' ');
    },
    forQuery(folded) {
      const words = new Set<string>();
      const add = (word: string): void => {
        if (hasLetter.test(word)) for (const part of madeOf(word, short)) words.add(part);
      };
      for (const { kind, text } of stretches(folded)) {
        if (kind === 'chinese') cutChinese(text, add, () => undefined);
        else words.add(kind === 'number' ? normalNumber(text) : text);
      }
      return [...words];
    },
  };
  loaded = cutter;
  return cutter;
}

/** The words of two, then of three letters inside a longer one, as jieba's search mode gives them. */
function wordsInside(word: string, short: ReadonlyMap<string, number>): string[] {
  if (word.length < 3) return [];
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
