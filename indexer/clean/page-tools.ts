/**
 * page-tools: the line under a web page's title that is for its readers: 2025-03-04 09:49:09 【字体：大 中 小】, 发布时间：… 来源：… 浏览次数：12 打印. The
 * day it names is the page's, not the document's.
 */
import { removing, wholeText, withoutBlocks } from './rule.js';
import { quoteAll, warn } from './warn.js';

/** What makes it one: sizes of letters to choose, buttons, a counter of visits. */
const tool = new RegExp(
  [
    '字[体號号體]\\s*[:：]\\s*[[【]?\\s*(?:大|特大|默认|[A+])',
    '【\\s*(?:打印|关闭|關閉|收藏|分享|大\\s*中\\s*小)[^】]*】',
    '(?:浏览|阅读|点击|访问)(?:次数|量|数)\\s*[:：]\\s*\\d*',
    '(?:打印|分享|收藏|关闭)(?:本页|窗口|此页)',
  ].join('|'),
  'u',
);

/** What it may hold, and nothing else: days and times, sources and authors, the words of the tools. */
const parts = new RegExp(
  [
    '(?:发布|发表|更新|成文|公布|录入)?(?:时间|日期|人)\\s*[:：]?',
    '\\d{4}\\s*[-/年.]\\s*\\d{1,2}\\s*[-/月.]\\s*\\d{1,2}\\s*日?',
    '\\d{1,2}:\\d{2}(?::\\d{2})?',
    '(?:信息|稿件|文章|新闻)?(?:来源|作者|编辑|责任编辑|发布机构|发布单位)\\s*[:：]\\s*[^\\s【[|｜]{0,30}',
    '字[体號号體]|特大|大|中|小|默认|A\\s*[+-]',
    '打印|关闭|關閉|收藏|分享(?:到|至)?|微信|微博|QQ空间|本页|此页|窗口|文本下载|下载',
    '(?:浏览|阅读|点击|访问)(?:次数|量|数)\\s*[:：]?\\s*\\d*\\s*次?',
  ].join('|'),
  'gu',
);

const longestLine = 160;

/** A button that such a page has beside its title. */
const button = /^(?:政策咨询|在线咨询|我要咨询|我要纠错|语音播报|一键转发|收藏|打印|分享|下载)$/u;

const isTools = (text: string): boolean =>
  button.test(text) ||
  (text.length <= longestLine && tool.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(parts, '')));

export const pageTools = removing('page-tools', (blocks, code) => {
  if (!tool.test(wholeText(blocks))) return { blocks, warnings: [] };
  const removed = blocks.flatMap((block) => (block.kind === 'text' && isTools(block.text) ? [block] : []));
  const gone = new Set(removed);
  return {
    blocks: removed.length === 0 ? blocks : withoutBlocks(blocks, (block) => gone.has(block)),
    warnings: warn(
      code,
      removed.map(({ lines }) => lines),
      () => `Removed a web page's line of tools: ${quoteAll(removed.map(({ text }) => text))}.`,
      removed.map(({ text }) => text),
    ),
  };
});
