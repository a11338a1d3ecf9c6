/** YAML front matter: the fields between two lines of --- at the head of a Markdown file. */
import { parse as parseYaml } from 'yaml';
import type { Lines, Warning } from '../block.js';
import { givenOf } from './given.js';
import { linesOf } from './lines.js';
import type { Given } from './reader.js';

/**
 * @returns the lines of the source, those of the front matter empty; where what stands between the --- is no table of fields, it is text, and where
 *   it was meant to be one, reported
 */
export function splitFrontMatter(source: string): { lines: string[]; given: Given; warnings: Warning[] } {
  const lines = linesOf(source);
  const end = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---') : -1;
  if (end < 0) return { lines, given: {}, warnings: [] };
  const place: Lines = [1, end + 1];
  try {
    const fields: unknown = parseYaml(lines.slice(1, end).join('\n')) ?? {};
    if (!isTable(fields)) return { lines, given: {}, warnings: [] };
    const named = Object.entries(fields).map(([name, value]) => ({ name, value, lines: place }));
    return { lines: lines.map((line, at) => (at <= end ? '' : line)), ...givenOf(named) };
  } catch (error) {
    const message = `The front matter is no YAML and was read as text: ${(error as Error).message.split('\n')[0]}`;
    return { lines, given: {}, warnings: [{ code: 'front-matter-broken', message, lines: [place], count: 1 }] };
  }
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
