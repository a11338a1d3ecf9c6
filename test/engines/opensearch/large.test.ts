/** What is larger than a cluster takes at once: queries of more words than clauses, pages behind the ten-thousandth match. */
import t from 'tap';
import { build, idsOf } from '../engines.js';
import { expected } from '../oracle.js';
import { documentOf, group, planOf, planOfGroups } from '../samples.js';
import { whyNoOpenSearch } from './cluster.js';
import { opened, optionsFor } from './opened.js';

const skip = whyNoOpenSearch() ?? false;

t.test('opensearch: finds by more words than a query may have clauses', { skip }, async (t) => {
  const words = Array.from({ length: 3_000 }, (_, i) => `词${i.toString(36)}`);
  const documents = [
    documentOf({ id: 'all', passages: [{ text: words.toReversed().join(' ') }] }),
    documentOf({ id: 'most', passages: [{ text: words.slice(1).toReversed().join(' ') }] }),
    documentOf({ id: 'context', passages: [{ text: '研发', context: [words.toReversed().join(' ')] }] }),
  ];
  const engine = await opened(t, await optionsFor(t));
  await build(engine, documents);
  const letters = words.join('');
  for (const groups of [[group(letters, ...words)], [group(letters, ...words), group('研发')], [group(letters)]]) {
    const plan = planOfGroups(groups, { sort: 'number' });
    const { hits, exact } = await engine.search(plan);
    t.strictSame([idsOf({ hits }), exact], [expected(documents, plan).ids, true]);
  }
});

t.test('opensearch: gives every passage once behind the ten-thousandth match', { skip }, async (t) => {
  const documents = Array.from({ length: 12 }, (_, doc) =>
    documentOf({
      id: `d-${doc}`,
      issued: doc % 3 === 0 ? null : `201${doc % 5}-01-01`,
      passages: Array.from({ length: 1_001 }, (_, i) => `研发 ${i % 7 === 0 ? '研发' : i}`),
    }),
  );
  const engine = await opened(t, await optionsFor(t));
  await build(engine, documents);
  const all = documents.flatMap(({ passages }) => passages.map(({ passage }) => passage.id));
  const plan = planOf({ sort: 'date' });
  const { ids } = expected(documents, plan);
  for (const offset of [9_990, 10_000, 11_990, 12_005, 20_000]) {
    const page = await engine.search({ ...plan, offset, size: 20 });
    t.strictSame(idsOf(page), ids.slice(offset, offset + 20), `from ${offset} on, by date`);
  }
  const ranked = planOfGroups([group('研发')]);
  const seen: string[] = [];
  for (let offset = 0; offset < all.length; offset += 1_100) {
    seen.push(...idsOf(await engine.search({ ...ranked, offset, size: 1_100 })));
  }
  t.strictSame(seen.toSorted(), all.toSorted(), 'by relevance');
});
