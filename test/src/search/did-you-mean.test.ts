import t from 'tap';
import { parseQuery, termsOf } from '../../../src/query/parse.js';
import type { Hit } from '../../../src/search/answer.js';
import { correctedQuery, didYouMean } from '../../../src/search/did-you-mean.js';
import { createSearch } from '../../../src/search/search.js';
import { openSuggestions } from '../../../src/suggest/suggestions.js';
import { analysisVersion } from '../../../src/text/analysis.js';
import { openQueryWords } from '../../../src/text/query-words.js';
import { build, make, noFilters, openEngine, request } from './material.js';

const plan = make({ title: '科技规划', issuers: [{ id: '长沙市人民政府', name: '长沙市人民政府' }] }, [
  { at: 'p1', text: '支持企业创新团队。' },
  { at: 'p2', text: '加大研发投入，引进人才。' },
  { at: 'p3', text: '对企业给予奖补。' },
  { at: 'p4', text: '发展旅游。' },
]);

t.test('a search', async (t) => {
  const engine = await openEngine(t, []);
  await build(engine, [plan], analysisVersion);
  const queryWords = openQueryWords();
  const suggestions = openSuggestions(engine);
  t.teardown(async () => {
    await suggestions.close();
    await queryWords.close();
  });
  await queryWords.use(await engine.dictionary());
  const asked: string[][] = [];
  const watched: typeof suggestions = {
    ...suggestions,
    corrections(groups, ...how) {
      asked.push([...groups]);
      return suggestions.corrections(groups, ...how);
    },
  };
  const { search } = createSearch({ engine, queryWords, suggestions: watched });
  const meant = async (q: string, other = {}) => (await search(request(q, other))).did_you_mean;

  t.test('says what may have been meant where nothing is found, with how much of it there is', async (t) => {
    t.strictSame(await meant('研法'), [{ q: '研发', total: 1 }]);
    t.strictSame(await meant('yanfa'), [{ q: '研发', total: 1 }]);
    t.strictSame(await meant('发研'), [{ q: '研发', total: 1 }]);
    t.strictSame(await meant('lüyou'), [{ q: '旅游', total: 1 }]);
  });

  t.test('keeps quotes, operators and the other groups as they were typed', async (t) => {
    t.strictSame(await meant('企业 “团对”'), [{ q: '企业 “团队”', total: 1 }]);
    t.strictSame(await meant('團對 -研发'), [{ q: '團队 -研发', total: 1 }]);
    t.strictSame(await meant('yan fa 投入'), [{ q: '研发 投入', total: 1 }]);
  });

  t.test('leaves fields alone, also those that are read as text', async (t) => {
    for (const field of ['标题:科计规划', '年份：研法', '地区:研法']) t.strictSame(await meant(field), [], field);
  });

  t.test('speaks of what is found under the same filters only', async (t) => {
    t.strictSame(await meant('研法', { filters: { ...noFilters, issuer: ['湖南省人民政府'] } }), []);
    t.strictSame(await meant('研发', { filters: { ...noFilters, issuer: ['湖南省人民政府'] } }), [], 'found without');
  });

  t.test('asks nothing where the hits hold what was typed', async (t) => {
    asked.length = 0;
    for (const q of ['研发', '企业 奖补', '长沙市 人才', '支持企业创新', '', '…']) t.strictSame(await meant(q), [], q);
    t.strictSame(asked, []);
  });

  t.test('is empty where nothing like it is in the texts', async (t) => {
    t.strictSame(await meant('火星移民'), []);
  });
});

t.test('what was typed is counted once, however many corrections are compared with it', async (t) => {
  const query = parseQuery('科技创心');
  const span: [number, number] = [0, 4];
  const corrections = ['科技创新', '科技创意'].map((text) => ({
    group: 0,
    groups: 1,
    span,
    letters: text,
    text,
    fits: true,
  }));
  const counted: string[] = [];
  const suggestions = {
    load: async () => undefined,
    suggest: async () => [],
    corrections: async () => corrections,
    close: async () => undefined,
  };
  const count = async (q: string) => {
    counted.push(q);
    return q.includes('心') ? 1 : 500;
  };
  const found = await didYouMean(suggestions, { q: '科技创心', terms: termsOf(query), total: 1, hits: [], count });
  t.strictSame(found, [
    { q: '科技创新', total: 500 },
    { q: '科技创意', total: 500 },
  ]);
  t.strictSame(
    counted.filter((q) => q.includes('心')),
    ['"科技创心"'],
  );
});

