/** Whether a passage is of a document that the query names by its title, in 《》: a part of the score (score.ts). */
import type { Candidate } from '../engines/engine.js';
import { hasWord } from '../engines/words.js';
import { titleToken } from '../text/field-tokens.js';

/** @param titles folded letters of titles, as a document is cited by (src/domain/title.ts) */
export function isTitled({ context }: Pick<Candidate, 'context'>, titles: readonly string[]): boolean {
  return titles.some((title) => context.some(({ words }) => hasWord(words, titleToken(title))));
}
