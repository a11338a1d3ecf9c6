/**
 * garbled: signs that letters were lost when the text changed its encoding or was read from a page (3D打?。霉I技術). Reported with the place and
 * left as it is: what stood there cannot be known.
 */
import { places, reporting, signOf, wholeText } from './rule.js';
import { around, quoteSome, warn } from './warn.js';

const signs = [
  // The replacement character, lone surrogates, control characters of the upper half, private use.
  '[\\ufffd\\p{Cs}\\u0080-\\u009f\\p{Co}]+',
  // Replacement characters read as GBK; unset memory read as GBK.
  '(?:锟斤拷|錕斤拷|烫烫烫|屯屯屯)+',
  // Letters that a PDF's text layer does not name.
  '(?:\\(cid:\\d+\\))+',
  // UTF-8 read as Latin 1: ä¸­å›½.
  '(?:[\\u00c2-\\u00f4][\\u00a0-\\u00bf\\u0152-\\u0161\\u2013-\\u2122]{1,3}){2,}',
  // A question mark that another mark follows ends no sentence; with it goes a capital that stuck to the letters behind.
  '\\p{Script=Han}[?？][。．，、；：](?:\\p{Script=Han}?[A-Z](?=\\p{Script=Han}))?',
];
const garbledSign = new RegExp(signs.join('|'), 'gu');

/** A question mark between letters is a lost letter where its bracket never closes: the bracket is among the lost. (3D打?霉技術、其他 */
const wedged = /(?<=\p{Script=Han})\?(?=\p{Script=Han})/gu;
const reach = 40;
const openBefore = /[（(][^（()）。]*$/u;
const closesAfter = /^[^（(。]*[)）]/u;

/** What every one of them has but (cid:131), to see at one look that a text has none. */
const hasTrace = signOf(/[\ufffd\ud800-\uf8ff\u0080-\u009f\u00c2-\u00f4锟錕烫屯?？]/);

export const garbled = reporting('garbled', (blocks, code) => {
  if (!hasTrace(blocks) && !wholeText(blocks).includes('(cid:')) return { blocks, warnings: [] };
  const found = places(blocks).flatMap(({ text, lines }) =>
    [...text.matchAll(garbledSign), ...Array.from(text.matchAll(wedged)).filter(isUnclosed)].map((match) => ({
      lines,
      quote: around(text, match.index, match.index + match[0].length),
    })),
  );
  return {
    blocks,
    warnings: warn(
      code,
      found.map(({ lines }) => lines),
      () => `Letters seem to be lost; left as it is: ${quoteSome(found.map(({ quote }) => quote))}.`,
    ),
  };
});

const isUnclosed = ({ input, index }: RegExpExecArray): boolean =>
  openBefore.test(input.slice(Math.max(0, index - reach), index)) &&
  !closesAfter.test(input.slice(index + 1, index + reach));
