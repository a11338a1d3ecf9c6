/** What a run found, for the command line and for programs; warnings of a file as lines for a reader. Pure: the caller writes. */
import type { GenerationInfo } from '../src/engines/engine.js';
import type { Lines, Warning } from './block.js';
import { removes } from './clean/index.js';
import type { FailedFile } from './failure.js';
import type { Ledger } from './ledger/ledger.js';

export interface FileWarnings {
  /** As the user gave it, or relative to the folder that was indexed. */
  readonly file: string;
  readonly warnings: readonly Warning[];
}

/** What is known of a run at its end, beside what the ledger keeps of the files. */
/** @typeParam Generation with null: of a part of a build, which can wait for others */
export interface RunFacts<Generation extends GenerationInfo | null = GenerationInfo> {
  readonly generation: Generation;
  /** `read`: new and changed ones. `removed`: no longer found, or no longer named. */
  readonly files: { readonly read: number; readonly unchanged: number; readonly removed: number };
  /** Written, taken out, given another id, found in other files. */
  readonly documents: {
    readonly put: number;
    readonly removed: number;
    readonly replaced: number;
    readonly moved: number;
  };
  /** Files that the file system did not let be read. */
  readonly failed: readonly FailedFile[];
  /** What is wrong in the files that describe others. */
  readonly described: readonly FileWarnings[];
  readonly milliseconds: number;
}

/** How often one kind of warning was given. */
export interface WarningKind {
  readonly code: string;
  /** Whether it tells of dirt that was removed, by a rule of cleaning or already by a reader. */
  readonly removes: boolean;
  readonly count: number;
  readonly files: number;
  /** The first few. */
  readonly examples: readonly { readonly file: string; readonly warning: Warning }[];
}

export interface IndexReport<Generation extends GenerationInfo | null = GenerationInfo>
  extends Omit<RunFacts<Generation>, 'described'> {
  /** In order of code. */
  readonly warnings: readonly WarningKind[];
  /** Documents that several files hold. */
  readonly repeated: number;
}

const mostExamples = 3;

/** Of all files, those that this run needed not read too. */
export function reportOf<Generation extends GenerationInfo | null>(
  facts: RunFacts<Generation>,
  { files, documents }: Pick<Ledger, 'files' | 'documents'>,
): IndexReport<Generation> {
  const { described: _, ...others } = facts;
  return {
    ...others,
    failed: [...facts.failed, ...files.failed()],
    warnings: kindsOf(allWarnings(facts, files)),
    repeated: documents.repeated().length,
  };
}

export function* allWarnings(
  { described }: Pick<RunFacts, 'described'>,
  files: Ledger['files'],
): Generator<FileWarnings> {
  yield* described;
  yield* files.warnings();
}

interface Counted {
  removes: boolean;
  count: number;
  readonly files: Set<string>;
  readonly examples: WarningKind['examples'][number][];
}

/** In order of code. */
export function kindsOf(files: Iterable<FileWarnings>): WarningKind[] {
  const kinds = new Map<string, Counted>();
  for (const { file, warnings } of files) {
    for (const warning of warnings) {
      const kind = kinds.get(warning.code) ?? {
        removes: removes(warning.code),
        count: 0,
        files: new Set(),
        examples: [],
      };
      kinds.set(warning.code, kind);
      kind.removes ||= warning.removed !== undefined;
      kind.count += warning.count;
      kind.files.add(file);
      if (kind.examples.length < mostExamples) kind.examples.push({ file, warning });
    }
  }
  return [...kinds]
    .map(([code, { files, ...kind }]) => ({ code, ...kind, files: files.size }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** A line a warning with code, count, message and lines, each with its line break. */
export function listWarnings(warnings: readonly Warning[]): string {
  return warnings.map((warning) => `${line(warning)}\n`).join('');
}

const line = ({ code, count, message, lines }: Warning): string =>
  `  ${code} ×${count}: ${message}${lines.length > 0 ? ` (${at(lines)})` : ''}`;

/** `line 5`, `lines 5, 7, 47–49` */
export const at = (lines: readonly Lines[]): string =>
  `${lines.length === 1 && lines[0]?.[0] === lines[0]?.[1] ? 'line' : 'lines'} ${lines
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ')}`;
