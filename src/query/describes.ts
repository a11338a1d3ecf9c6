/** Whether a query describes what is sought and does not name it: then a clause may answer it in other words. */
import { namingWords } from '../ranking/weights.js';
import { type Query, termsOf } from './parse.js';
import { isQuestion } from './question.js';

/** Han letters that a word has about: words are not cut yet where this is asked. */
const lettersAWord = 2;

/**
 * A question, or more words than name a thing. Whoever quotes, excludes by a field or names a document wants that and nothing like it; what is excluded is left out of
 * what is near, too.
 */
export function describes(query: Query): boolean {
  const terms = termsOf(query);
  if (terms.length === 0 || terms.some(({ quoted, field, title }) => quoted || field !== null || title)) return false;
  const length = terms.reduce((sum, { folded }) => sum + lengthOf(folded), 0);
  return length > namingWords || (length > 1 && terms.some(({ folded }) => isQuestion(folded)));
}

/** In words: of Han so many letters each, of other scripts what stands between spaces and punctuation. */
function lengthOf(folded: string): number {
  const han = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = folded.match(/(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
  return Math.floor(han / lettersAWord) + others;
}
