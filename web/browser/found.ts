/** How much an answer holds, in words: above its results, and read out. */
import type { SearchAnswer } from '../../src/search/answer.js';
import { formatNumber } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';

type Counted = Pick<SearchAnswer, 'hits' | 'total' | 'documents' | 'exact'>;

export function found(language: Language, { hits, total, documents, exact }: Counted): string {
  const messages = messagesOf(language);
  // What is cited stands there whether it matches or not; what is only near it is no result.
  if (total === 0 && hits.some(({ cited }) => cited?.reason !== 'clause_not_found')) return messages.onlyCited;
  const passages = messages.total(total, formatNumber(language, total), exact);
  if (documents === undefined || total === 0) return passages;
  return messages.inDocuments(passages, documents, formatNumber(language, documents));
}