t.test(
  'a correction that leaves letters over is said only where the whole stands somewhere side by side',
  async (t) => {
    const q = '正防当卫';
    const loose = { group: 0, groups: 1, fits: false } as const;
    const corrections = [
      { ...loose, span: [1, 4], letters: '防卫', text: '防卫' },
      { ...loose, span: [0, 3], letters: '正当', text: '正当' },
    ] as const;
    const suggestions = {
      load: async () => undefined,
      suggest: async () => [],
      corrections: async () => [...corrections],
      close: async () => undefined,
    };
    const count = async (asked: string) => (asked === '"正防卫"' ? 0 : 240);
    const found = await didYouMean(suggestions, { q, terms: termsOf(parseQuery(q)), total: 0, hits: [], count });
    t.strictSame(found, [{ q: '正当卫', total: 240 }]);
  },
);

t.test(
  'a short term that few hits hold is doubted, and one that all hold, a long or a quoted one is not',
  async (t) => {
    const hit = (text: string) => ({ text, label: null, context: '' }) as unknown as Hit;
    const corrections = async () => [
      { group: 0, groups: 1, span: [0, 3], letters: '知识产权', text: '知识产权', fits: true } as const,
      { group: 0, groups: 1, span: [0, 3], letters: '产权', text: '产权', fits: true } as const,
    ];
    const suggestions = {
      load: async () => undefined,
      suggest: async () => [],
      corrections,
      close: async () => undefined,
    };
    const meant = async (q: string, texts: readonly string[]) => {
      const asked = { q, terms: termsOf(parseQuery(q)), total: 9, hits: texts.map(hit) };
      const found = await didYouMean(suggestions, {
        ...asked,
        count: async (counted) => (counted.includes('知产') ? 1 : 900),
      });
      return found.map((one) => one.q);
    };
    t.strictSame(await meant('知产权', ['告知产权人', '知识产权']), ['知识产权']);
    t.strictSame(await meant('知产权', ['告知产权人', '未知产权']), []);
    t.strictSame(await meant('“知产权”', ['告知产权人', '知识产权']), []);
    t.strictSame(await meant('知产权登记事项', ['知产权登记事项', '知识产权']), []);
  },
);

t.test('a correction takes the place of what was typed, and of nothing else', (t) => {
  const corrected = (q: string, letters: string, from: string) => {
    const terms = termsOf(parseQuery(q));
    const group = terms.findIndex((one) => one.letters.includes(from));
    const start = terms[group]?.letters.indexOf(from) ?? 0;
    return correctedQuery(q, terms, {
      group,
      groups: 1,
      span: [start, start + from.length],
      letters,
      text: letters,
      fits: true,
    });
  };
  t.equal(corrected('投入 “支持，科技创心” -科技创心', '科技创新', '科技创心'), '投入 “支持，科技创新” -科技创心');
  t.equal(
    corrected('支持科技創心發展', '科技创新', '科技创心'),
    '支持科技創新發展',
    'letters that are right stay in their script',
  );
  t.equal(corrected('高新技企业', '高新技术企业', '高新技企业'), '高新技术企业');
  t.equal(corrected('“科技，技创新”', '科技创新', '科技技创新'), '“科技，创新”');
  const both = (q: string) =>
    correctedQuery(q, termsOf(parseQuery(q)), {
      group: 0,
      groups: 2,
      span: [0, 12],
      letters: '科技创新',
      text: '科技创新',
      fits: true,
    });
  t.equal(both('keji chuangxin 企业'), '科技创新 企业', 'two words for one');
  t.equal(both('keji OR chuangxin 企业'), null, 'not where they are alternatives');
  t.end();
});
