/** News reports: known by their byline; a file can hold several. Kicker (引题), title, deck (副题), byline, text. */
import type { Block, TextBlock } from '../block.js';
import { type Element, element } from './elements.js';
import { endsSentence } from './line-roles.js';
import { parseMark } from './marks.js';

/** 长沙晚报全媒体记者 徐运源; 本报记者 张三 通讯员 李四; 新华社记者 王五. */
const byline =
  /^(?:文[/／]\s*)?[\p{Script=Han}A-Za-z·]{0,20}?(?:记者|記者|通讯员|通訊員)(?:\s*[/／:：]?\s*[\p{Script=Han}·]{1,6}){1,8}$/u;
const longestByline = 40;
/** Longest line of a report's head, in UTF-16 units. */
const longestHeadLine = 100;
const kicker = /(?:报道|報道|報導|专刊|專刊|特刊|专题|專題|专版|專版|系列)$/u;

const isByline = (block: Block): boolean =>
  block.kind === 'text' && block.text.length <= longestByline && byline.test(block.text);

export interface Report {
  readonly title: Element;
  /** Decks and byline. */
  readonly elements: readonly Element[];
  readonly body: readonly Block[];
}

export interface News {
  /** What stands above the first report and speaks for all. */
  readonly elements: readonly Element[];
  readonly reports: readonly Report[];
}

/** Null where the blocks hold no byline below a title: it is no news. */
export function readNews(blocks: readonly Block[]): News | null {
  const starts = blocks.flatMap((block, at) => (isByline(block) ? [{ at, top: headStart(blocks, at) }] : []));
  const heads = starts.filter(({ at, top }) => top < at);
  if (heads.length === 0 || heads[0]?.top !== 0) return null;
  const elements: Element[] = [];
  const reports = heads.map(({ at, top }, i): Report => {
    const lines = blocks.slice(top, at) as TextBlock[];
    const kickers = lines.filter(({ text }) => kicker.test(text));
    const others = lines.filter((line) => !kickers.includes(line));
    const title = shortest(others.length > 0 ? others : lines);
    const above = kickers.filter((line) => line !== title).map((line) => element('kicker', [line]));
    if (i === 0) elements.push(...above);
    return {
      title: element('title', [title]),
      elements: [
        ...(i === 0 ? [] : above),
        ...others.filter((line) => line !== title).map((line) => element('deck', [line])),
        element('byline', [blocks[at] as TextBlock]),
      ],
      body: blocks.slice(at + 1, heads[i + 1]?.top ?? blocks.length),
    };
  });
  return { elements, reports };
}

/** The first of the open lines directly above a byline. */
function headStart(blocks: readonly Block[], bylineAt: number): number {
  let at = bylineAt;
  while (at > 0 && isHeadLine(blocks[at - 1] as Block)) at--;
  return at;
}

const isHeadLine = (block: Block): boolean =>
  block.kind === 'text' &&
  block.text.length <= longestHeadLine &&
  !endsSentence(block.text) &&
  parseMark(block.text) === null &&
  !isByline(block);

const shortest = (lines: readonly TextBlock[]): TextBlock =>
  lines.reduce((best, line) => (line.text.length < best.text.length ? line : best));

/** 长沙晚报全媒体记者 徐运源 → 长沙晚报; null for 本报记者, which does not say which paper it is. */
export function publisherOf(text: string): string | null {
  const name =
    /^(.*?(?:报|報|社|电视台|電視臺|电台|广播|网|網|周刊|杂志|新闻|客户端))(?:全媒体|融媒体|首席|见习|特派|全媒體)*(?:记者|記者)/u.exec(
      text,
    )?.[1];
  return name === undefined || /^(?:本报|本報|本社|本网)$/u.test(name) ? null : name;
}
