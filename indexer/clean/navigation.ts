/**
 * navigation: lines of the web page that a text was copied from (language choosers, menus, breadcrumbs, sharing), where they stand before the
 * document's first words or after its last. Inside the document nothing is removed: 联系我们 may be a heading there.
 */
import type { Block, TextBlock } from '../block.js';
import { parseMark } from '../structure/marks.js';
import { removing, withoutBlocks } from './rule.js';
import { quoteAll, warn } from './warn.js';

export const navigation = removing('navigation', (blocks, code) => {
  const first = blocks.findIndex((block) => isContent(block, 12));
  const last = blocks.findLastIndex((block) => isContent(block, 20));
  const outside = new Set(first < 0 ? [] : [...blocks.slice(0, first), ...blocks.slice(last + 1)]);
  const removed = blocks.filter((block) => outside.has(block) && isNavigation(block)) as TextBlock[];
  const gone = new Set(removed);
  return {
    blocks: removed.length === 0 ? blocks : withoutBlocks(blocks, (block) => gone.has(block)),
    warnings: warn(
      code,
      removed.map((block) => block.lines),
      () => `Removed lines of a web page's navigation: ${quoteAll(removed.map((block) => block.text))}.`,
      removed.map((block) => block.text),
    ),
  };
});

/** A table, a sentence, a numbered line, a title in 《》, a date, or a line of at least so many Chinese letters. */
function isContent(block: Block, letters: number): boolean {
  if (block.kind === 'table') return true;
  if (isNavigation(block)) return false;
  const { text } = block;
  if (/[。；《]|[0-9〇○一二三四五六七八九]{4}年/u.test(text) || parseMark(text) !== null) return true;
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= letters;
}

const isNavigation = (block: Block): boolean =>
  block.kind === 'text' &&
  !block.text.includes('。') &&
  (isLanguageChooser(block.text) || isTrail(block.text) || isMenu(block.text));

const languages =
  /简体中文|繁體中文|繁体中文|中文版|英文版|简体|繁體|繁体|English|Français|Deutsch|Español|Русский|日本語|한국어|العربية/giu;

/** A label for choosing, or two names of languages, and next to nothing else. */
function isLanguageChooser(text: string): boolean {
  const label = /^(?:语言选择|选择语言|語言選擇|選擇語言|Languages?)\s*[:：]?/iu;
  if (!label.test(text) && (text.match(languages)?.length ?? 0) < 2) return false;
  const others = text
    .replace(label, '')
    .replace(languages, '')
    .replace(/[^\p{L}]/gu, '');
  return others.length <= 6;
}

/** 当前位置：首页 > 政务公开; 政务公开 >> 省政府文件; 分享到：微博; 扫一扫在手机打开当前页 */
const isTrail = (text: string): boolean =>
  text.length <= 60 &&
  /^(?:\p{Script=Han}{2,12}\s*(?:[>＞]{1,2}|[»›])\s*)+\p{Script=Han}{2,16}$|^[【[]?(?:您?的?当前(?:的)?位置|您(?:现在)?(?:所在)?的位置|當前位置|分享(?:到|至|[:：])|扫一扫|微信扫|用微信扫|(?:网站)?首\s?页\s*[-–—_>＞»›/|｜])/u.test(
    text,
  );

/** What sites call their parts and buttons, a whole word each. */
const siteWord = new RegExp(
  `^(?:${[
    '(?:网站|返回|站点)?首\\s?页|主页|網站首頁|首頁',
    '(?:公司|企业|集团|行业|新闻|工作|政务|部门|本地|图片|视频|媒体|最新)(?:动态|新闻|资讯|要闻|头条)|新闻(?:中心|资讯)|资讯中心',
    '通知公告|公告通知|公示公告|信息公开|政务公开|政务服务|互动交流|网上办事|产品(?:中心|展示)|服务中心|下载中心|人才招聘',
    '(?:关于|联系)(?:我们|本站)|联系方式|网站(?:地图|声明|导航)|版权(?:声明|所有)|隐私(?:政策|声明)|免责声明|友情链接',
    '登录|登陆|注册|搜索|站内搜索|打印(?:本页|此页)?|关闭(?:窗口|本页)?|(?:加入)?收藏|收藏本站|设为首页|(?:返回|回到)顶部|返回(?:列表|上页|上一页)?',
    '上一[篇页条]|下一[篇页条]|字号|字体|大|中|小|更多|无障碍(?:浏览|阅读)?|(?:关怀|长者)(?:模式|版)|(?:手机|移动|电脑)版|(?:手机)?客户端',
    '进入关怀版|(?:网站)?导航|政策咨询|网站纠错|主编信箱|网站(?:首页)?无障碍|关于本网',
    '微信|微博|新浪微博|腾讯微博|QQ空间|(?:政务)?(?:微信|微博)|(?:微信)?公众号|头条号|抖音(?:号)?|朋友圈|分享|相关(?:文章|阅读|链接|新闻|解读|附件)',
  ].join('|')})$`,
  'u',
);

export const isSiteWord = (text: string): boolean => siteWord.test(text);

/** Every word of the line is such a word. */
function isMenu(text: string): boolean {
  const words = text.split(/[\s|｜>＞»›/／·•、:：丨\-—【】[\]()（）]+/u).filter((word) => word !== '');
  return words.length > 0 && words.every(isSiteWord);
}
