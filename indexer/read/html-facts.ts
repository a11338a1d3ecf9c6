/**
 * The box of facts that sites print beside a document: 索引号：…, 发文字号：…, 【发布部门】…, in lines or in a table. What it says of the document is
 * metadata, the rest is the site's own; none of it is text of the document.
 */
import type { TableBlock } from '../block.js';
import { type Field, fieldNames } from './given.js';
import type { PageLine } from './html-lines.js';
import { parentOf } from './html-tree.js';

/** Names that only a site writes; what they say is not read. */
const siteNames = [
  '索引号 索引号码 索取号 信息索引号 索引編號 主题分类 主题词 信息分类 信息类别 分类 组配分类 服务对象 体裁 公开方式 公开范围 公开时限 公开日期 公开属性',
  '发布日期 发布时间 發佈日期 更新日期 更新时间 生成日期 登记日期 收录日期 时效性 时效 有效性 是否有效 效力状态 效力级别 效力等级 法规类别 法律类别',
  '信息来源 来源 稿源 信息提供日期 内容概述 内容摘要 关键词 统一编号 公开责任部门 责任部门 公开目录 语种 浏览次数 阅读次数 点击数 点击量 访问量',
  '浏览量 阅读量 字号 字体 字体大小 作者 责任编辑 编辑 审核 打印 分享',
].flatMap((line) => line.split(' '));

const isSiteName = (name: string): boolean => siteNames.includes(name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));

/** Each name as it is spread over a line: 索 引 号, 标　　题. */
const spread = [...siteNames, ...fieldNames.filter((name) => /\p{Script=Han}/u.test(name))]
  .sort((one, other) => other.length - one.length)
  .map((name) => [...name].join('\\s*'))
  .join('|');
const named = String.raw`(?:[【\[［]\s*(${spread})\s*[】\]］]\s*[:：]?|(${spread})\s*[:：])`;
const nameFirst = new RegExp(`^${named}`, 'u');
const nameBefore = new RegExp(String.raw`(?:^|(?<=\s))${named}`, 'gu');
const nameAlone = new RegExp(String.raw`^[【\[［]?\s*(${spread})\s*[】\]］]?\s*[:：]?$`, 'u');

/** A line of a <dl>. */
const term = new RegExp(String.raw`^(${spread})\s*[:：]?\s+(.+)$`, 'u');

interface Fact {
  readonly name: string;
  readonly value: string;
}

/** @returns the lines without the boxes, and what the boxes say; a box has two names or more, one of them a site's */
export function takeFacts(lines: readonly PageLine[]): { text: PageLine[]; fields: Field[]; taken: PageLine[] } {
  const text: PageLine[] = [];
  const fields: Field[] = [];
  const taken: PageLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const { facts, length } = boxAt(lines, at);
    const names = new Set(facts.map(({ name }) => name));
    if (names.size >= 2 && [...names].some(isSiteName)) {
      taken.push(...lines.slice(at, at + length));
      fields.push(...facts);
      at += length;
    } else {
      text.push(...lines.slice(at, at + Math.max(1, length)));
      at += Math.max(1, length);
    }
  }
  return { text, fields, taken };
}

/** The facts from there on, and how many lines hold them. */
function boxAt(lines: readonly PageLine[], from: number): { facts: Field[]; length: number } {
  const facts: Field[] = [];
  let at = from;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const { block } = line;
    const name = block.kind === 'text' ? nameAlone.exec(block.text)?.[1] : undefined;
    const value = name === undefined ? null : valueBeside(line, lines[at + 1]);
    const found = name === undefined ? factsOf(line) : [{ name, value: value ?? '' }];
    if (found.length === 0) break;
    facts.push(...found.map((fact) => ({ ...fact, lines: block.lines })));
    at += value === null ? 1 : 2;
  }
  return { facts, length: at - from };
}

/** In the next cell, or the next of two parts of one line. */
function valueBeside(name: PageLine, next: PageLine | undefined): string | null {
  if (next?.block.kind !== 'text' || parentOf(next.element) !== parentOf(name.element)) return null;
  const { text } = next.block;
  return isShort(text) && factsIn(text).length === 0 && !nameAlone.test(text) ? text : null;
}

/** A value is a name, a number, a date; never a sentence. */
const isShort = (text: string): boolean => text.length <= 100 && !text.includes('。');

function factsOf({ block, element }: PageLine): Fact[] {
  if (block.kind === 'table') return factsInTable(block);
  const [, name, value] = element.nodeName === 'dt' ? (term.exec(block.text) ?? []) : [];
  return name === undefined || value === undefined ? factsIn(block.text) : [{ name, value }];
}

/** All facts of a line that is nothing else. */
function factsIn(text: string): Fact[] {
  if (!nameFirst.test(text)) return [];
  const names = [...text.matchAll(nameBefore)];
  return names.map((match, i) => ({
    name: (match[1] ?? match[2]) as string,
    value: text.slice(match.index + match[0].length, names[i + 1]?.index).trim(),
  }));
}

/** All facts of a table in which names and values take turns. */
function factsInTable({ columns, rows }: TableBlock): Fact[] {
  const facts: Fact[] = [];
  let cells = 0;
  for (const row of [columns, ...rows.map((row) => row.cells)]) {
    cells += row.filter((cell) => cell !== '').length;
    for (let at = 0; at < row.length; at++) {
      const cell = row[at] as string;
      const value = row[at + 1] ?? '';
      if (!nameAlone.test(cell) || nameAlone.test(value)) continue;
      facts.push({ name: (nameAlone.exec(cell) as RegExpExecArray)[1] as string, value });
      at += 1;
    }
  }
  const told = facts.reduce((sum, { value }) => sum + (value === '' ? 1 : 2), 0);
  return told >= cells * 0.8 ? facts : [];
}
