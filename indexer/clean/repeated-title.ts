/** repeated-title: the headline of a web page that says the title which the text itself prints again below it. The text's own stays. */
import type { Block, TextBlock } from '../block.js';
import { isHistory } from '../structure/history.js';
import { parseMark } from '../structure/marks.js';
import { removing, withoutBlocks } from './rule.js';
import { quoteAll, warn } from './warn.js';

/** Letters of a title: a shorter line may be a body's name, or a word of the layout. */
const leastLetters = 8;
const mostLetters = 200;
/** Lines of a head, and of a title, at most. */
const headLines = 12;
const titleLines = 4;

export const repeatedTitle = removing('repeated-title', (blocks, code) => {
  const head = headOf(blocks);
  const [headline] = head;
  const own = headline === undefined ? null : ownTitle(head);
  if (headline === undefined || own === null) return { blocks, warnings: [] };
  const rest = withoutBlocks(blocks, (block) => block === headline);
  const { heading } = headline;
  return {
    // What was marked as the title's heading is the text's title.
    blocks: heading === undefined ? rest : rest.map((block) => (block === own[0] ? { ...own[0], heading } : block)),
    warnings: warn(
      code,
      [headline.lines],
      () => `Removed a headline that the text prints again as its title: ${quoteAll([headline.text])}.`,
      [headline.text],
    ),
  };
});

/** The lines before the first sentence, numbered line, table, or the name of a law in a history: 〈选举法〉, which a decision changed with others. */
function headOf(blocks: readonly Block[]): TextBlock[] {
  const head: TextBlock[] = [];
  for (const block of blocks.slice(0, headLines)) {
    if (block.kind !== 'text' || block.text.includes('。') || parseMark(block.text) !== null) break;
    if (/^[〈《]/u.test(block.text) && head.some(({ text }) => isHistory(text))) break;
    head.push(block);
  }
  return head;
}

/** The later lines that together have the letters of the first. */
function ownTitle(head: readonly TextBlock[]): readonly [TextBlock, ...TextBlock[]] | null {
  const wanted = lettersOf(head[0]?.text ?? '');
  if (wanted.length < leastLetters || wanted.length > mostLetters) return null;
  for (let from = 1; from < head.length; from++) {
    for (let to = from + 1; to <= Math.min(from + titleLines, head.length); to++) {
      const [first, ...others] = head.slice(from, to);
      if (first === undefined) continue;
      const letters = [first, ...others].map(({ text }) => lettersOf(text)).join('');
      if (letters === wanted) return [first, ...others];
      if (!wanted.startsWith(letters)) break;
    }
  }
  return null;
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
