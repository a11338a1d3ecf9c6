/** Folded words as they are written in Simplified. Nearly all are their own fold; of some characters folding keeps another one of their class (画 is 划). */
import { foldText } from './fold.js';
import { tableLines } from './tables.js';

let spellings: Map<string, string> | undefined;

/** The word as it is written; itself where nothing else is known. */
export function spelled(folded: string): string {
  spellings ??= new Map(tableLines('spellings.txt').map((word) => [foldText(word), word]));
  return spellings.get(folded) ?? folded;
}
