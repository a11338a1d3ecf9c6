/** Whether a passage is of a document that the query names by its title, in 《》: a part of the score (score.ts). */
import type { Candidate } from '../engines/engine.js';
import { hasWord } from '../engines/words.js';
import { titleToken } from '../text/field-tokens.js';

/** @param titles folded letters of titles, as a document is cited by (src/domain/title.ts) */
export function isTitled(titles: readonly string[]): (candidate: Pick<Candidate, 'context'>) => boolean {
  const tokens = titles.map(titleToken);
  return ({ context }) => tokens.some((token) => context.some(({ words }) => hasWord(words, token)));
}
