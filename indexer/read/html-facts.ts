/**
 * The box of facts that sites print beside a document: 索引号：…, 发文字号：…, 【发布部门】…, in lines or in a table. What it says of the document is
 * metadata, the rest is the site's own; none of it is text of the document.
 */
import type { TableBlock } from '../block.js';
import { isSiteName, printedNames } from '../metadata/field-names.js';
import type { Field } from './given.js';
import type { PageLine } from './html-lines.js';
import { parentOf } from './html-tree.js';

/** Each name as it is spread over a line: 索 引 号, 标　　题. */
const spread = [...printedNames]
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
    const isBox = names.size >= 2 && [...names].some(isSiteName);
    const end = at + Math.max(1, length);
    for (const line of lines.slice(at, end)) (isBox ? taken : text).push(line);
    if (isBox) for (const fact of facts) if (!isChoiceOfSize(fact)) fields.push(fact);
    at = end;
  }
  return { text, fields, taken };
}

/** 字号 is a document's number or, with 大 中 小 behind it, the size of the page's letters. */
const isChoiceOfSize = ({ name, value }: Fact): boolean => /^字\s*号$/u.test(name) && !/\d/u.test(value);

/** The facts from there on, and how many lines hold them. */
function boxAt(lines: readonly PageLine[], from: number): { facts: (Fact & Field)[]; length: number } {
  const facts: (Fact & Field)[] = [];
  let at = from;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const { block } = line;
    const name = block.kind === 'text' ? nameAlone.exec(block.text)?.[1] : undefined;
    const value = name === undefined ? null : valueBeside(line, lines[at + 1]);
    const found = name === undefined ? factsOf(line) : [{ name, value: value ?? '' }];
    if (found.length === 0) break;
    for (const fact of found) facts.push({ ...fact, lines: block.lines });
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
