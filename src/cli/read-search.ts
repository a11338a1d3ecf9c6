/** What `tiaowen search` is asked. */
import { TiaowenError } from '../errors.js';
import { type ExportFormat, exportFormats } from '../search/export-formats.js';
import { readParameters } from './command.js';

export interface Asked {
  readonly q: string;
  readonly explain: boolean;
  /** null: the first page, to be read. */
  readonly list: ListAsked | null;
}

export interface ListAsked {
  readonly format: ExportFormat;
  /** Rows; null: all. */
  readonly limit: number | null;
}

/**
 * Options come first: every parameter behind them is part of the query, a word with `-` before it too, but none that looks like a further option.
 * @throws TiaowenError `usage_wrong`
 */
export function readSearch(parameters: readonly string[]): Asked {
  const first = endOfOptions(parameters);
  const { flags, values } = readParameters(parameters.slice(0, first), ['explain'], ['export', 'limit']);
  const words = parameters.slice(first);
  const option = words.find((word) => /^--[a-z]/.test(word));
  if (option !== undefined)
    throw wrong(`${option}: options come before the QUERY, and are --explain, --export and --limit.`);
  const q = words.join(' ');
  if (q.trim() === '') throw wrong('search needs a QUERY: tiaowen search QUERY…');
  const format = exportFormats.find((one) => one === values.export) ?? null;
  if (values.export !== undefined && format === null) throw wrong('--export is csv or jsonl.');
  if (values.limit !== undefined && !/^[1-9]\d{0,8}$/.test(values.limit)) throw wrong('--limit is a number from 1 on.');
  if (values.limit !== undefined && format === null) throw wrong('--limit needs --export.');
  if (flags.explain && format !== null) throw wrong('A list explains nothing: leave --explain or --export out.');
  const limit = values.limit === undefined ? null : Number(values.limit);
  return { q, explain: flags.explain, list: format === null ? null : { format, limit } };
}

function endOfOptions(parameters: readonly string[]): number {
  let end = 0;
  for (;;) {
    const parameter = parameters[end] ?? '';
    if (parameter === '--export' || parameter === '--limit') end += 2;
    else if (parameter === '--explain' || /^--(?:export|limit)=/.test(parameter)) end += 1;
    else return end;
  }
}

function wrong(message: string): TiaowenError {
  return new TiaowenError('usage_wrong', message);
}
