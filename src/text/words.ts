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
import { readDictionary } from './dictionary-words.js';
import { cutsThrough, madeOf, wordsInside } from './long-words.js';
import { type Stretch, stretches } from './stretches.js';
import { termFinder } from './term-finder.js';
import { partsOfLatin } from './wholes.js';

/** A word of a query. */
export interface QueryWord {
  /** As the index has it: a word, a number in its normal form, a term by its first writing. */
  readonly token: string;
  /** What it can be in a text: all writings of a term, else the token alone. Of a number every writing is meant (numbersIn). */
  readonly writings: readonly string[];
}

export interface Cutter {
  /**
   * The words that a passage is found by, in order, repeats kept, with one space between. A long word follows the words inside it (jieba's search mode), a number
   * stands before its normal forms, a compound Latin word before its parts. A term of several writings has the token of the first one, whichever stands there.
   */
  forIndex(folded: string): string;
  /**
   * The words that a query asks for, each once, all of them tokens of `forIndex` of the same text: a long word only by the words that it
   * is made of, where they make it up without remainder; a number only in its normal form; what is a writing of a term only by the term's token.
   */
  forQuery(folded: string): QueryWord[];
}

const hasLetter = /[\p{L}\p{N}]/u;

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
 * @param dictionary of `foldedDictionary`
 * @throws Error where it is empty or a line is something else
 */
export function loadCutter(dictionary: string): Cutter {
  const { jieba, short, withNumbers, terms } = readDictionary(dictionary);
  const finder = termFinder(terms);
  loadJieba(jieba);

  const withTerms = (words: readonly string[]): string[] =>
    words.flatMap((word) => {
      const token = finder.tokenOf.get(word);
      // What is looked for in the letters has its token from there.
      if (finder.isFound(word)) return [];
      return token === undefined || token === word ? [word] : [word, token];
    });

  /** Of words that jieba cut: texts repeat them, and so what they are found by is worked out once for most. */
  const kept = new Map<string, string>();
  const tokensOf = (word: string): string => {
    let tokens = kept.get(word);
    if (tokens === undefined) {
      const inside = wordsInside(word, short).flatMap((part) =>
        // what is no part of the word's sense stands for nothing else
        finder.tokenOf.has(part) && cutsThrough(part, word, short) ? [part] : withTerms([part]),
      );
      tokens = hasLetter.test(word) ? [...inside, ...withTerms([word])].join(' ') : '';
      if (kept.size < mostKept) kept.set(word, tokens);
    }
    return tokens;
  };

  /** The words of each text that jieba is to cut. One call, with a border between that no word crosses: the way to jieba and back is a good part of its time. */
  const cutChinese = (all: readonly Stretch[]): Iterator<string[]> => {
    if (loaded !== cutter) throw new Error('another dictionary has been loaded in this thread');
    const texts = all.filter(({ kind }) => kind === 'chinese').map(({ text }) => text);
    const words = nodejieba.cut(texts.join('\n'), true);
    let next = 0;
    return texts
      .map((text) => {
        const from = next;
        for (let length = 0; length < text.length && next < words.length; next++) length += words[next]?.length ?? 0;
        // behind the border
        return words.slice(from, next++);
      })
      .values();
  };

  const cutter: Cutter = {
    forIndex(folded) {
      const tokens: string[] = [];
      const all = stretches(folded, withNumbers);
      const cut = cutChinese(all);
      for (const stretch of all) {
        if (stretch.kind === 'chinese') {
          for (const word of cut.next().value) {
            const own = tokensOf(word);
            if (own !== '') tokens.push(own);
          }
        } else if (stretch.kind === 'latin') {
          tokens.push(...withTerms([stretch.text, ...partsOfLatin(stretch.text)]));
        } else {
          const printed = stretch.text.replaceAll(' ', '');
          if (!stretch.normals.includes(printed)) tokens.push(printed);
          tokens.push(...stretch.normals);
        }
      }
      for (const { token } of finder.find(folded)) tokens.push(token);
      return tokens.join(' ');
    },
    forQuery(folded) {
      const words = new Map<string, QueryWord>();
      const add = (word: string): void => {
        const token = finder.tokenOf.get(word) ?? word;
        words.set(token, { token, writings: finder.writingsOf.get(token) ?? [word] });
      };
      const terms = outermost(finder.find(folded));
      let next = 0;
      /** Terms that begin before a place. */
      const addTerms = (before: number): void => {
        for (; (terms[next]?.start ?? Number.POSITIVE_INFINITY) < before; next++) add(terms[next]?.token as string);
      };
      const isInTerm = (start: number, end: number): boolean =>
        terms.some((term) => term.start <= start && end <= term.end);
      const all = stretches(folded, withNumbers);
      const cut = cutChinese(all);
      for (const stretch of all) {
        const { text, start } = stretch;
        if (stretch.kind === 'chinese') {
          let at = start;
          for (const word of cut.next().value) {
            const end = at + word.length;
            addTerms(end);
            if (hasLetter.test(word) && !isInTerm(at, end)) madeOf(word, short).forEach(add);
            at = end;
          }
          continue;
        }
        addTerms(start + text.length);
        if (isInTerm(start, start + text.length)) continue;
        if (stretch.kind === 'latin') add(text);
        else words.set(stretch.normals[0], { token: stretch.normals[0], writings: [stretch.normals[0]] });
      }
      return [...words.values()];
    },
  };
  loaded = cutter;
  return cutter;
}

/** Without what lies inside another: 全国人大 in 全国人大常委会. */
function outermost<Place extends { readonly start: number; readonly end: number }>(places: readonly Place[]): Place[] {
  return places.filter(
    (one) =>
      !places.some(
        (other) => other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start,
      ),
  );
}
