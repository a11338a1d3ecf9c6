/** What runs in a worker thread: one reader, and a function for each question. SQLite is synchronous, so nothing of it may run where requests are answered. */
import { workerData } from 'node:worker_threads';
import type { Plan } from '../../query/plan.js';
import { tellLoaded } from '../../worker-pool.js';
import type { DocumentQuery } from '../engine.js';
import { EngineError, type Failure, failureOf } from '../errors.js';
import { statusesOf } from './catalogue.js';
import { type PageRow, readHits } from './hits.js';
import { Reader } from './reader.js';
import * as reads from './reads.js';
import { order, search } from './search.js';
import { readTerms } from './terms.js';

const reader = new Reader((workerData as WorkerData).file);

const questions = {
  generation: () => reader.readIfAny(reads.generation),
  dictionary: () => reader.read(null, reads.dictionary),
  search: (plan: Plan) =>
    reader.read(null, (db, present) => search(db, reader.catalogue(db, present), reader.tokens(db, present), plan)),
  order: (plan: Plan, generation: string | null) =>
    reader.read(generation, (db, present) =>
      order(db, reader.catalogue(db, present), reader.tokens(db, present), plan),
    ),
  hits: (page: readonly PageRow[], on: string, generation: string | null) =>
    reader.read(generation, (db, present) => readHits(db, reader.catalogue(db, present), page, on)),
  passages: (ids: readonly string[], generation: string | null) =>
    reader.read(generation, (db) => reads.passages(db, ids)),
  documentPassages: (doc: string, page: DocumentQuery | null, generation: string | null) =>
    reader.read(generation, (db) => reads.documentPassages(db, doc, page)),
  neighbours: (id: string, generation: string | null) => reader.read(generation, (db) => reads.neighbours(db, id)),
  documents: (ids: readonly string[], generation: string | null) =>
    reader.read(generation, (db) => reads.documents(db, ids)),
  listDocuments: (page: DocumentQuery) => reader.read(null, (db) => reads.listDocuments(db, page)),
  alias: (name: string, generation: string | null) => reader.read(generation, (db) => reads.alias(db, name)),
  versions: (work: string, generation: string | null) => reader.read(generation, (db) => reads.versions(db, work)),
  statuses: (ids: readonly string[], on: string, generation: string | null) =>
    reader.read(generation, (db, present) => statusesOf(reader.catalogue(db, present), on, ids)),
  formerDocument: (id: string, generation: string | null) =>
    reader.read(generation, (db) => reads.formerDocument(db, id)),
  formerlyNamed: (name: string, generation: string | null) =>
    reader.read(generation, (db) => reads.formerlyNamed(db, name)),
  formerPassages: (doc: string, locator: string, generation: string | null) =>
    reader.read(generation, (db) => reads.formerPassages(db, doc, locator)),
  names: (generation: string | null) => reader.read(generation, reads.names),
  terms: (generation: string | null) => reader.read(generation, readTerms),
  byTitle: (letters: string, generation: string | null) => reader.read(generation, (db) => reads.byTitle(db, letters)),
};

export interface WorkerData {
  readonly file: string;
}

export type Questions = typeof questions;

export interface Question {
  readonly name: keyof Questions;
  readonly parameters: readonly unknown[];
}

export type Answer<Value> = { readonly value: Value } | { readonly failure: Failure };

export default function answer(question: Question): Answer<unknown> {
  try {
    const ask = questions[question.name] as (...parameters: unknown[]) => unknown;
    return { value: ask(...question.parameters) };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { failure: failureOf(error) };
  }
}

tellLoaded();
