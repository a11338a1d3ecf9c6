/** `tiaowen search`: the first page of a search, for a reader at a terminal, or all that it finds as a list. */
import { today } from '../domain/day.js';
import { openEngine } from '../engines/open.js';
import { openGlossary } from '../english/open.js';
import { presentIndex } from '../present-index.js';
import { noFilters } from '../query/no-filters.js';
import type { Hit, SearchAnswer } from '../search/answer.js';
import type { Explanation } from '../search/explain.js';
import { createSearch } from '../search/search.js';
import { openNearestOf } from '../semantic/open.js';
import { openSuggestions } from '../suggest/suggestions.js';
import { openQueryWords } from '../text/query-words.js';
import type { Run } from './command.js';
import { printExport } from './print-export.js';
import { readSearch } from './read-search.js';

const hitsShown = 10;

export const searchIndex: Run = async (parameters, config) => {
  const { q, explain, list } = readSearch(parameters);
  const engine = await openEngine(config, { readonly: true });
  const queryWords = openQueryWords();
  const suggestions = openSuggestions(engine);
  const nearest = await openNearestOf(config, (message) =>
    process.stderr.write(`tiaowen: searched by words alone: ${message}\n`),
  );
  try {
    await presentIndex(engine);
    await queryWords.use(await engine.dictionary());
    const search = createSearch({ engine, queryWords, glossary: openGlossary(config), nearest, suggestions });
    const asked = { q, filters: noFilters(today()), sort: 'relevance' } as const;
    if (list !== null) {
      await printExport(await search.export(asked), list, config.url);
      return 0;
    }
    const answer = await search.search({
      ...asked,
      page: 1,
      size: hitsShown,
      facets: [],
      explain,
    });
    const passages = await engine.passages(answer.hits.map(({ id }) => id));
    const citations = new Map(passages.map(({ id, citation }) => [id, citation]));
    const bold = process.stdout.isTTY === true;
    if (answer.explain) process.stdout.write(explained(answer.explain));
    process.stdout.write(
      answer.hits.map((hit) => describe(hit, hit.cited?.citation ?? citations.get(hit.id) ?? hit.id, bold)).join(''),
    );
    process.stdout.write(summary(answer));
    process.stdout.write(answer.did_you_mean.map(({ q, total }) => `Did you mean: ${q} (${total})\n`).join(''));
    return 0;
  } finally {
    await nearest?.close();
    await suggestions.close();
    await queryWords.close();
    await engine.close();
  }
};

function describe(hit: Hit, citation: string, bold: boolean): string {
  const matched = hit.matched?.map(({ group, by, text }) => `  ${group === null ? '' : `${group} · `}${by}: ${text}\n`);
  const english = hit.english?.snippet.marks.length ? `  ${marked(hit.english.snippet, bold)}\n` : '';
  const translated = hit.translated?.map(({ typed, chinese }) => `${typed} → ${chinese.join('、')}`).join('; ');
  const said = translated ? `  ${translated}\n` : '';
  return `${citation}\n  ${hit.url}\n  ${marked(hit.snippet, bold)}\n${english}${said}${matched?.join('') ?? ''}\n`;
}

function explained({ folded, groups, plan }: Explanation): string {
  const lines = groups.flatMap(({ alternatives }) =>
    alternatives.map(({ typed, letters, field, words }) => `  ${typed} · ${field ?? letters}: ${words.join(' ')}\n`),
  );
  return `folded: ${folded}\n${lines.join('')}plan: ${JSON.stringify(plan)}\n\n`;
}

function marked({ text, marks }: Hit['snippet'], bold: boolean): string {
  if (!bold) return text;
  let shown = '';
  let at = 0;
  for (const [start, end] of marks) {
    shown += `${text.slice(at, start)}\u001b[1m${text.slice(start, end)}\u001b[22m`;
    at = end;
  }
  return shown + text.slice(at);
}

function summary({ total, exact, hits, widened, as_text, took_ms }: SearchAnswer): string {
  const count = `${exact ? '' : 'about '}${total} ${total === 1 ? 'passage' : 'passages'}`;
  const loosened = widened?.step ? `; nothing matches the whole query, so it was loosened (${widened.step})` : '';
  const text = as_text.map(({ typed, reason }) => `; ${typed} was searched as text (${reason})`).join('');
  return `${hits.length} of ${count}${loosened}${text}, ${Math.round(took_ms)} ms\n`;
}
