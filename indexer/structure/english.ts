/** Official English texts, given beside the text by the lines of their clauses, come to stand beside the passages. */
import { type EnglishText, type Passage, printed } from '../../src/domain/passage.js';
import { foldLetters } from '../../src/text/fold.js';
import type { Lines } from '../block.js';
import type { EnglishAt } from '../read/reader.js';
import type { Parsed } from './structure.js';

/**
 * Each text goes to the first clause that begins on its line, however that is divided; the English title to the line that prints the title.
 * What finds no clause is a warning of the first document.
 */
export function withEnglish(documents: readonly Parsed[], english: readonly EnglishAt[]): Parsed[] {
  const isTitled = documents.some(({ document }) => document.englishTitle !== null);
  if (english.length === 0 && !isTitled) return [...documents];
  const byLine = new Map(english.map((one) => [one.line, one]));
  const placed = documents.map((parsed) => ({
    ...parsed,
    passages: parsed.passages.map((passage) => {
      const found = titleOf(parsed, passage) ?? takeFor(passage, byLine);
      return found === null ? passage : { ...passage, english: found };
    }),
  }));
  const [first, ...others] = placed;
  if (byLine.size === 0 || first === undefined) return placed;
  const message = 'These English texts stand beside no clause; they are left out.';
  const lines = [...byLine.keys()].map((line): Lines => [line, line]);
  const warning = { code: 'english-without-clause', message, lines, count: lines.length };
  return [{ ...first, warnings: [...first.warnings, warning] }, ...others];
}

function titleOf({ document }: Parsed, passage: Passage): EnglishText | null {
  if (document.englishTitle === null || passage.kind !== 'head') return null;
  const isTitle = foldLetters(passage.text) === foldLetters(document.title);
  return isTitle ? { text: document.englishTitle, sameVersion: true } : null;
}

const isClause = ({ kind }: Passage): boolean => kind === 'article' || kind === 'item' || kind === 'paragraph';

/** The text that stands beside the passage, which is then no other's. */
function takeFor(passage: Passage, byLine: Map<number, EnglishAt>): EnglishText | null {
  const [line] = passage.lines;
  const found = byLine.get(line);
  if (found === undefined || !isClause(passage)) return null;
  const letters = foldLetters(printed(passage));
  if (found.headings.some((heading) => foldLetters(heading) === letters)) return null;
  byLine.delete(line);
  const { text, sameVersion } = found;
  return { text, sameVersion };
}
