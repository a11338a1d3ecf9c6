/** What holds for every text, however odd. */
import fc from 'fast-check';
import t from 'tap';
import type { OutlineNode } from '../../../src/domain/document.js';
import { parseLocator } from '../../../src/domain/locator.js';
import { fromLines } from './from-lines.js';

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
      const citations = passages.map(({ citation }) => citation);
      const reachable = (locator: string): boolean =>
        locators.some((l) => l === locator || l.startsWith(`${locator}.`));
      return (
        document.title !== '' &&
        new Set(locators).size === locators.length &&
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

t.test('an item repeated more often than there are letters still has an address', async (t) => {
  const parsed = fromLines('某清单', ...Array.from({ length: 60 }, (_, i) => `1.第${i}个。`));
  t.equal(new Set(parsed.passages.map(({ locator }) => locator)).size, 61);
});
