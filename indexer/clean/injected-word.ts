/**
 * injected-word: an advertiser's word of Latin letters and Chinese (B体育) that a copying site strews over a text. What it is called does not
 * matter and no list of names is held; what shows it is how it stands. It recurs, it splits a word that is whole without it (全B体育文: 全文),
 * and elsewhere it hangs before punctuation or at a paragraph's start, where the sentence is complete without it.
 * R&D经费, 5G技术, AI大模型, 3D打印, “PK体系” are the document's own: they recur in the grammar of its sentences and split nothing.
 */

import { foldedDictionary } from '../../src/text/dictionary.js';
import { foldText } from '../../src/text/fold.js';
import type { Block } from '../block.js';
import { type Place, places, removing, replaceAll, signOf, wholeText } from './rule.js';
import { around, quoteAll, warn } from './warn.js';

const leastOccurrences = 3;
const near = 6;

interface Occurrence {
  readonly place: Place;
  readonly start: number;
  /** The letters next to it, at most `near`. Empty at the start and at the end of a paragraph. */
  readonly before: string;
  readonly after: string;
}

export const injectedWord = removing('injected-word', (blocks, code) => {
  const injected = candidates(blocks).filter(({ word, occurrences }) => isInjected(word, occurrences, blocks));
  if (injected.length === 0) return { blocks, warnings: [] };
  const pattern = new RegExp(`${notBehind}(?:${injected.map(({ word }) => word).join('|')})`, 'gu');
  const { blocks: cleaned } = replaceAll(blocks, pattern, '');
  return {
    blocks: cleaned,
    warnings: injected.flatMap(({ word, occurrences }) =>
      warn(
        code,
        occurrences.map(({ place }) => place.lines),
        () =>
          `Removed "${word}", strewn over the text by a copying site: ${quoteAll(occurrences.map((one) => shown(one, word)))}.`,
        occurrences.map(() => word),
      ),
    ),
  };
});

const shown = ({ place, start }: Occurrence, word: string): string => around(place.text, start, start + word.length);

/** The Latin letters stand alone: not the D of R&D, nor the G of 5G. */
const notBehind = '(?<![\\p{Script=Latin}\\p{N}&+\\-./·@_])';

const hasLatin = signOf(/[A-Za-z]/);

/** Every word of Latin letters and the Chinese that all of its occurrences share, of those that occur often enough. */
function candidates(blocks: readonly Block[]): { word: string; occurrences: Occurrence[] }[] {
  if (!hasLatin(blocks) || !/[A-Za-z][\u3400-\u9fff]/.test(wholeText(blocks))) return [];
  const seen = new Map<string, { latin: string; tails: string[]; starts: { place: Place; start: number }[] }>();
  const pattern = new RegExp(`${notBehind}([A-Za-z]{1,12})(\\p{Script=Han}{1,8})`, 'gu');
  for (const place of places(blocks)) {
    if (!/[A-Za-z]/.test(place.text)) continue;
    for (const match of place.text.matchAll(pattern)) {
      const [, latin = '', tail = ''] = match;
      const key = latin + tail.charAt(0);
      const entry = seen.get(key) ?? { latin, tails: [], starts: [] };
      entry.tails.push(tail);
      entry.starts.push({ place, start: match.index });
      seen.set(key, entry);
    }
  }
  return [...seen.values()]
    .filter(({ starts }) => starts.length >= leastOccurrences)
    .map(({ latin, tails, starts }) => {
      const word = latin + tails.reduce(sharedBeginning);
      const occurrences = starts.map(({ place, start }) => ({
        place,
        start,
        before: place.text.slice(Math.max(0, start - near), start),
        after: place.text.slice(start + word.length, start + word.length + near),
      }));
      return { word, occurrences };
    });
}

function sharedBeginning(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** The tests that cost little come first: the dictionary is read only for a text with a word that already looks injected. */
function isInjected(word: string, occurrences: readonly Occurrence[], blocks: readonly Block[]): boolean {
  if (occurrences.some(isNamed)) return false;
  const loose = occurrences.filter(isLoose).length;
  if (loose * 3 < occurrences.length) return false;
  const whole = places(blocks)
    .map(({ text }) => text.replaceAll(word, '\n'))
    .join('\n');
  const known = new Map<string, boolean>();
  const splitting = occurrences.filter((one) => {
    const sides = `${one.before}|${one.after}`;
    if (!known.has(sides)) known.set(sides, !isLoose(one) && splits(one, whole));
    return known.get(sides);
  }).length;
  return splitting >= 1 && (loose + splitting) * 3 >= occurrences.length * 2;
}

/** In quotation marks or brackets of its own, or an element of a list: the document speaks of it. */
const isNamed = ({ before, after }: Occurrence): boolean =>
  /[“‘"「『《〈（(【、]$/u.test(before) && /^[”’"」』》〉）)】、，,。]/u.test(after);

/** At the start of a paragraph, or between a Chinese word and punctuation or the end. */
const isLoose = ({ before, after }: Occurrence): boolean =>
  before === '' ? /^\p{Script=Han}/u.test(after) : /\p{Script=Han}$/u.test(before) && /^(?:\p{P}|$)/u.test(after);

/** The letters on both sides make a word of the dictionary, or stand undivided elsewhere in the text, two and two. */
function splits({ before, after }: Occurrence, whole: string): boolean {
  const left = /\p{Script=Han}{1,3}$/u.exec(before)?.[0] ?? '';
  const right = /^\p{Script=Han}{1,3}/u.exec(after)?.[0] ?? '';
  if (left.length >= 2 && right.length >= 2) {
    const across = left.slice(-2) + right.slice(0, 2);
    if (whole.includes(across)) return true;
  }
  for (let l = 1; l <= left.length; l++) {
    for (let r = 1; r <= right.length; r++) if (isContentWord(left.slice(-l) + right.slice(0, r))) return true;
  }
  return false;
}

/**
 * A noun, verb, adjective or set phrase (jieba's tags n, v, a, i, l) in use. Others arise by chance where a preposition stands before a
 * Latin name: 以AI技术为核心 has 以为, 将AI技术来 has 将来.
 */
function isContentWord(word: string): boolean {
  dictionary ??= `\n${foldedDictionary()}`;
  const line = `\n${foldText(word)} `;
  const at = dictionary.indexOf(line);
  if (at < 0) return false;
  const [frequency, tag = ''] = dictionary.slice(at + line.length, dictionary.indexOf('\n', at + 1)).split(' ');
  return Number(frequency) >= leastFrequency && /^[nvail]/.test(tag);
}

/** jieba's dictionary counts 60 million words; what it met less often is as likely an accident. */
const leastFrequency = 100;

/** Read once, half a second, by the first text that needs it. */
let dictionary: string | undefined;
