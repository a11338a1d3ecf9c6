/** 第一千零二十三条之二 ↔ number ↔ locator ↔ citation, and so on down to 款, 项 and 目, in the mainland's order and in Taiwan's. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { parseMark } from '../../indexer/structure/marks.js';
import { addressesNamed, addressesOf } from '../../src/citation/addresses.js';
import { parseClause } from '../../src/citation/clause.js';
import { standing } from '../../src/citation/standing.js';
import { hanNumber } from '../../src/domain/han-number.js';
import { parseLocator } from '../../src/domain/locator.js';
import { fromLines } from '../indexer/structure/from-lines.js';

const spaced = (numeral: string): string => [...numeral].join(' ');

/** Writings of an article's number. */
const writings: readonly ((value: number, sub: number) => string)[] = [
  (value, sub) => `第${hanNumber(value)}条${sub === 0 ? '' : `之${hanNumber(sub)}`}`,
  (value, sub) => `第 ${spaced(hanNumber(value))} 條${sub === 0 ? '' : `之${hanNumber(sub)}`}`,
  (value, sub) => `第 ${value}${sub === 0 ? '' : `-${sub}`} 條`,
  (value, sub) => `第${value}条${sub === 0 ? '' : `之${hanNumber(sub)}`}`,
];

t.test('the number of an article, in any writing', async (t) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 999 })),
      fc.constantFrom(...writings),
      (value, sub, write) => {
        const mark = parseMark(`${write(value, sub)} 甲。`);
        assert.deepEqual([mark?.kind, mark?.value, mark?.sub, mark?.rest], ['article', value, sub, '甲。']);
        const article = fromLines('某法', `${write(value, sub)} 甲。`).passages.find(({ kind }) => kind === 'article');
        const locator = `a${value}${sub === 0 ? '' : `-${sub}`}`;
        assert.equal(article?.locator, locator);
        assert.deepEqual(parseLocator(locator), [{ kind: 'a', value, sub, repeat: '' }]);
        const [step, ...more] = parseClause(article?.citation.replace('《某法》，', '') ?? '') ?? [];
        assert.deepEqual([step?.kind, step?.value, step?.sub, more], ['a', value, sub, []]);
      },
    ),
  );
  t.pass();
});

/** Of an article: each paragraph with the counts of deeper units in each of its items. */
const shape = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }), { minLength: 1, maxLength: 3 });

interface Style {
  readonly article: (value: number) => string;
  readonly item: (value: number) => string;
  readonly subitem: (value: number) => string;
}
const mainland: Style = {
  article: (value) => `第${hanNumber(value)}条`,
  item: (value) => `（${hanNumber(value)}）`,
  subitem: (value) => `${value}.`,
};
const taiwan: Style = {
  article: (value) => `第 ${value} 條`,
  item: (value) => `${hanNumber(value)}、`,
  subitem: (value) => `（${hanNumber(value)}）`,
};

const linesOf = (style: Style, articles: readonly (readonly (readonly number[])[])[]): string[] =>
  articles.flatMap((paragraphs, i) => [
    style.article(i + 1),
    ...paragraphs.flatMap((items) => [
      '有：',
      ...items.flatMap((count, j) => [
        `${style.item(j + 1)}甲。`,
        ...Array.from({ length: count }, (_, k) => `${style.subitem(k + 1)}乙。`),
      ]),
    ]),
  ]);

t.test('every article and unit of a law has a citation that leads back to it alone', async (t) => {
  fc.assert(
    fc.property(
      fc.constantFrom(mainland, taiwan),
      fc.array(shape, { minLength: 1, maxLength: 4 }),
      (style, articles) => {
        const { document, passages } = fromLines('某法', ...linesOf(style, articles));
        const units = passages.flatMap((passage) => passage.units.map(({ locator }) => locator));
        const wanted = articles.flatMap((paragraphs, i) =>
          paragraphs.flatMap((items, p) => [
            `a${i + 1}.${p + 1}`,
            ...items.flatMap((count, j) => [
              `a${i + 1}.${p + 1}.${j + 1}`,
              ...Array.from({ length: count }, (_, k) => `a${i + 1}.${p + 1}.${j + 1}.${k + 1}`),
            ]),
          ]),
        );
        assert.deepEqual(units, wanted);
        const addresses = addressesOf(document, passages);
        for (const [locator, { citation }] of standing({ document, passages })) {
          const clause = parseClause(citation.replace('《某法》，', ''));
          const named = addressesNamed(addresses, clause ?? []).map((address) => address.locator);
          assert.deepEqual(named, [locator], citation);
        }
      },
    ),
  );
  t.pass();
});

t.test('項 and 款 change places between the mainland and Taiwan', async (t) => {
  const cited = (style: Style, clause: string): string[] => {
    const { document, passages } = fromLines('某法', ...linesOf(style, [[[2], [0, 1]], [[0, 0]]]));
    return addressesNamed(addressesOf(document, passages), parseClause(clause) ?? []).map(({ locator }) => locator);
  };
  t.same(cited(mainland, '第一条第二款第一项'), ['a1.2.1']);
  t.same(cited(mainland, '第一条第二款第二项第一目'), ['a1.2.2.1']);
  t.same(cited(taiwan, '第1條第2項第1款'), ['a1.2.1']);
  t.same(cited(taiwan, '第一條第二項第二款第一目'), ['a1.2.2.1']);
  t.same(cited(mainland, '第二条第二项'), ['a2.1.2'], 'the only paragraph need not be cited');
  t.same(cited(taiwan, '第2條第2款'), ['a2.1.2']);
  t.same(cited(taiwan, '第1條第1款'), ['a1.1.1', 'a1.2.1'], 'what is ambiguous is listed');
  t.same(cited(mainland, '第一条第三款'), []);
});
