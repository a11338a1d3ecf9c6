/** Reads that belong together: all of one generation, so that nothing is shown beside what it does not belong to. */
import type { Engine } from './engine.js';
import { GenerationChanged } from './errors.js';

/** What is read beside searching. An engine is one, whose every read sees the generation that is the present one by then. */
export type Reads = Pick<
  Engine,
  | 'passages'
  | 'documentPassages'
  | 'neighbours'
  | 'documents'
  | 'alias'
  | 'versions'
  | 'formerDocument'
  | 'formerlyNamed'
  | 'formerPassages'
  | 'byTitle'
>;

/** How often reads are begun anew because the index changed under them. */
const attempts = 4;

/** @throws what `read` throws; GenerationChanged where the index changed again with every attempt */
export async function atOneGeneration<Answer>(
  engine: Engine,
  read: (reads: Reads) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read(readsAt(engine, (await engine.generation())?.id));
    } catch (error) {
      if (!(error instanceof GenerationChanged) || attempt === attempts) throw error;
    }
  }
}

/**
 * Every read throws GenerationChanged where the generation is not the present one.
 *
 * @param generation undefined where nothing is indexed: then every read says so
 */
export function readsAt(engine: Engine, generation: string | undefined): Reads {
  return {
    passages: (ids) => engine.passages(ids, generation),
    documentPassages: (doc, page) => engine.documentPassages(doc, page, generation),
    neighbours: (id) => engine.neighbours(id, generation),
    documents: (ids) => engine.documents(ids, generation),
    alias: (alias) => engine.alias(alias, generation),
    versions: (work) => engine.versions(work, generation),
    formerDocument: (id) => engine.formerDocument(id, generation),
    formerlyNamed: (name) => engine.formerlyNamed(name, generation),
    formerPassages: (doc, locator) => engine.formerPassages(doc, locator, generation),
    byTitle: (letters) => engine.byTitle(letters, generation),
  };
}
