/** The records of one document in a .jsonl, read as its lines of text: title, headings where they change, label and text of each passage; beside them the English texts. */
import type { Lines, Warning } from '../block.js';
import { parseMark } from '../structure/marks.js';
import { drawnTable } from './drawn-table.js';
import { givenAs } from './given.js';
import { BlockList, linesOf } from './lines.js';
import type { EnglishAt, Entry, Given, Read, RecordFields } from './reader.js';
import { type DocumentRecord, recordOf } from './record-fields.js';

export function readRecords({ bytes, firstLine }: Entry, fields: RecordFields): Read {
  const list = new BlockList(firstLine - 1);
  const found: { key: keyof Given; name: string; value: unknown; lines: Lines }[] = [];
  const english: EnglishAt[] = [];
  const unplaced: Lines[] = [];
  let title = '';
  let above: readonly string[] = [];
  for (const [at, line] of lineBytes(bytes).entries()) {
    if (line.length === 0) continue;
    const number = firstLine + at;
    const lines: Lines = [number, number];
    const record = recordOf(line, fields);
    if (title === '' && record.title !== '') {
      title = record.title;
      list.addText(number, title, 1);
      found.push({ key: 'title', name: fields.title, value: title, lines });
    }
    if (at === 0) for (const [key, name, value] of record.given) found.push({ key, name, value, lines });
    const same = record.headings.findIndex((heading, depth) => heading !== above[depth]);
    for (const [depth, heading] of record.headings.entries()) {
      if (same >= 0 && depth >= same) list.addText(number, heading, depth + 2);
    }
    above = record.headings;
    const [first = '', ...others] = linesOf(record.text);
    // Of a whole document nobody knows which of its clauses it is of.
    if (record.english !== '' && record.label === '' && others.length > 0) unplaced.push(lines);
    else if (record.english !== '') english.push({ ...englishOf(record), line: number });
    list.addText(number, isCount(record.label) && parseMark(first) !== null ? first : `${record.label} ${first}`);
    for (let next = 0; next < others.length; ) {
      const table = drawnTable(others, next);
      if (table === null) list.addBreak(number, others[next] as string);
      else
        list.addRows(
          table.rows.map(({ cells }) => ({ cells, line: number })),
          lines,
        );
      next += table?.length ?? 1;
    }
  }
  const { given, warnings } = givenAs(found);
  return { blocks: list.blocks, given, english, warnings: [...warnings, ...unplacedWarnings(unplaced)] };
}

/** As printed, but for white space at the ends of lines; half of a character is no text. */
function englishOf({ english, sameVersion, headings }: DocumentRecord): Omit<EnglishAt, 'line'> {
  const lines = linesOf(english.toWellFormed()).map((line) => line.trim());
  return { text: lines.filter((line) => line !== '').join('\n'), sameVersion, headings };
}

function unplacedWarnings(lines: readonly Lines[]): Warning[] {
  if (lines.length === 0) return [];
  const message = 'The English text of a whole document stands beside none of its clauses; it is left out.';
  return [{ code: 'english-without-clause', message, lines, count: lines.length }];
}

/** 1 is no label of a passage that begins with 一、: it counts the passages. */
const isCount = (label: string): boolean => /^\d+$/.test(label);

function lineBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}
