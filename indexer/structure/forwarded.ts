/** Where the text that an act forwards begins. */
import { foldLetters } from '../../src/text/fold.js';
import type { Block } from '../block.js';
import { headRoleOf } from './head-roles.js';
import { bracketLines, isTitleLine, mostTitleLines, textOfLines } from './title-lines.js';
import { titleType } from './titles.js';

/** Fewer letters end many names. */
const fewestLetters = 6;

/**
 * The lines that are the name which the act's title gives the text (all of it, else its end or more than it), from `from` on. Null where the text is
 * not in the file.
 */
export function findForwarded(
  blocks: readonly Block[],
  from: number,
  name: string,
): { at: number; count: number } | null {
  const wanted = foldLetters(name);
  const isWanted = [
    (letters: string) => letters === wanted,
    (letters: string) =>
      letters.length >= fewestLetters &&
      (wanted.startsWith(letters) || wanted.endsWith(letters) || letters.endsWith(wanted)),
  ];
  for (const test of isWanted) {
    for (let at = from; at < blocks.length; at++) {
      for (let count = 1; count <= mostTitleLines && isForwardedLine(blocks[at + count - 1]); count++) {
        const text = textOfLines(blocks, at, count);
        const letters = foldLetters(text);
        // The whole name needs no known type: …十二条.
        if (!test(letters) || (titleType(text) === null && (letters !== wanted || letters.length < fewestLetters)))
          continue;
        return { at, count: count + bracketLines(blocks, at + count) };
      }
    }
  }
  return null;
}

/** The act's sentence begins with the name in 《》 and can be broken behind it. */
const isForwardedLine = (block: Block | undefined): boolean =>
  isTitleLine(block) && !/^(?:《|附\s*件)/u.test(block.text) && headRoleOf(block.text) === null;
