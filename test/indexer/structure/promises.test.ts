/** What holds for every text, however odd. */
import fc from 'fast-check';
import t from 'tap';
import type { Parsed } from '../../../indexer/parse.js';
import type { OutlineNode } from '../../../src/domain/document.js';
import { parseLocator } from '../../../src/domain/locator.js';
import { documentLine } from '../../promises/document-line.js';
import { addresses, documentsFromLines, fromLines } from './from-lines.js';

const nodes = (outline: readonly OutlineNode[]): OutlineNode[] =>
  outline.flatMap((node) => [node, ...nodes(node.children)]);

t.test('any lines give documents whose addresses and citations are unique', async () => {
  fc.assert(
    fc.property(fc.array(documentLine, { minLength: 1, maxLength: 60 }), (lines) => {
      return documentsFromLines(...lines).every(({ document, passages }) => {
        const locators = passages.map(({ locator }) => locator);
        const units = passages.flatMap((passage) => passage.units.map(({ locator }) => locator));
        const citations = passages.map(({ citation }) => citation);
        const reachable = (locator: string): boolean =>
          locators.some((l) => l === locator || l.startsWith(`${locator}.`));
        return (
          document.title !== '' &&
          new Set([...locators, ...units]).size === locators.length + units.length &&
          new Set(citations).size === citations.length &&
          locators.every((locator) => parseLocator(locator) !== null) &&
          passages.every(({ units }) => units.every(({ locator }) => parseLocator(locator) !== null)) &&
          passages.every(
            ({ lines: [first, last] }) =>
              first >= 1 && first <= last && last <= lines.join('\n').split(/\r\n|\n|\r/).length,
          ) &&
          passages.every((passage, i) => i === 0 || (passages[i - 1]?.lines[0] ?? 0) <= passage.lines[0]) &&
          nodes(document.outline).every(({ locator }) => reachable(locator))
        );
      });
    }),
    { numRuns: 500 },
  );
});

const allAddresses = ({ passages }: Parsed): string[] =>
  passages.flatMap(({ locator, units }) => [locator, ...units.map((unit) => unit.locator)]);

const many = (times: number, ...lines: readonly string[]): string[] =>
  Array.from({ length: times }, (_, i) => lines.map((line) => line.replace('#', String(i)))).flat();

t.test('what is repeated more often than there are letters has no address of another', async (t) => {
  const texts: Readonly<Record<string, readonly string[]>> = {
    items: many(60, '1.第#个。'),
    'items below an item': ['一、甲', ...many(60, '（一）第#个。')],
    'items of an article': ['第一条 甲：', ...many(60, '（一）第#项；', '1.第#目；')],
    'subitems of an article': ['第一条 甲：', '（一）乙：', ...many(60, '1.第#目；')],
    articles: many(60, '第一条 第#条。'),
    'articles of several chapters': many(60, '第一章 章#', '第一条 第#条：', '（一）项；', '段。'),
    'articles of many books': Array.from({ length: 60 }, (_, i) => [`第${i + 1}章 章`, '第一条 条。']).flat(),
  };
  for (const [name, lines] of Object.entries(texts)) {
    const parsed = fromLines('某清单', ...lines);
    const all = allAddresses(parsed);
    t.equal(new Set(all).size, all.length, name);
    t.ok(
      all.every((locator) => parseLocator(locator) !== null),
      name,
    );
    const citations = parsed.passages.map(({ citation }) => citation);
    t.equal(new Set(citations).size, citations.length, name);
    const kept = parsed.passages.map(({ label, text }) => (label ?? '') + text).join('\n');
    for (let i = 0; i < 60; i++) if (lines.join().includes(`第${i}`)) t.ok(kept.includes(`第${i}`), `${name}: ${i}`);
  }
});

t.test('what has no address by its number is reported, and counted like a paragraph', async (t) => {
  const units = fromLines('某清单', '第一条 甲：', ...many(40, '（一）第#项；', '1.目；'));
  t.equal(units.passages[1]?.units.length, 1 + 26 * 2, 'the paragraph, and 26 of each');
  t.match(
    units.warnings.find(({ code }) => code === 'address-missing'),
    { count: 14 * 2 },
  );
  const articles = fromLines(
    '某法',
    ...Array.from({ length: 28 }, (_, i) => [`第${i + 1}章 章`, '第一条 条。']).flat(),
  );
  t.same(addresses(articles).slice(-3), ['c27.p1 第一条', 'c28 第28章', 'c28.p1 第一条']);
  t.match(
    articles.warnings.find(({ code }) => code === 'address-missing'),
    { count: 2 },
  );
});
