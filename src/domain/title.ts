/** The titles that a document is cited by. */
import { foldLetters } from '../text/fold.js';
import type { Document } from './document.js';

/**
 * Folded letters and digits of its title, of its notice's title, and of the title without what citations leave out: the years or note in brackets at its end
 * (规划（2021-2025年）, 规定（试行）), and 中华人民共和国 before a law's name.
 */
export function titleKeys({ title, notice }: Pick<Document, 'title' | 'notice'>): string[] {
  const titles = [title, title.replace(/[（(][^（）()]*[）)]$/u, ''), ...(notice === null ? [] : [notice.title])];
  const short = titles.map((one) => one.replace(/^中[华華]人民共和[国國]/u, ''));
  return [...new Set([...titles, ...short].map(foldLetters))].filter((key) => key !== '');
}
