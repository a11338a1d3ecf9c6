/**
 * lines-joined: a paragraph that a page end or a hard line break tore apart (…安全 + 生产等领域…). Two lines are one paragraph where the first is
 * unfinished and the second begins nothing new. Titles over several lines are not sentences and are left to structure.
 */
import type { Block, TextBlock } from '../block.js';
import { beginsAnew, isLeadIn, isSignature } from './line-roles.js';
import { removing } from './rule.js';
import { isFullLine, isUnfinished, layoutOf, type OpenParagraph } from './unfinished-line.js';
import { quoteSome, warn } from './warn.js';

export const linesJoined = removing('lines-joined', (blocks, code) => {
  const layout = layoutOf(blocks);
  const paragraphs: (Block | Paragraph)[] = [];
  const seams: { before: TextBlock; after: TextBlock }[] = [];
  blocks.forEach((block, i) => {
    const open = paragraphs.at(-1);
    if (block.kind !== 'text') {
      paragraphs.push(block);
    } else if (
      open instanceof Paragraph &&
      // What stands on one line of the file no line's end has torn.
      (open.lastLine.lines[1] !== block.lines[0] || block.afterBreak === true) &&
      isUnfinished(open, block, layout) &&
      (!beginsAnew(block.text) || (isLeadIn(block.text) && isFullLine(open.lastLine, layout))) &&
      !isSignature(block, blocks[i + 1])
    ) {
      seams.push({ before: open.lastLine, after: block });
      open.add(block);
    } else {
      paragraphs.push(new Paragraph(block));
    }
  });
  return {
    blocks: seams.length === 0 ? blocks : paragraphs.map((one) => (one instanceof Paragraph ? one.block() : one)),
    warnings: warn(
      code,
      seams.map(({ before, after }) => [before.lines[0], after.lines[1]]),
      () => `Joined broken lines, at |: ${quoteSome(seams.map(({ before, after }) => seam(before.text, after.text)))}.`,
    ),
  };
});

/** Lines that have been found to belong together. Its text is put together once, at the end: a file may be one paragraph of many lines. */
class Paragraph implements OpenParagraph {
  readonly #lines: TextBlock[];
  ending: string;

  constructor(readonly firstLine: TextBlock) {
    this.#lines = [firstLine];
    this.ending = firstLine.text;
  }

  get lastLine(): TextBlock {
    return this.#lines.at(-1) as TextBlock;
  }

  add(line: TextBlock): void {
    this.ending = (this.ending + line.text).slice(-longestEnding);
    this.#lines.push(line);
  }

  block(): TextBlock {
    if (this.#lines.length === 1) return this.firstLine;
    const pieces = this.#lines.flatMap(({ text }, i) => [between(this.#lines[i - 1]?.text ?? '', text), text]);
    return { ...this.firstLine, text: pieces.join(''), lines: [this.firstLine.lines[0], this.lastLine.lines[1]] };
  }
}

/** So much of a paragraph shows whether it goes on as well as the whole. */
const longestEnding = 500;

/** Chinese letters have no space between them; two Latin words do. */
const between = (before: string, after: string): string =>
  /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after) ? ' ' : '';

const seam = (before: string, after: string): string => `…${before.slice(-5)}|${after.slice(0, 5)}…`;
