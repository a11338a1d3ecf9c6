/** Plain text (.txt): a line is a block, lines of tab-separated cells are a table. */
import type { Block } from '../block.js';
import { ReadError } from './error.js';

/**
 * @param bytes UTF-8 with or without a byte order mark; lines end in LF, CRLF or CR.
 * @throws ReadError `not_utf8`
 */
export function readText(bytes: Uint8Array): Block[] {
  const lines = decode(bytes).split(/\r\n|\n|\r/);
  const blocks: Block[] = [];
  let gap = false;
  let at = 0;
  while (at < lines.length) {
    const rows = tableRows(lines, at);
    if (rows >= 2) {
      blocks.push(table(lines, at, rows));
      gap = false;
      at += rows;
      continue;
    }
    const text = (lines[at] as string).trim();
    at += 1;
    if (text === '') {
      gap = true;
      continue;
    }
    blocks.push({ kind: 'text', text, lines: [at, at], gap });
    gap = false;
  }
  return blocks;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ReadError('not_utf8', 'The file is not UTF-8 text. Save it as UTF-8 and index it again.', { cause });
  }
}

/** How many lines from `from` on have as many tabs as that one; a table has two or more, and two or more lines. */
function tableRows(lines: readonly string[], from: number): number {
  const tabs = tabsOf(lines[from]);
  if (tabs < 2) return 0;
  let to = from;
  while (tabsOf(lines[to]) === tabs) to++;
  return to - from;
}

/** Tabs between or before cells; 0 for a line that is only indented by them. */
function tabsOf(line: string | undefined): number {
  if (line === undefined || !line.trim().includes('\t')) return 0;
  return line.split('\t').length - 1;
}

function table(lines: readonly string[], from: number, count: number): Block {
  const [columns = [], ...rows] = lines
    .slice(from, from + count)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  return {
    kind: 'table',
    columns,
    rows: rows.map((cells, i) => ({ cells, line: from + 2 + i })),
    lines: [from + 1, from + count],
  };
}
