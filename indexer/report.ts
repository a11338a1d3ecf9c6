/** Prints the warnings of many documents for a reader at a terminal. Pure: the caller writes. */
import type { Lines, Warning } from './block.js';

export interface FileWarnings {
  /** As the user gave it, or relative to the folder that was indexed. */
  readonly file: string;
  readonly warnings: readonly Warning[];
}

/**
 * Per file with warnings: its name, then a line a warning with code, count, message and lines; at the end the totals of each code.
 * Ends with a line break; empty where nothing was warned of.
 */
export function report(files: readonly FileWarnings[]): string {
  const warned = files.filter(({ warnings }) => warnings.length > 0);
  if (warned.length === 0) return '';
  const sections = warned.map(({ file, warnings }) => [file, ...warnings.map(line)].join('\n'));
  return `${[...sections, totals(warned)].join('\n\n')}\n`;
}

const line = ({ code, count, message, lines }: Warning): string =>
  `  ${code} ×${count}: ${message}${lines.length > 0 ? ` (${at(lines)})` : ''}`;

/** `line 5`, `lines 5, 7, 47–49` */
const at = (lines: readonly Lines[]): string =>
  `${lines.length === 1 && lines[0]?.[0] === lines[0]?.[1] ? 'line' : 'lines'} ${lines
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ')}`;

function totals(warned: readonly FileWarnings[]): string {
  const byCode = new Map<string, { count: number; files: number }>();
  for (const { warnings } of warned) {
    const codes = new Set<string>();
    for (const { code, count } of warnings) {
      const total = byCode.get(code) ?? { count: 0, files: 0 };
      total.count += count;
      if (!codes.has(code)) total.files += 1;
      codes.add(code);
      byCode.set(code, total);
    }
  }
  const rows = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { count, files }]) => `  ${code} ×${count} in ${files} ${files === 1 ? 'file' : 'files'}`);
  const files = `${warned.length} ${warned.length === 1 ? 'file' : 'files'}`;
  return [`Warnings in ${files}:`, ...rows].join('\n');
}
