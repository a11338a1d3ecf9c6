/** More passages than an engine ranks, which all hold 研发, with and without dates and numbers; each seventh holds it twice. */
import type { AnalysedDocument } from '../../src/engines/engine.js';
import { documentOf } from './samples.js';

export const passagesEach = 100;
export const seldom = 7;

/** @param ranked `candidates` of the engine */
export function manyDocuments(ranked: number): AnalysedDocument[] {
  const texts = (doc: number) =>
    Array.from({ length: passagesEach }, (_, i) => (i % seldom === 0 ? '研发 研发 投入' : `研发 ${doc} 号 ${i}`));
  return Array.from({ length: Math.ceil(ranked / passagesEach) + 7 }, (_, i) =>
    documentOf({
      id: `d-${(i * 13) % 100}-${i}`,
      issued: i % 3 === 0 ? null : `20${10 + (i % 5)}-01-01`,
      number: i % 4 === 0 ? null : `甲发〔20${10 + (i % 2)}〕${i}号`,
      passages: texts(i),
    }),
  );
}
