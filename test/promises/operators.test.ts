/** Promise 1 and 5 where texts are full of what the query language takes for its own: any piece of a passage, typed bare or in quotes, finds it; no query fails. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { asPhrase, parseQuery } from '../../src/query/parse.js';
import { foldLetters, foldText } from '../../src/text/fold.js';
import { make, openEngine, openSearch, request } from '../src/search/material.js';

const operators = [
  ...[
    '标题：',
    '发文机关:',
    '年份：2021',
    'year:',
    'issuer：',
    'in:',
    '文件：',
    '文号:',
    'number:',
    'author:',
    'title:',
    '：',
    ':',
  ],
  ...[
    ' OR ',
    'OR',
    ' or ',
    '|',
    ' ｜ ',
    ' | ',
    ' -',
    '－',
    '--',
    '《',
    '》',
    '“',
    '”',
    '「',
    '」',
    '"',
    '＂',
    '（',
    '）',
    '*',
  ],
];
const plain = [
  '研发',
  '投入',
  '人才',
  '方案',
  '2021',
  '长沙市',
  '甲',
  ' ',
  '\u3000',
  '，',
  '。',
  'a',
  '\t',
  '2017..2021',
  '1 -2',
];
/** Fields that some of the documents have, and none. */
const fields = [
  '年份：2021',
  'year:2020',
  '标题：人才',
  '发文机关:长沙市',
  'in:方案之1',
  'title:“研发 OR”',
  'issuer:甲',
  '年份：2017..2020',
];
const piece = fc.oneof(
  fc.constantFrom(...operators),
  fc.constantFrom(...plain),
  fc.constantFrom(...fields).map((field) => ` ${field} `),
);
const textOf = (maxLength: number) =>
  fc.array(piece, { minLength: 2, maxLength }).map((pieces) => pieces.join('').trim());

/** Several times as many passages as a page holds would be slow to page through; these are all on one. */
const texts = fc.sample(
  textOf(16).filter((text) => [...foldLetters(text)].length >= 2),
  { seed: 20210219, numRuns: 80 },
);

t.test('texts full of operators', async (t) => {
  const made = [0, 1].map((part) =>
    make(
      { title: `研发 OR 人才：《方案》之${part}`, year: 2020 + part, issuers: [{ id: '长沙市', name: '长沙市' }] },
      texts.flatMap((text, i) => (i % 2 === part ? [{ at: `p${i + 1}`, text }] : [])),
    ),
  );
  const engine = await openEngine(t, made);
  const { search } = await openSearch(t, engine);
  const passages = made.flatMap(({ passages }) => passages);

  t.test('any piece of one finds it, bare where nothing in it excludes, and in quotes', async (t) => {
    // Operators stand at the beginning of a group.
    const beginnings = (text: string) => [0, ...Array.from(text.matchAll(/\s(?=\S)/gu), ({ index }) => index + 1)];
    const substring = fc
      .record({
        passage: fc.constantFrom(...passages),
        at: fc.nat(),
        ofGroup: fc.boolean(),
        length: fc.integer({ min: 2, max: 40 }),
      })
      .map(({ passage: { id, text }, at, ofGroup, length }) => {
        const places = ofGroup ? beginnings(text) : Array.from(text, (_, i) => i);
        return { id, text: text.slice(places[at % places.length]).slice(0, length) };
      })
      .filter(({ text }) => [...foldLetters(text)].length >= 2);
    await fc.assert(
      fc.asyncProperty(substring, async ({ id, text }) => {
        const bare = parseQuery(text).exclude.length > 0 ? [] : [text];
        // a text that holds the closing quote behind a letter and before a space ends the quotation itself
        const quoted = ['“”', '「」', '""']
          .map(([open, close]) => `${open}${text}${close}`)
          .filter(
            (q) =>
              JSON.stringify(parseQuery(q).groups.map(({ terms }) => terms[0]?.letters)) ===
              JSON.stringify([foldLetters(text)]),
          );
        for (const q of [...bare, ...quoted]) {
          const { hits } = await search(request(q, { size: 100 }));
          assert.ok(
            hits.some((hit) => hit.id === id),
            `${JSON.stringify(q)} does not find ${id}`,
          );
        }
      }),
      { numRuns: 600 },
    );
    t.pass();
  });

  t.test('any string of operators is answered', async (t) => {
    const any = fc.oneof(textOf(24), fc.string({ unit: 'binary', maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(any, fc.boolean(), async (q, explain) => {
        const { hits, total, as_text, reason } = await search(request(q, { explain }));
        assert.ok(hits.filter(({ cited }) => cited === undefined).length <= total);
        assert.ok(
          total > 0 || reason !== undefined || parseQuery(q).groups.length > 0,
          'why nothing is searched is said',
        );
        for (const { typed } of as_text) assert.ok(q.includes(typed), `${typed} was typed`);
      }),
      { numRuns: 600 },
    );
    t.pass();
  });
});

t.test('a query keeps all letters that are typed, but for OR between them', async (t) => {
  fc.assert(
    fc.property(textOf(24), (typed) => {
      const { groups, exclude } = parseQuery(typed);
      const kept = [...groups.flatMap(({ terms }) => terms), ...exclude].map(({ letters }) => letters);
      for (const run of foldText(typed).match(/[\p{L}\p{N}]+/gu) ?? []) {
        assert.ok(run === 'or' || kept.some((letters) => letters.includes(run)), `${run} is kept`);
      }
      if (foldLetters(typed) !== '') assert.equal(asPhrase(typed).groups[0]?.terms[0]?.letters, foldLetters(typed));
    }),
  );
  t.pass();
});
