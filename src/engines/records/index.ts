/** An engine on a server: the whole contract over the port of store.ts. What is the same for all servers is here; an adapter brings its `Server`. */
import type { Engine } from '../engine.js';
import { EngineUnavailable, IndexReadonly } from '../errors.js';
import { foldLimit } from './fold.js';
import { holding } from './locks.js';
import { buildPart, discardUnfinished, unfinished } from './parts.js';
import { Reader } from './present.js';
import * as reads from './reads.js';
import { type Labels, readLabels, search } from './search.js';
import type { Lock, Server } from './store.js';
import { readTerms } from './terms.js';
import { each } from './walk.js';
import { build, change } from './write.js';

/** Asks the server nothing yet: one that is away is noticed by the first question. */
export function openRecords(server: Server, { readonly }: { readonly readonly: boolean }): Engine {
  const { parts } = server;
  const reader = new Reader(server);
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  let labels: { readonly generation: string; readonly are: Labels } | null = null;

  /** All that is asked of the server, so that closing waits for what was asked before. */
  async function asking<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    if (closed) throw new EngineUnavailable('The engine is closed.');
    const answer = question();
    underWay.add(answer);
    try {
      return await answer;
    } finally {
      underWay.delete(answer);
    }
  }
  function writing<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    return asking(async () => {
      if (readonly) throw new IndexReadonly('The index was opened for reading only.');
      return question();
    });
  }
  /** As the one writer. */
  function alone<Answer>(question: (lock: Lock) => Promise<Answer>): Promise<Answer> {
    return writing(() =>
      holding(server.lock(), async (lock) => {
        if (parts !== undefined) await discardUnfinished(server, parts);
        return question(lock);
      }),
    );
  }
  const reading = <Answer>(generation: string | undefined, question: Parameters<typeof reader.read<Answer>>[1]) =>
    asking(() => reader.read(generation, question));

  return {
    capabilities: { ...server.capabilities, folds: foldLimit },
    generation: () => asking(async () => (await reader.now())?.pointer.info ?? null),
    dictionary: () => reading(undefined, reads.dictionary),
    build: (generation, changes) => alone((lock) => build(server, lock, generation, changes)),
    change: (changes) => alone((lock) => change(server, lock, changes)),
    ...(parts === undefined
      ? {}
      : {
          buildPart: (part, changes) => writing(() => buildPart(server, parts, part, changes)),
          unfinishedParts: () => asking(async () => (await unfinished(parts))?.build.of ?? null),
          discardParts: () =>
            writing(async () => {
              if ((await unfinished(parts)) !== null) await alone(async () => undefined);
            }),
        }),
    search: (plan) =>
      reading(undefined, async (present) => {
        const generation = present.pointer.info.id;
        if (labels?.generation !== generation) labels = { generation, are: await readLabels(present) };
        return search(present, plan, labels.are);
      }),
    each: (plan, generation) => each(reading, plan, generation),
    passages: (ids, generation) => reading(generation, (present) => reads.passages(present, ids)),
    documentPassages: (doc, page, generation) =>
      reading(generation, (present) => reads.documentPassages(present, doc, page)),
    neighbours: (id, generation) => reading(generation, (present) => reads.neighbours(present, id)),
    documents: (ids, generation) => reading(generation, (present) => reads.documents(present, ids)),
    listDocuments: (page) => reading(undefined, (present) => reads.listDocuments(present, page)),
    alias: (alias, generation) => reading(generation, (present) => reads.documentsNamed(present, { alias })),
    versions: (work, generation) => reading(generation, (present) => reads.documentsNamed(present, { work })),
    statuses: (ids, on, generation) => reading(generation, (present) => reads.statuses(present, ids, on)),
    formerDocument: (id, generation) => reading(generation, (present) => reads.formerDocument(present, id)),
    formerlyNamed: (name, generation) => reading(generation, (present) => reads.formerlyNamed(present, name)),
    formerPassages: (doc, locator, generation) =>
      reading(generation, (present) => reads.formerPassages(present, doc, locator)),
    names: (generation) => reading(generation, reads.names),
    terms: (generation) => reading(generation, ({ store, pointer }) => readTerms(store, pointer.number)),
    byTitle: (title, generation) => reading(generation, (present) => reads.documentsNamed(present, { title })),
    health: () =>
      asking(async () => {
        await server.health();
        await reader.now();
      }),
    async close() {
      if (closed) return;
      closed = true;
      await Promise.allSettled(underWay);
      await server.close();
    },
  };
}
