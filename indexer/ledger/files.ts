/** The ledger's files and entries: what was read, and what became of it. */
import { sep } from 'node:path';
import type { Database, Statement } from 'better-sqlite3';
import type { Warning } from '../block.js';
import type { SourceFile } from '../collect.js';
import type { FailedFile, Failure } from '../failure.js';
import type { FileWarnings } from '../report.js';

export interface KnownFile {
  readonly no: number;
  readonly source: string;
  readonly sha256: string;
  readonly basis: string;
}

export interface KnownEntry {
  readonly no: number;
  readonly sha256: string;
  readonly basis: string;
}

/** An entry as it was met in this run. */
export interface MetEntry {
  readonly file: number;
  readonly path: string;
  readonly copy: number;
  readonly sha256: string;
  readonly basis: string;
}

export class LedgerFiles {
  readonly #all: Statement;
  readonly #put: Statement;
  readonly #remove: Statement;
  readonly #entry: Statement;
  readonly #putEntry: Statement;
  readonly #met: Statement;
  readonly #entries: Statement;
  readonly #unmet: Statement;
  readonly #removeEntry: Statement;
  readonly #holding: Statement;
  readonly #failed: Statement;
  readonly #warnings: Statement;

  constructor(
    db: Database,
    readonly run: number,
  ) {
    this.#all = db.prepare('select no, path, source, sha256, basis from file');
    this.#put = db
      .prepare(
        `insert into file (path, source, sha256, basis) values (?, ?, ?, ?)
         on conflict (path) do update set source = excluded.source, sha256 = excluded.sha256, basis = excluded.basis returning no`,
      )
      .pluck();
    this.#remove = db.prepare('delete from file where no = ?');
    this.#entry = db.prepare('select no, sha256, basis from entry where file = ? and path = ? and copy = ?');
    this.#putEntry = db
      .prepare(
        `insert into entry (file, path, copy, sha256, basis, run, failure, warnings)
         values (@file, @path, @copy, @sha256, @basis, @run, @failure, @warnings)
         on conflict (file, path, copy) do update
         set sha256 = excluded.sha256, basis = excluded.basis, run = excluded.run, failure = excluded.failure, warnings = excluded.warnings
         returning no`,
      )
      .pluck();
    this.#met = db.prepare('update entry set run = ? where no = ?');
    this.#entries = db.prepare('select no from entry where file = ?').pluck();
    this.#unmet = db.prepare('select no from entry where file = ? and run <> ?').pluck();
    this.#removeEntry = db.prepare('delete from entry where no = ?');
    this.#failed = db.prepare('select path, failure from entry where failure is not null order by path, no');
    this.#warnings = db.prepare('select path, warnings from entry where warnings is not null order by path, no');
    this.#holding = db.prepare(
      `select distinct f.path, f.source, f.sha256, f.basis from entry e join file f on f.no = e.file
       where e.no in (select value from json_each(?)) order by f.path`,
    );
  }

  /** By path. */
  all(): Map<string, KnownFile> {
    const rows = this.#all.all() as (KnownFile & { path: string })[];
    return new Map(rows.map(({ path, ...file }) => [path, file]));
  }

  put(path: string, { source, sha256, basis }: Omit<KnownFile, 'no'>): number {
    return this.#put.get(path, source, sha256, basis) as number;
  }

  /** Its entries must be gone. */
  remove(no: number): void {
    this.#remove.run(no);
  }

  entry(file: number, path: string, copy: number): KnownEntry | undefined {
    return this.#entry.get(file, path, copy) as KnownEntry | undefined;
  }

  putEntry(met: MetEntry, { failure, warnings }: { failure: Failure | null; warnings: readonly Warning[] }): number {
    const values = {
      ...met,
      run: this.run,
      failure: failure === null ? null : JSON.stringify(failure),
      warnings: warnings.length === 0 ? null : JSON.stringify(warnings),
    };
    return this.#putEntry.get(values) as number;
  }

  /** The entry is what it was the last time. */
  met(entry: number): void {
    this.#met.run(this.run, entry);
  }

  entries(file: number): number[] {
    return this.#entries.all(file) as number[];
  }

  /** Entries that the file no longer holds. */
  unmet(file: number): number[] {
    return this.#unmet.all(file, this.run) as number[];
  }

  /** The files that hold the entries. */
  holding(entries: readonly number[]): (Omit<KnownFile, 'no'> & SourceFile)[] {
    const found = this.#holding.all(JSON.stringify(entries)) as (Omit<KnownFile, 'no'> & { path: string })[];
    return found.map((file) => ({ ...file, base: file.path.slice(0, -file.source.length - 1) || sep }));
  }

  removeEntry(no: number): void {
    this.#removeEntry.run(no);
  }

  /** Entries that gave no document, in order of path. */
  *failed(): Generator<FailedFile> {
    for (const row of this.#failed.iterate()) {
      const { path, failure } = row as { path: string; failure: string };
      yield { path, ...(JSON.parse(failure) as Failure) };
    }
  }

  /** Of the entries that have any, in order of path. */
  *warnings(): Generator<FileWarnings> {
    for (const row of this.#warnings.iterate()) {
      const { path, warnings } = row as { path: string; warnings: string };
      yield { file: path, warnings: JSON.parse(warnings) as Warning[] };
    }
  }
}
