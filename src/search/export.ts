/** A result list to be taken along: of every passage that a search lists what is needed to quote it. */
import { Readable } from 'node:stream';
import { type Passage, shown } from '../domain/passage.js';
import { permalink } from '../domain/permalink.js';
import type { EngineHit } from '../engines/engine.js';
import { parseQuery } from '../query/parse.js';
import type { Hit, SearchRequest } from './answer.js';
import { type FindParts, find } from './find.js';

/** As of a search. */
export type ExportRequest = Pick<SearchRequest, 'q' | 'filters' | 'sort'>;

/** A block of them at a time, and none before the next is asked for. */
export type ExportRows = AsyncGenerator<readonly ExportRow[], void, void>;

/** The columns of a list, in their order. */
export interface ExportRow {
  /** Printed form of the address. */
  readonly citation: string;
  /** `/d/{document id}/{locator}`; of a document that is cited without a clause, of which the first passage is listed, its own. */
  readonly permalink: string;
  /** Of the document, as are the others up to `status`. */
  readonly title: string;
  readonly englishTitle: string | null;
  readonly number: string | null;
  /** Names as printed. */
  readonly issuers: readonly string[];
  /** `YYYY-MM-DD` */
  readonly issued: string | null;
  /** Day of this version of a law. */
  readonly version: string | null;
  /** On the day that the filters speak of. */
  readonly status: EngineHit['status'];
  /** Headings above, outermost first, as printed. */
  readonly section: readonly string[];
  readonly label: string | null;
  readonly text: string;
  /** The official English text. */
  readonly english: string | null;
  /** Whether that is of the same version; null where there is none. */
  readonly englishSameVersion: boolean | null;
}

/**
 * Resolves when the first rows are there: until then it can be begun anew. What is cited stands first, as on a search's first page, and once. Who wants no more of
 * them says so (`return`), also before the first.
 * @throws what `find` throws; GenerationChanged
 */
export async function exportOf(parts: FindParts, request: ExportRequest): Promise<ExportRows> {
  const query = parseQuery(request.q);
  if (query.groups.length === 0 && !query.blank) return begun(rowsOf([], Readable.from([])[Symbol.asyncIterator]()));
  const { plan, result, cited } = await find(parts, { ...request, page: 1, size: 0, facets: [] }, query);
  const { generation } = result;
  return begun(rowsOf(cited, parts.engine.each(plan, generation)[Symbol.asyncIterator]()));
}

/** A generator that has not begun is not ended either: what it was given would stay open. */
async function begun(rows: ExportRows): Promise<ExportRows> {
  await rows.next();
  return rows;
}

/** No rows come first, as soon as the first are there. */
async function* rowsOf(cited: readonly Hit[], blocks: AsyncIterator<readonly EngineHit[]>): ExportRows {
  try {
    const first = await blocks.next();
    yield [];
    if (cited.length > 0) yield cited.map((hit) => rowOf(hit, hit.document, [hit.cited?.citation ?? hit.id, hit.url]));
    const ids = new Set(cited.map(({ id }) => id));
    for (let next = first; !next.done; next = await blocks.next()) {
      const others = next.value.filter(({ passage }) => !ids.has(passage.id));
      yield others.map(({ passage, document, status }) =>
        rowOf(passage, { ...document, status }, [passage.citation, permalink(document.id, passage.locator)]),
      );
    }
  } finally {
    await blocks.return?.();
  }
}

function rowOf(
  { label, section, text, english }: Pick<Passage, 'label' | 'section' | 'text' | 'english'>,
  {
    title,
    englishTitle,
    number,
    issuers,
    issued,
    version,
    status,
  }: Omit<Hit['document'], 'url' | 'issuers' | 'typeEnglish'> & Pick<EngineHit['document'], 'issuers'>,
  [citation, url]: readonly [citation: string, url: string],
): ExportRow {
  return {
    citation,
    permalink: url,
    title,
    englishTitle,
    number,
    issuers: issuers.map(({ name }) => name),
    issued,
    version,
    status,
    section: section.map((step) => shown({ label: step.label, text: step.title })),
    label,
    text,
    english: english?.text ?? null,
    englishSameVersion: english?.sameVersion ?? null,
  };
}
