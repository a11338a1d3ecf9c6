/** How tokens are laid into columns: with a space between. No token holds white space; letters are folded letters and digits only. */
import { lettersOf } from '../../text/fold.js';
import { grams } from '../../text/grams.js';
import { isLittle } from '../../text/unit-array.js';
import type { AnalysedPassage, Candidate, ScoredTokens, Tokens } from '../engine.js';

type Context = AnalysedPassage['context'];

/** The columns of a full-text table that hold several texts. They need no border between them: no phrase of pairs goes across the last gram of each. */
export function textColumns(texts: readonly Tokens[]): { words: string; grams: string } {
  return {
    words: texts.map(({ words }) => words).join(' '),
    grams: texts.map(({ letters }) => joinGrams(letters)).join(' '),
  };
}

const surrogate = /[\ud800-\udfff]/;
const space = 0x20;

/** The grams of the letters with a space between them; five times as fast as by way of the grams, which is a tenth of the time that writing takes. */
export function joinGrams(letters: string): string {
  if (letters === '' || !isLittle || surrogate.test(letters)) return grams(letters).join(' ');
  const units = new Uint16Array(3 * letters.length - 2);
  for (let i = 0, at = 0; i < letters.length; i++, at += 3) {
    units[at] = letters.charCodeAt(i);
    // At the end of the array these go nowhere: the last letter stands alone.
    units[at + 1] = letters.charCodeAt(i + 1);
    units[at + 2] = space;
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

/** The pairs that stand in a row wherever the letters do: without the last letter, that is alone only at the end of a text. At least two letters. */
export function pairsOf(letters: string): string[] {
  return grams(letters).slice(0, -1);
}

/** The words, a tab, the folded text. */
export function joinTokens({ words, folded }: Omit<ScoredTokens, 'letters'>): string {
  return `${words}\t${folded}`;
}

/** The letters are those of the folded text. */
export function splitTokens(joined: string): ScoredTokens {
  const tab = joined.indexOf('\t');
  const folded = joined.slice(tab + 1);
  return { words: joined.slice(0, tab), folded, letters: lettersOf(folded) };
}

/** Hundreds of texts are read for a search: as UTF-16, which is how Chinese lies in memory, they take a third of the time that UTF-8 takes. Of Latin letters that is twice as long. */
const encoding = 'utf16le';

export function packText(joined: string): Buffer {
  return Buffer.from(joined, encoding);
}

export function unpackText(packed: Buffer): string {
  return packed.toString(encoding);
}

/** A line a text: its words, a tab, its letters. */
export function joinContext(context: Context): string {
  return context.map(({ words, letters }) => `${words}\t${letters}`).join('\n');
}

export function splitContext(joined: string): Candidate['context'] {
  if (joined === '') return [];
  return joined.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    return { words: line.slice(0, tab), letters: line.slice(tab + 1) };
  });
}
