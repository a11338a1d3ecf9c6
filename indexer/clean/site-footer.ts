/**
 * site-footer: the foot that a web page prints on every text: its operator, its registrations (京ICP备…号, 京公网安备…号, 网站标识码…), the lists of links
 * above them and the addresses below. A registration is certainly no text, wherever it stands; what is next to it is a list of links where its lines are
 * short, hold no sentence and are many.
 */
import type { Block, TextBlock } from '../block.js';
import { isDateLine } from '../structure/line-roles.js';
import { parseMark } from '../structure/marks.js';
import { isSiteWord } from './navigation.js';
import { removing, wholeText, withoutBlocks } from './rule.js';
import { quoteAll, warn } from './warn.js';

export const siteFooter = removing('site-footer', (blocks, code) => {
  const removed = registration.test(wholeText(blocks)) ? footerOf(blocks) : new Set<Block>();
  const lines = blocks.filter((block) => block.kind === 'text' && removed.has(block)) as TextBlock[];
  return {
    blocks: removed.size === 0 ? blocks : withoutBlocks(blocks, (block) => removed.has(block)),
    warnings: warn(
      code,
      lines.map((block) => block.lines),
      () => `Removed the foot of a web page: ${quoteAll(lines.map(({ text }) => text))}.`,
      lines.map(({ text }) => text),
    ),
  };
});

const registration =
  /ICP\s*[备備]\s*\d|公[网網]安[备備]\s*\d|[网網]站[标標][识識][码碼]\s*[:：]?\s*[a-z]*\d|[运運]行[维維][护護][单單]位\s*[:：]/u;
const operator =
  /^(?:主[办辦][单單]位|承[办辦][单單]位|版[权權]所有|Copyright|技[术術]支持|[网網]站[标標][识識][码碼])\s*[:：©]?/iu;
const longestLine = 100;

/** Of a text that has one somewhere. */
function footerOf(blocks: readonly Block[]): Set<Block> {
  const isAnchor = (block: Block | undefined): boolean =>
    block?.kind === 'text' &&
    block.text.length <= longestLine &&
    !block.text.includes('。') &&
    registration.test(block.text);
  const removed = new Set<Block>();
  const last = blocks.findLastIndex(isAnchor);
  // A registration among links is a link too: those above the last one of them are all that are above any.
  let first = blocks.length;
  for (let i = last; i >= 0; i--) {
    const block = blocks[i];
    if (block === undefined || !isAnchor(block)) continue;
    removed.add(block);
    if (i >= first) continue;
    first = firstLinkAbove(blocks, i);
    for (const link of linksOfSite(blocks, first, i)) removed.add(link);
  }
  // Addresses and further links, where nothing else follows.
  const below = blocks.slice(last + 1);
  if (last >= 0 && below.every((block) => block.kind === 'text' && isLink(block, longestAddress)))
    for (const block of below) removed.add(block);
  return removed;
}

const longestLink = 20;
const longestAddress = 60;
const leastLinks = 5;
/** Empty lines that part a page's text from its foot. */
const farBelow = 5;

function firstLinkAbove(blocks: readonly Block[], anchor: number): number {
  let first = anchor;
  while (first > 0 && isLink(blocks[first - 1], longestLink)) first -= 1;
  return first;
}

/** The links above an anchor, from the first that is known for a site's: by its word, or by its distance from the text. */
function linksOfSite(blocks: readonly Block[], first: number, anchor: number): Block[] {
  const links = blocks.slice(first, anchor);
  const known = links.findIndex((block, i) => {
    const above = blocks[first + i - 1];
    const isFar = above !== undefined && block.lines[0] - above.lines[1] > farBelow;
    return (
      isFar ||
      (block.kind === 'text' && (/^[|｜×]$/u.test(block.text) || isSiteWord(block.text) || operator.test(block.text)))
    );
  });
  const operators = links.filter((block) => block.kind === 'text' && operator.test(block.text));
  return known >= 0 && links.length - known >= leastLinks ? links.slice(known) : operators;
}

/** A short line that says nothing: no sentence, no mark of a numbered line, no title, no date. */
function isLink(block: Block | undefined, longest: number): block is TextBlock {
  if (block?.kind !== 'text') return false;
  const { text } = block;
  if (registration.test(text) || operator.test(text)) return text.length <= longestLine && !text.includes('。');
  return text.length <= longest && !/[。；，！？《]/u.test(text) && parseMark(text) === null && !isDateLine(text);
}
