/** A folder of files, a data folder and an engine for one test: files are written, removed, indexed, and what the engine then holds is read. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import t from 'tap';
import { type IndexOptions, indexPaths } from '../../indexer/pipeline.js';
import type { IndexReport } from '../../indexer/report.js';
import { Threads } from '../../indexer/threads.js';
import type { Document } from '../../src/domain/document.js';
import { openEmbedded } from '../../src/engines/embedded/index.js';
import type { Engine } from '../../src/engines/engine.js';

export interface Workplace {
  readonly folder: string;
  readonly data: string;
  readonly engine: Engine;
  /** null: removed. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void;
  index(options?: Partial<IndexOptions>): Promise<IndexReport>;
  documents(): Promise<Document[]>;
  /** By source: the id. */
  ids(): Promise<Record<string, string>>;
}

/** One pool for all tests of a file, as in `--watch`. */
const threads = new Threads();
t.teardown(() => threads.close());

interface Tap {
  testdir(files?: Record<string, never>): string;
  teardown(handler: () => unknown): void;
}

export async function workplace(t: Tap, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Workplace> {
  const root = t.testdir({});
  const folder = join(root, 'files');
  const data = join(root, 'data');
  mkdirSync(folder);
  const engine = await openEmbedded({ data, readonly: false });
  t.teardown(() => engine.close());
  const place: Workplace = {
    folder,
    data,
    engine,
    write(changes) {
      for (const [name, content] of Object.entries(changes)) {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        if (content === null) rmSync(path);
        else writeFileSync(path, content);
      }
    },
    index: (options = {}) => indexPaths({ paths: [folder], engine, data, threads, ...options }),
    documents: async () => (await engine.listDocuments({ offset: 0, size: 10_000 })).documents,
    async ids() {
      const documents = await place.documents();
      return Object.fromEntries(documents.flatMap(({ id, sources }) => sources.map((source) => [source, id])));
    },
  };
  place.write(files);
  return place;
}

/** An act with a number, so that its identity does not depend on its text. */
export const act = (serial: number, text: string): string =>
  `某市关于第${serial}事项的意见\n某政发〔2020〕${serial}号\n一、${text}\n`;
