import t from 'tap';
import { type Asked, makePlan } from '../../../src/query/make-plan.js';
import { parseQuery } from '../../../src/query/parse.js';
import { foldText } from '../../../src/text/fold.js';
import { noFilters } from '../search/material.js';

const asked: Asked = { filters: noFilters, sort: 'relevance', offset: 20, size: 10, facets: ['year'] };

t.test('a group is its letters or its words, a quoted one only its letters', async (t) => {
  const plan = makePlan(
    parseQuery('研发投入 “科技，人才” -北京'),
    [
      ['研发', '投入'],
      ['科技', '人才'],
    ],
    asked,
  );
  t.same(plan, {
    match: {
      by: 'groups',
      groups: [
        { typed: '研发投入', quoted: false, letters: foldText('研发投入'), words: [['研发'], ['投入']] },
        { typed: '科技，人才', quoted: true, letters: foldText('科技人才'), words: [] },
      ],
    },
    exclude: [foldText('北京')],
    filters: noFilters,
    sort: 'relevance',
    offset: 20,
    size: 10,
    facets: ['year'],
    rankWords: ['研发', '投入', '科技', '人才'],
    rankLetters: [foldText('研发投入'), foldText('科技人才')],
  });
  t.same(JSON.parse(JSON.stringify(plan)), plan, 'printable as JSON');
});

t.test('words of one letter rank but are not required', async (t) => {
  const plan = makePlan(parseQuery('市的研发'), [['市', '的', '研发']], asked);
  t.match(plan, { match: { groups: [{ words: [['研发']] }] }, rankWords: ['市', '的', '研发'] });
});

t.test('a question is asked by its letters; its words only rank', async (t) => {
  const words = ['工商户', '债务', '承担', '吗'];
  t.match(makePlan(parseQuery('工商户债务承担吗'), [words], asked), {
    match: { groups: [{ quoted: false, words: [] }] },
    rankWords: words,
  });
  t.match(makePlan(parseQuery('工商户债务承担'), [words], asked), { match: { groups: [{ words: { length: 3 } }] } });
  t.match(makePlan(parseQuery('要约是什么'), [['要约', '是', '什么']], asked), {
    match: { groups: [{ words: [['要约']] }] },
  });
  t.match(makePlan(parseQuery('工商户债务承担吗 人才'), [words, ['人才']], asked), {
    match: { groups: [{ words: { length: 3 } }, { words: [['人才']] }] },
  });
});

t.test('an empty query is all passages by date', async (t) => {
  t.match(makePlan(parseQuery(' '), [], asked), { match: null, sort: 'date' });
  t.match(makePlan(parseQuery(''), [], { ...asked, sort: 'number' }), { match: null, sort: 'number' });
});

t.test('punctuation alone makes no plan', async (t) => {
  t.throws(() => makePlan(parseQuery('，'), [], asked), RangeError);
});
