/** Prints warnings for a reader at a terminal. Pure: the caller writes. */
import type { Lines, Warning } from './block.js';

export interface FileWarnings {
  /** As the user gave it, or relative to the folder that was indexed. */
  readonly file: string;
  readonly warnings: readonly Warning[];
}

/** A line a warning with code, count, message and lines, each with its line break. */
export function listWarnings(warnings: readonly Warning[]): string {
  return warnings.map((warning) => `${line(warning)}\n`).join('');
}

const line = ({ code, count, message, lines }: Warning): string =>
  `  ${code} ×${count}: ${message}${lines.length > 0 ? ` (${at(lines)})` : ''}`;

/** `line 5`, `lines 5, 7, 47–49` */
const at = (lines: readonly Lines[]): string =>
  `${lines.length === 1 && lines[0]?.[0] === lines[0]?.[1] ? 'line' : 'lines'} ${lines
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ')}`;

/** How often each code was reported in how many files, a line a code; empty where nothing was. */
export function countWarnings(files: readonly FileWarnings[]): string {
  const byCode = new Map<string, { count: number; files: Set<string> }>();
  for (const { file, warnings } of files) {
    for (const { code, count } of warnings) {
      const total = byCode.get(code) ?? { count: 0, files: new Set() };
      total.count += count;
      total.files.add(file);
      byCode.set(code, total);
    }
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([code, { count, files }]) => `  ${code} ×${count} in ${files.size === 1 ? '1 file' : `${files.size} files`}\n`,
    )
    .join('');
}
