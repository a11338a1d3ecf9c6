import t from 'tap';
import { type Asked, makePlan } from '../../../src/query/make-plan.js';
import { parseQuery, type Term, termsOf } from '../../../src/query/parse.js';
import { foldText } from '../../../src/text/fold.js';
import type { QueryWord } from '../../../src/text/words.js';
import { noFilters } from '../search/material.js';

const word = (token: string): QueryWord => ({ token, writings: [token] });

const asked: Asked = { filters: noFilters, sort: 'relevance', offset: 20, size: 10, facets: ['year'] };

t.test('a group is its letters or its words, a quoted one only its letters', async (t) => {
  const plan = makePlan(
    parseQuery('研发投入 “科技，人才” -北京'),
    [['研发', '投入'].map(word), ['科技', '人才'].map(word)],
    asked,
  );
  t.same(plan, {
    match: {
      by: 'groups',
      groups: [
        {
          typed: '研发投入',
          alternatives: [{ quoted: false, field: null, letters: foldText('研发投入'), words: [['研发'], ['投入']] }],
        },
        {
          typed: '科技，人才',
          alternatives: [{ quoted: true, field: null, letters: foldText('科技人才'), words: [] }],
        },
      ],
    },
    exclude: [foldText('北京')],
    filters: noFilters,
    sort: 'relevance',
    offset: 20,
    size: 10,
    facets: ['year'],
    rank: {
      words: ['研发', '投入', '科技', '人才'],
      groups: [
        { folded: foldText('研发投入'), letters: foldText('研发投入') },
        { folded: foldText('科技，人才'), letters: foldText('科技人才') },
      ],
    },
    writings: {},
  });
  t.same(JSON.parse(JSON.stringify(plan)), plan, 'printable as JSON');
});

t.test('words of one letter rank but are not required', async (t) => {
  const plan = makePlan(parseQuery('市的研发'), [['市', '的', '研发'].map(word)], asked);
  t.match(plan, {
    match: { groups: [{ alternatives: [{ words: [['研发']] }] }] },
    rank: { words: ['市', '的', '研发'] },
  });
});

t.test('a word that stands for a term says the term’s writings', async (t) => {
  const term: QueryWord = { token: '双创', writings: ['双创', '大众创业万众创新'] };
  t.match(makePlan(parseQuery('大众创业万众创新政策'), [[term, word('政策')]], asked), {
    match: { groups: [{ alternatives: [{ words: [['双创'], ['政策']] }] }] },
    rank: { words: ['双创', '政策'] },
    writings: { 双创: ['双创', '大众创业万众创新'] },
  });
});

t.test('a field is its tokens or its letters, and ranks only where there is nothing else', async (t) => {
  const words = [['issuer:甲', 'issuer:乙']];
  const query = parseQuery('发文机关：甲 研发 OR “投入” 《人才》');
  const [term] = termsOf(query);
  const fields = new Map([[term as Term, words]]);
  const cut = [['发文', '机关', '甲'], ['研发'], ['投入'], ['人才']].map((own) => own.map(word));
  t.match(makePlan(query, cut, asked, fields), {
    match: {
      groups: [
        { alternatives: [{ field: 'issuer', letters: foldText('发文机关甲'), words }] },
        {
          typed: '研发 OR “投入”',
          alternatives: [
            { field: null, quoted: false, words: [['研发']] },
            { quoted: true, words: [] },
          ],
        },
        { alternatives: [{ letters: foldText('人才') }] },
      ],
    },
    filters: { versions: 'one' },
    rank: {
      words: ['研发', '投入', '人才'],
      groups: [{ folded: foldText('研发') }, { folded: foldText('投入') }, { folded: foldText('《人才》') }],
      titles: [foldText('人才')],
    },
  });
  t.match(makePlan(query, cut, asked), { rank: { words: ['发文', '机关', '甲', '研发', '投入', '人才'] } }, 'as text');
  const alone = parseQuery('number:甲 in:乙');
  const both = new Map(termsOf(alone).map((one) => [one, words]));
  t.match(makePlan(alone, [], asked, both), {
    filters: { versions: 'all' },
    sort: 'relevance',
    rank: { words: [], groups: [{ folded: foldText('甲') }, { folded: foldText('乙'), letters: foldText('乙') }] },
  });
  const titled = parseQuery('title:《人才 法》 研发');
  const [title] = termsOf(titled);
  t.match(makePlan(titled, [[], [word('研发')]], asked, new Map([[title as Term, words]])), {
    rank: { groups: [{ folded: foldText('研发') }], titles: [foldText('人才法')] },
  });
  t.notOk('titles' in makePlan(titled, [[word('人才')], [word('研发')]], asked).rank, 'as text');
});

t.test('a question of which few words tell little is asked by its letters too', async (t) => {
  const words = ['别人', '欠', '我', '钱', '不', '还', '怎么办'].map(word);
  const { match } = makePlan(parseQuery('别人欠我钱不还怎么办'), [words], asked);
  t.match(match, { groups: [{ alternatives: [{ words: [] }] }] });
});

t.test('a question is asked by its letters; its words only rank', async (t) => {
  const words = ['工商户', '债务', '承担', '吗'];
  const cut = words.map(word);
  const asking = (words: unknown) => ({ alternatives: [{ quoted: false, words }] });
  t.match(makePlan(parseQuery('工商户债务承担吗'), [cut], asked), {
    match: { groups: [asking([])] },
    rank: { words },
  });
  t.match(makePlan(parseQuery('工商户债务承担'), [cut], asked), { match: { groups: [asking({ length: 3 })] } });
  t.match(makePlan(parseQuery('要约是什么'), [['要约', '是', '什么'].map(word)], asked), {
    match: { groups: [asking([['要约']])] },
  });
  t.match(makePlan(parseQuery('工商户债务承担吗 人才'), [cut, [word('人才')]], asked), {
    match: { groups: [asking({ length: 3 }), asking([['人才']])] },
  });
});

t.test('an empty query is all passages by date', async (t) => {
  t.match(makePlan(parseQuery(' '), [], asked), { match: null, sort: 'date' });
  t.match(makePlan(parseQuery(''), [], { ...asked, sort: 'number' }), { match: null, sort: 'number' });
});

t.test('punctuation alone makes no plan', async (t) => {
  t.throws(() => makePlan(parseQuery('，'), [], asked), RangeError);
});
