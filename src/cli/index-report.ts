/** What `tiaowen index` says at its end, for a reader: counts and a few examples, however many files there were. Pure. */
import type { Warning } from '../../indexer/block.js';
import type { DryRun } from '../../indexer/dry-run.js';
import type { FailedFile } from '../../indexer/failure.js';
import type { PartReport } from '../../indexer/part.js';
import { at, type IndexReport, type WarningKind } from '../../indexer/report.js';
import { count, counted } from '../counted.js';
import type { GenerationInfo, Part } from '../engines/engine.js';

/** Files that are named one by one. */
const mostNamed = 10;

/** Files that could not be read: the first few, and how many more for which reasons. */
export function listFailed(failed: readonly FailedFile[]): string {
  const named = failed.slice(0, mostNamed).map(({ path, code, message }) => `tiaowen: ${path}: ${message} (${code})\n`);
  const others = new Map<string, number>();
  for (const { code } of failed.slice(mostNamed)) others.set(code, (others.get(code) ?? 0) + 1);
  if (others.size === 0) return named.join('');
  const reasons = [...others].map(([code, number]) => `${code} ×${count(number)}`).join(', ');
  return `${named.join('')}tiaowen: and ${count(failed.length - mostNamed)} more: ${reasons}\n`;
}

export function describeReport(report: IndexReport): string {
  const { generation, files: read, documents, failed, repeated, milliseconds } = report;
  const changed = [
    [documents.put, 'written'],
    [documents.replaced, 'under a new address'],
    [documents.removed, 'removed'],
    [documents.moved, 'found in other files'],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${count(number as number)} ${what}`]));
  const lines = [
    ...warned(report),
    `Files: ${count(read.read)} read, ${count(read.unchanged)} unchanged, ${count(read.removed)} gone`,
    `Documents: ${changed.length === 0 ? 'none changed' : changed.join(', ')}${repeated === 0 ? '' : `; in several files: ${count(repeated)}`}`,
    `Took ${(milliseconds / 1000).toFixed(1)} s`,
  ];
  const left = failed.length > 0 ? `; files that could not be read: ${count(failed.length)}` : '';
  const total = `documents indexed: ${count(generation.documents)}, passages: ${count(generation.passages)}${left}`;
  return `${lines.map((line) => `${line}\n`).join('')}tiaowen: ${total}\n`;
}

/** What became of a part; of warnings all, as every part reads all files. `report`: the file that was asked for. */
export function describePart(
  { number, of }: Part,
  { built, milliseconds, ...found }: PartReport,
  { report }: { readonly report?: string | undefined },
): string {
  const told = (what: string): string => `tiaowen: part ${number} of ${of}: ${what}\n`;
  if (built.state === 'known') {
    return told(`nothing to do, the index is made of these parts${report === undefined ? '' : '; no report written'}`);
  }
  const lines = [...warned(found), `Took ${(milliseconds / 1000).toFixed(1)} s`];
  const own = `${counted(built.documents, 'document')}, ${counted(built.passages, 'passage')}`;
  const rest = built.state === 'waiting' ? waiting(built.missing) : switched(built.generation);
  return `${lines.map((line) => `${line}\n`).join('')}${told(`${own}; ${rest}`)}`;
}

const waiting = (missing: readonly number[]): string =>
  `waiting for ${missing.length === 1 ? 'part' : 'parts'} ${missing.join(', ')}`;

const switched = ({ documents, passages }: GenerationInfo): string =>
  `all parts are in: generation switched; documents indexed: ${count(documents)}, passages: ${count(passages)}`;

function warned({ warnings }: Pick<IndexReport, 'warnings'>): string[] {
  return [
    ...kinds(
      'Dirt removed',
      warnings.filter(({ removes }) => removes),
    ),
    ...kinds(
      'Left as it is, and odd',
      warnings.filter(({ removes }) => !removes),
    ),
  ];
}

function kinds(head: string, all: readonly WarningKind[]): string[] {
  if (all.length === 0) return [];
  const width = Math.max(...all.map(({ code }) => code.length));
  return [
    `${head}:`,
    ...all.map(({ code, count: number, files: among, examples }) => {
      const example = examples[0];
      return `  ${code.padEnd(width)} ×${count(number)} in ${counted(among, 'file')}${example === undefined ? '' : `: ${place(example)}`}`;
    }),
  ];
}

const place = ({ file, warning }: { readonly file: string; readonly warning: Warning }): string => {
  const { lines } = warning;
  return `${file}${lines.length === 0 ? '' : `, ${at(lines.slice(0, 1))}`}${lines.length > 1 ? ' …' : ''}`;
};

export function describeDryRun({ anew, toRead, unchanged, gone }: DryRun): string {
  const named = (what: string, sources: readonly string[]): string[] => [
    ...sources.slice(0, mostNamed).map((source) => `  ${what} ${source}`),
    ...(sources.length > mostNamed ? [`  ${what} and ${count(sources.length - mostNamed)} more`] : []),
  ];
  const sourcesOf = (list: readonly { readonly source: string }[]): string[] => list.map(({ source }) => source);
  const fresh = toRead.filter(({ isNew }) => isNew);
  const changed = toRead.filter(({ isNew }) => !isNew);
  const lines = [
    ...named('new', sourcesOf(fresh)),
    ...named(anew ? 'again' : 'changed', sourcesOf(changed)),
    ...named('gone', sourcesOf(gone)),
    ...(anew ? ['The index would be built from nothing.'] : []),
    `tiaowen: new: ${count(fresh.length)}, ${anew ? 'to read again' : 'changed'}: ${count(changed.length)}, gone: ${count(gone.length)}, unchanged: ${count(unchanged)}; nothing was written`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
