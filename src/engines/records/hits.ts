/** A page as hits: the candidates ranked, and behind them what the server gives in its own order. */
import type { Document } from '../../domain/document.js';
import { statusWithin } from '../../domain/work.js';
import type { Plan } from '../../query/plan.js';
import { type Ranked, rank } from '../../ranking/score.js';
import type { EngineHit, HitDocument, Statistics } from '../engine.js';
import type { Present } from './present.js';
import { documentEntries, passages } from './reads.js';
import type { Found } from './store.js';

type PagePart = Pick<Ranked, 'id'> & Pick<EngineHit, 'score'>;

export async function readHits(
  present: Present,
  plan: Plan,
  { candidates, page, documentFrequency }: Pick<Found, 'candidates' | 'page' | 'documentFrequency'>,
): Promise<EngineHit[]> {
  const { offset, size, rank: sought } = plan;
  const { words, info } = present.pointer;
  const averageWords = info.passages === 0 ? 0 : words / info.passages;
  const statistics: Statistics = { passages: info.passages, averageWords, documentFrequency };
  const ranked = offset < candidates.length ? rank(candidates, sought, statistics).slice(offset, offset + size) : [];
  return hitsOf(present, [...ranked, ...page.map((id) => ({ id, score: null }))], plan.filters.on);
}

async function hitsOf(present: Present, parts: readonly PagePart[], on: string): Promise<EngineHit[]> {
  const scores = new Map(parts.map(({ id, score }) => [id, score]));
  const [found, documents] = await Promise.all([
    passages(present, [...scores.keys()]),
    documentEntries(present, parts.map(docOf)),
  ]);
  return found.flatMap((passage) => {
    const entry = documents.get(docOf(passage));
    if (entry === undefined) return [];
    const status = statusWithin(entry.properties.days, on);
    return [{ passage, document: shownOf(entry.document), status, score: scores.get(passage.id) ?? null }];
  });
}

function docOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.indexOf('/'));
}

function shownOf({ id, title, number, issuers, year, issued, version, type, script }: Document): HitDocument {
  return { id, title, number, issuers, year, issued, version, type, script };
}
