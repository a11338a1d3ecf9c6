/** A page as hits: the candidates ranked, and behind them what the server gives in its own order. */
import type { Document } from '../../domain/document.js';
import { statusWithin } from '../../domain/work.js';
import type { Plan } from '../../query/plan.js';
import { type Ranked, rank } from '../../ranking/score.js';
import type { EngineHit, HitDocument, Statistics } from '../engine.js';
import type { Present } from './present.js';
import { documentEntries, passages } from './reads.js';
import type { Found } from './store.js';

export type PagePart = Pick<Ranked, 'id'> & Pick<EngineHit, 'score' | 'more'>;

/** The plan's page of what was found, of passages. */
export function pageOf(present: Present, plan: Plan, found: Found): PagePart[] {
  const { offset, size } = plan;
  const ranked = offset < found.candidates.length ? rankedIn(present, plan, found).slice(offset, offset + size) : [];
  return [...ranked, ...found.page.map((id) => ({ id, score: null }))];
}

/** All candidates, the best first. */
export function rankedIn(
  { pointer: { words, info } }: Present,
  plan: Pick<Plan, 'rank' | 'near'>,
  { candidates, documentFrequency }: Pick<Found, 'candidates' | 'documentFrequency'>,
): Ranked[] {
  const averageWords = info.passages === 0 ? 0 : words / info.passages;
  const statistics: Statistics = { passages: info.passages, averageWords, documentFrequency };
  return rank(candidates, plan.rank, statistics, plan.near);
}

/** In the order of the parts. @param on the day that tells the documents' status */
export async function hitsOf(present: Present, parts: readonly PagePart[], on: string): Promise<EngineHit[]> {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const [found, documents] = await Promise.all([
    passages(present, [...byId.keys()]),
    documentEntries(present, parts.map(docOf)),
  ]);
  return found.flatMap((passage) => {
    const entry = documents.get(docOf(passage));
    if (entry === undefined) return [];
    const { id: _, ...part } = byId.get(passage.id) as PagePart;
    return [{ passage, document: shownOf(entry.document), status: statusWithin(entry.properties.days, on), ...part }];
  });
}

/** Of a passage's id. */
export function docOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.indexOf('/'));
}

function shownOf({
  id,
  title,
  englishTitle,
  number,
  issuers,
  year,
  issued,
  version,
  type,
  script,
}: Document): HitDocument {
  return { id, title, englishTitle, number, issuers, year, issued, version, type, script };
}
