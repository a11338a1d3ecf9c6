/** What holds for every text, however odd. */
import fc from 'fast-check';
import t from 'tap';
import type { Parsed } from '../../../indexer/parse.js';
import type { OutlineNode } from '../../../src/domain/document.js';
import { parseLocator } from '../../../src/domain/locator.js';
import { addresses, fromLines } from './from-lines.js';

const line = fc.oneof(
  fc.constantFrom(
    '一、总体要求',
    '二、任务。',
    '（一）甲',
    '(二)乙。',
    '1.丙',
    '2、丁。',
    '（1）戊。',
    '①己',
    '第一条 庚。',
    '第二条',
  ),
  fc.constantFrom(
    '第一章 总则',
    '第一编',
    '附件',
    '附件1',
    '附件：甲表',
    '关于印发《某方案》的通知',
    '某方案',
    '某市人民政府',
    '目录',
  ),
  fc.constantFrom(
    '2020年1月2日',
    '抄送：某局。',
    '某发〔2020〕1号',
    '各市：',
    '某晚报记者 甲乙',
    '段落。',
    '本方案自公布之日起施行。',
  ),
  fc.constantFrom(
    '甲\t乙\t丙',
    '1\t2\t3',
    '任务表',
    '（此件公开发布）',
    '《某方案》',
    '——点。',
    '某市人民政府文件',
    '0.零',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);

const nodes = (outline: readonly OutlineNode[]): OutlineNode[] =>
  outline.flatMap((node) => [node, ...nodes(node.children)]);

t.test('any lines give a document whose addresses and citations are unique', async () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), (lines) => {
      const { document, passages } = fromLines(...lines);
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
    }),
    { numRuns: 500 },
  );
});

t.test('no letter of the text is lost', async () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
      const { passages } = fromLines(...lines);
      const kept = new Set([
        ...passages.flatMap(({ label, text, columns }) => [label ?? '', text, ...(columns ?? [])]).join(''),
      ]);
      return [...lines.join('')].every((letter) => !/[\p{L}\p{N}]/u.test(letter) || kept.has(letter));
    }),
    { numRuns: 300 },
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
