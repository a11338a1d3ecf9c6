/**
 * page-tail: what a web page prints under a text: 【相关解读】 and the titles below it, 责任编辑：…, 来源：…, 分享：, 扫一扫在手机打开当前页, 上一篇：…; lines of
 * their own at the end, or the last words of a text that was flattened to one line.
 */
import type { Lines, TextBlock } from '../block.js';
import { removing } from './rule.js';
import { quoteAll, warn } from './warn.js';

const words = [
  '(?:用)?(?:微信|手机)?扫一扫.{0,24}',
  '分享(?:到|至)?(?:微信|微博|朋友圈|QQ空间|[\\s、])*[:：]?',
  '(?:文档|文件|相关|下载)附件\\s*[:：]?',
  '[（(【[]?(?:责任编辑|责编|責任編輯|编辑|審核|审核|校对)\\s*[:：]\\s*\\p{Script=Han}{0,4}(?:\\s\\p{Script=Han}{1,3})?[）)】\\]]?',
  '[（(【[]?(?:稿件|文章|信息|新闻)?[来來]源\\s*[:：]\\s*[^。，；]{0,30}[）)】\\]]?',
  '[上下]一[篇条條]\\s*[:：].{0,80}',
  '(?:打印|关闭|返回顶部|收藏)(?:本页|窗口|此页)?',
].join('|');
/** A heading above the titles of other pages. */
const related = '[【[]?(?:相关|延伸|政策)(?:政策)?(?:解读|阅读|链接|新闻|报道|推荐|文章)[】\\]]?\\s*[:：]?';

const wholeLine = new RegExp(`^(?:${words})$`, 'u');
const relatedLine = new RegExp(`^${related}$`, 'u');
const endOfLine = new RegExp(`\\s(?:${words}|[【[](?:相关)(?:政策)?(?:解读|阅读|链接|新闻|报道)[】\\]])$`, 'u');

/** Titles of other pages, at most. */
const mostTitles = 8;
const longestTitle = 80;

export const pageTail = removing('page-tail', (blocks, code) => {
  const kept = [...blocks];
  const removed: { text: string; lines: Lines }[] = [];
  const drop = (count: number): void => {
    const gone = kept.splice(kept.length - count) as TextBlock[];
    removed.unshift(...gone.map(({ text, lines }) => ({ text, lines })));
  };
  for (let count = tailLines(kept); count > 0; count = tailLines(kept)) drop(count);
  const last = kept.at(-1);
  const tail = last?.kind === 'text' ? endOfLine.exec(last.text.slice(-longestTitle)) : null;
  if (last?.kind === 'text' && tail !== null) {
    kept[kept.length - 1] = { ...last, text: last.text.slice(0, -tail[0].length).trim() };
    removed.unshift({ text: tail[0].trim(), lines: last.lines });
  }
  return {
    blocks: removed.length === 0 ? blocks : kept,
    warnings: warn(
      code,
      removed.map(({ lines }) => lines),
      () => `Removed what a web page prints under a text: ${quoteAll(removed.map(({ text }) => text))}.`,
      removed.map(({ text }) => text),
    ),
  };
});

/** How many of the last blocks are such: one line, or a heading and the titles below it; 0 for none. The text itself is never all of them. */
function tailLines(blocks: readonly (TextBlock | { readonly kind: 'table' })[]): number {
  for (let count = 1; count <= Math.min(mostTitles + 1, blocks.length - 1); count++) {
    const block = blocks[blocks.length - count];
    if (block?.kind !== 'text') return 0;
    if (count === 1 && wholeLine.test(block.text)) return 1;
    if (relatedLine.test(block.text)) return count;
    if (block.text.length > longestTitle || /[。；]/u.test(block.text)) return 0;
  }
  return 0;
}
