/** What may never fail, asked of the full corpus: that any piece of a passage finds it, and that one query has one answer however it is typed. */
import { parseQuery } from '../src/query/parse.js';
import type { SearchAnswer, SearchRequest } from '../src/search/search.js';
import type { Text } from './engine-queries.js';
import { formsOf, inBothScripts } from './script-forms.js';

export type Ask = (q: string, request?: Partial<Pick<SearchRequest, 'filters' | 'page'>>) => Promise<SearchAnswer>;

export interface Kept {
  readonly asked: number;
  readonly kept: number;
}

/** @param filters leave the document with the id alone, so that a piece of many passages has few hits */
export async function containment(
  ask: Ask,
  pieces: readonly Text[],
  filters: (doc: string) => SearchRequest['filters'],
): Promise<Kept> {
  let asked = 0;
  let kept = 0;
  for (const { id, text } of pieces) {
    const only = filters(id.slice(0, id.indexOf('/')));
    const questions = inBothScripts(text).flatMap(bareAndQuoted);
    const found = await Promise.all(questions.map((q) => finds(ask, q, id, only)));
    asked += questions.length;
    kept += found.filter(Boolean).length;
    for (const q of questions.filter((_, n) => !found[n])) console.log(`not found: ${JSON.stringify(q)} of ${id}`);
  }
  return { asked, kept };
}

/** What reads as an exclusion excludes, and in quotes is text; a quote in the text would close them. */
function bareAndQuoted(text: string): string[] {
  const quoted = `"${text.replaceAll(/["＂]/g, '')}"`;
  return parseQuery(text).exclude.length > 0 ? [quoted] : [text, quoted];
}

/** Whether it is found as typed, on whatever page. */
async function finds(ask: Ask, q: string, id: string, filters: SearchRequest['filters']): Promise<boolean> {
  for (let page = 1; ; page++) {
    const { hits, size, widened } = await ask(q, { filters, page });
    if (widened !== null) return false;
    if (hits.some((hit) => hit.id === id)) return true;
    if (hits.length < size) return false;
  }
}

export interface Invariance extends Kept {
  /** The first ten of each query. */
  readonly firstTen: ReadonlyMap<string, readonly string[]>;
}

/** Whether each query's answer is the same in every form: total and hits, in their order. */
export async function scriptInvariance(ask: Ask, queries: readonly string[]): Promise<Invariance> {
  const firstTen = new Map<string, readonly string[]>();
  let kept = 0;
  for (const query of queries) {
    const answers = new Set<string>();
    const answering = formsOf(query).map(async (form) => {
      const { total, hits } = await ask(form);
      const ids = hits.map(({ id }) => id);
      answers.add(JSON.stringify([total, ids]));
      if (form === query) firstTen.set(query, ids.slice(0, 10));
    });
    await Promise.all(answering);
    if (answers.size === 1) kept += 1;
    else console.log(`not alike in every form: ${JSON.stringify(query)}`);
  }
  return { asked: queries.length, kept, firstTen };
}

/** How many of the queries have the same first ten, in the same order. */
export function sameFirstTen(one: Invariance['firstTen'], other: Invariance['firstTen']): Kept {
  const kept = [...one].filter(([query, ids]) => ids.join(' ') === other.get(query)?.join(' ')).length;
  return { asked: one.size, kept };
}
