/**
 * The dictionary's terms: what a librarian writes into a file, a term a line, in either script.
 *
 *   # policy
 *   专精特新
 *   研发 = R&D = 研究与开发
 *
 * A term is never cut apart; with `=` between them stand the writings of one term, of which any finds the others. Lines that share a writing are one term.
 */
import { TiaowenError } from '../errors.js';
import { foldText, lettersOf } from './fold.js';
import { termLines } from './term-lines.js';
import { wholes } from './wholes.js';

/** As a term is written: folded, and the letters and digits side by side; only a Latin word keeps what ties it together (r&d). */
export type Writing = string;

/** More letters are a sentence, and a slip of who wrote the file. */
const mostLetters = 60;

/**
 * The writings of each line, the line's first one first.
 * @param name of the file, for the message
 * @throws TiaowenError `dictionary_invalid` with the line that is not understood
 */
export function parseTerms(text: string, name: string): Writing[][] {
  const terms: Writing[][] = [];
  for (const [line, said] of termLines(text)) {
    const writings = said.split('=').map((one) => {
      const writing = writingOf(one);
      const wrong = whatIsWrong(writing);
      if (wrong === null) return writing;
      const shown = one.trim().slice(0, 40);
      throw new TiaowenError(
        'dictionary_invalid',
        `${name}, line ${line}: ${shown === '' ? wrong : `"${shown}" ${wrong}`}.`,
      );
    });
    terms.push([...new Set(writings)]);
  }
  return terms;
}

function whatIsWrong(writing: Writing): string | null {
  const letters = [...writing].length;
  if (letters === 0) return 'a writing without letters stands beside =, or alone';
  if (letters === 1) return 'has one letter only, which would be found everywhere';
  return letters > mostLetters ? `has more than ${mostLetters} letters` : null;
}

export function writingOf(printed: string): Writing {
  const folded = foldText(printed.trim());
  return isLatinWord(folded) ? folded : lettersOf(folded);
}

function isLatinWord(folded: string): boolean {
  const [first, ...more] = wholes(folded);
  return more.length === 0 && first?.word === folded;
}

/** Whether jieba or `wholes` cuts such a writing as one word; what is longer or mixed is looked for in a text's letters (term-finder.ts). */
export function isWord(writing: Writing): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(writing) || isLatinWord(writing);
}

/** Terms that share a writing made one, in the order of their first lines; of each the writings in order of the lines. */
export function joinTerms(lines: Iterable<readonly Writing[]>): Writing[][] {
  const termOf = new Map<Writing, Set<Writing>>();
  const terms = new Set<Set<Writing>>();
  for (const line of lines) {
    const known = [...new Set(line.flatMap((writing) => termOf.get(writing) ?? []))];
    const [term = new Set<Writing>(), ...others] = known;
    for (const writing of [...others.flatMap((other) => [...other]), ...line]) {
      term.add(writing);
      termOf.set(writing, term);
    }
    terms.add(term);
    for (const other of others) terms.delete(other);
  }
  return [...terms].map((term) => [...term]);
}
