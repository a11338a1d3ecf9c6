/** The titles that a document is cited by. */
import { foldLetters } from '../text/fold.js';
import type { Document } from './document.js';

/**
 * Folded letters and digits of its title, of its notice's title, and of the title without the years or note in brackets at its end, which
 * citations leave out: 规划（2021-2025年）, 规定（试行）.
 */
export function titleKeys({ title, notice }: Pick<Document, 'title' | 'notice'>): string[] {
  const titles = [title, title.replace(/[（(][^（）()]*[）)]$/u, ''), ...(notice === null ? [] : [notice.title])];
  return [...new Set(titles.map(foldLetters))].filter((key) => key !== '');
}
