/** The thread of nearest.ts: what is near to a query's vector among those in the file. */
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { workerData } from 'piscina';
import type { Near } from '../query/plan.js';
import { tellLoaded } from '../worker-pool.js';
import { openVectorReader, packed, readVectorState, vectorFile } from './vector-file.js';

/** Texts that are proposed. */
const mostTexts = 200;
/** Passages that have them: one text can stand in many versions of a law. Fewer than the embedded engine ranks, so that words propose some too. */
const mostPassages = 300;

export interface NearestData {
  /** The data folder. */
  readonly data: string;
}

export interface NearestQuestion {
  readonly vector: Float32Array;
  /** As Embeddings.name. */
  readonly model: string;
  /** Ids; only passages of these. Empty: of all. */
  readonly documents: readonly string[];
}

/**
 * - `near`: of the generation named
 * - `missing`: there are no vectors of the model
 * - `differs`: the query's vector is of another length than those of the passages
 */
export type NearestAnswer =
  | { readonly state: 'near'; readonly generation: string; readonly near: readonly Near[] }
  | { readonly state: 'missing' }
  | { readonly state: 'differs' };

let opened: { readonly db: Database; readonly inode: bigint } | null = null;

/** The file as it is in the folder now: it can be deleted and made anew at any time, and what is open would stay what it was. */
function presentFile(): Database | null {
  const { data } = workerData as NearestData;
  const inode = statSync(vectorFile(data), { bigint: true, throwIfNoEntry: false })?.ino;
  if (opened !== null && opened.inode === inode) return opened.db;
  opened?.db.close();
  opened = null;
  const db = openVectorReader(data);
  if (db !== null && inode !== undefined) opened = { db, inode };
  return db;
}

/** @throws Error that says why the file cannot be read; what SQLite throws itself loses its message on its way out of the thread */
export default function nearest(question: NearestQuestion): NearestAnswer {
  try {
    return answer(question);
  } catch (error) {
    throw new Error(`${vectorFile((workerData as NearestData).data)} cannot be read: ${(error as Error).message}`);
  }
}

function answer({ vector, model, documents }: NearestQuestion): NearestAnswer {
  const db = presentFile();
  if (db === null) return { state: 'missing' };
  return db.transaction((): NearestAnswer => {
    const state = readVectorState(db);
    if (state?.model !== model || state.generation === null || state.dimension === null) return { state: 'missing' };
    if (state.dimension !== vector.length) return { state: 'differs' };
    return { state: 'near', generation: state.generation, near: nearIn(db, vector, documents) };
  })();
}

function nearIn(db: Database, vector: Float32Array, documents: readonly string[]): Near[] {
  const wanted = JSON.stringify(documents);
  const inDocuments = 'select value from json_each(@wanted)';
  const ofThese =
    documents.length === 0 ? '' : `and text in (select text from passage where document in (${inDocuments}))`;
  const texts = db
    .prepare(
      `select text, distance from vector where vector match vec_int8(@vector) and k = ${mostTexts} ${ofThese}
       order by distance`,
    )
    .all(documents.length === 0 ? { vector: packed(vector) } : { vector: packed(vector), wanted }) as {
    text: number;
    distance: number;
  }[];
  const passages = db
    .prepare(
      `select id from passage where text = @text and (@wanted = '[]' or document in (${inDocuments})) order by id limit ${mostPassages}`,
    )
    .pluck();
  return texts
    .flatMap(({ text, distance }) =>
      (passages.all({ text, wanted }) as string[]).map((id) => ({ id, similarity: 1 - distance })),
    )
    .slice(0, mostPassages);
}

tellLoaded();
