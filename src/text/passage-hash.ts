/** What tells whether a text is still the same: equal for the same words in either script. */
import { createHash } from 'node:crypto';
import { type Passage, printed } from '../domain/passage.js';
import { foldText } from './fold.js';

/** sha256 of the folded label and text, hexadecimal. */
export function passageHash(passage: Pick<Passage, 'label' | 'text'>): string {
  return createHash('sha256')
    .update(foldText(printed(passage)), 'utf8')
    .digest('hex');
}
