/** What a cleaning rule is, and how rules reach the texts of blocks. */
import { unitsOf } from '../../src/text/units.js';
import type { Block, Lines, TableBlock, TextBlock, Warning } from '../block.js';

export interface Cleaned {
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
}

/** One kind of dirt. The blocks given are not changed. */
export interface Rule {
  (blocks: readonly Block[]): Cleaned;
  /** What it changes, or only finds, it reports under this. */
  readonly code: string;
  /** Whether it takes dirt out: reports tell what was removed apart from what was only found. */
  readonly removes: boolean;
}

type Find = (blocks: readonly Block[], code: string) => Cleaned;

/** A rule that takes dirt out. */
export const removing = (code: string, find: Find): Rule => ruleOf(code, true, find);

/** A rule that leaves the blocks as they are and only tells what it found. */
export const reporting = (code: string, find: Find): Rule => ruleOf(code, false, find);

const ruleOf = (code: string, removes: boolean, find: Find): Rule =>
  Object.assign((blocks: readonly Block[]) => find(blocks, code), { code, removes });

/** A text of a block: its own, or a table's cell. */
export interface Place {
  readonly text: string;
  readonly lines: Lines;
  readonly block: Block;
}

export function places(blocks: readonly Block[]): Place[] {
  return blocks.flatMap((block): Place[] => {
    if (block.kind === 'text') return [{ text: block.text, lines: block.lines, block }];
    const head = block.columns.map((text): Place => ({ text, lines: [block.lines[0], block.lines[0]], block }));
    const rows = block.rows.flatMap((row) =>
      row.cells.map((text): Place => ({ text, lines: [row.line, row.line], block })),
    );
    return [...head, ...rows];
  });
}

const joined = new WeakMap<readonly Block[], string>();

/**
 * All texts, a line each. Most rules find nothing in most texts, and one look at the whole shows it; it is put together once for all rules that
 * leave the blocks as they are.
 */
export function wholeText(blocks: readonly Block[]): string {
  const known = joined.get(blocks);
  if (known !== undefined) return known;
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') lines.push(block.text);
    else for (const cells of [block.columns, ...block.rows.map((row) => row.cells)]) lines.push(cells.join('\n'));
  }
  const whole = lines.join('\n');
  joined.set(blocks, whole);
  return whole;
}

const signs: RegExp[] = [];
/** By UTF-16 unit the signs that it is of, a bit each. */
let signTable: Uint16Array | undefined;
const signsIn = new WeakMap<readonly Block[], number>();

function readSigns(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [i, pattern] of signs.entries())
    for (const [unit, is] of unitsOf(pattern).entries()) table[unit] = (table[unit] as number) | (is << i);
  return table;
}

/**
 * Characters by which a rule knows that a text has something for it; most texts have none. One look at a text tells the signs of all rules.
 *
 * @param pattern of one character
 * @returns whether one of the texts has such a character
 */
export function signOf(pattern: RegExp): (blocks: readonly Block[]) => boolean {
  const sign = 1 << (signs.push(pattern) - 1);
  return (blocks) => {
    let found = signsIn.get(blocks);
    if (found === undefined) {
      signTable ??= readSigns();
      const text = wholeText(blocks);
      found = 0;
      for (let at = 0; at < text.length; at++) found |= signTable[text.charCodeAt(at)] as number;
      signsIn.set(blocks, found);
    }
    return (found & sign) !== 0;
  };
}

/** The blocks with each text replaced by `edit(text)`. A text block of which nothing is left goes; the gap before it stays. */
export function editTexts(blocks: readonly Block[], edit: (text: string) => string): Block[] {
  return withoutBlocks(
    blocks.map((block) =>
      block.kind === 'text' ? { ...block, text: edit(block.text).trim() } : editTable(block, edit),
    ),
    (block) => block.text === '',
  );
}

function editTable(block: TableBlock, edit: (text: string) => string): TableBlock {
  return {
    ...block,
    columns: block.columns.map((cell) => edit(cell).trim()),
    rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => edit(cell).trim()) })),
  };
}

/** The blocks without those text blocks; a gap before one of them is then before the next. */
export function withoutBlocks(blocks: readonly Block[], isGone: (block: TextBlock) => boolean): Block[] {
  const kept: Block[] = [];
  let gap = false;
  for (const block of blocks) {
    if (block.kind === 'text' && isGone(block)) {
      gap ||= block.gap;
      continue;
    }
    kept.push(block.kind === 'text' && gap ? { ...block, gap } : block);
    gap = false;
  }
  return kept;
}

/** Replaces what `pattern` (global) finds, and tells where: a place for every match. */
export function replaceAll(
  blocks: readonly Block[],
  pattern: RegExp,
  replacement: string,
): { readonly blocks: readonly Block[]; readonly found: readonly Lines[] } {
  if (wholeText(blocks).search(pattern) < 0) return { blocks, found: [] };
  const found = places(blocks).flatMap(({ text, lines }) => Array.from(text.matchAll(pattern), () => lines));
  return found.length === 0
    ? { blocks, found }
    : { blocks: editTexts(blocks, (text) => text.replace(pattern, replacement)), found };
}
