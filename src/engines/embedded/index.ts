/** The embedded engine: SQLite FTS5 in one file of the data folder, no server. Reads run in worker threads, a build or change on a connection of its own. */
import { join } from 'node:path';
import type { Engine } from '../engine.js';
import { EngineUnavailable, IndexReadonly } from '../errors.js';
import { each } from './each.js';
import { candidateLimit } from './ranked.js';
import { Readers } from './readers.js';
import { build, change } from './write.js';

/** In the data folder; SQLite keeps its journal beside it. */
export const fileName = 'tiaowen.sqlite';

/** Opens no file yet: what is wrong with it is said by the first question. Close it, or its threads keep the process alive. */
export async function openEmbedded(options: { readonly data: string; readonly readonly?: boolean }): Promise<Engine> {
  const file = join(options.data, fileName);
  const readers = new Readers(file);
  const requireWriting = () => {
    if (readers.closed) throw new EngineUnavailable('The engine is closed.');
    if (options.readonly) throw new IndexReadonly('The index was opened for reading only.');
  };
  return {
    capabilities: { candidates: candidateLimit, folds: Number.POSITIVE_INFINITY },
    generation: () => readers.ask('generation'),
    dictionary: () => readers.ask('dictionary'),
    async build(generation, changes) {
      requireWriting();
      return build(file, generation, changes);
    },
    async change(changes) {
      requireWriting();
      return change(file, changes);
    },
    search: (plan) => readers.ask('search', plan),
    each: (plan, generation) => each(readers, plan, generation ?? null),
    passages: (ids, generation) => readers.ask('passages', ids, generation ?? null),
    documentPassages: (doc, page, generation) => readers.ask('documentPassages', doc, page ?? null, generation ?? null),
    neighbours: (id, generation) => readers.ask('neighbours', id, generation ?? null),
    documents: (ids, generation) => readers.ask('documents', ids, generation ?? null),
    listDocuments: (page) => readers.ask('listDocuments', page),
    alias: (alias, generation) => readers.ask('alias', alias, generation ?? null),
    versions: (work, generation) => readers.ask('versions', work, generation ?? null),
    statuses: (ids, on, generation) => readers.ask('statuses', ids, on, generation ?? null),
    formerDocument: (id, generation) => readers.ask('formerDocument', id, generation ?? null),
    formerlyNamed: (name, generation) => readers.ask('formerlyNamed', name, generation ?? null),
    formerPassages: (doc, locator, generation) => readers.ask('formerPassages', doc, locator, generation ?? null),
    names: (generation) => readers.ask('names', generation ?? null),
    terms: (generation) => readers.ask('terms', generation ?? null),
    byTitle: (letters, generation) => readers.ask('byTitle', letters, generation ?? null),
    async health() {
      await readers.ask('generation');
    },
    close: () => readers.close(),
  };
}
