import t from 'tap';
import { termFinder } from '../../../src/text/term-finder.js';

const finder = termFinder([
  ['双创', '大众创业万众创新'],
  ['研发', 'r&d', '研究与开发', '研究'],
  ['全国人民代表大会', '全国人大'],
  ['全国人民代表大会常务委员会', '全国人大常委会'],
  ['云平台', 'cloud platform'.replace(' ', ''), '5g云'],
]);
const found = (folded: string): string[] =>
  finder.find(folded).map(({ token, start, end }) => `${token}: ${folded.slice(start, end)}`);

t.test('long writings are found across punctuation, at their places', async (t) => {
  t.same(found('推进(大众创业、万众创新)政策'), ['双创: 大众创业、万众创新']);
  t.same(found('大众创业，万众创业'), []);
  t.same(found(''), []);
});

t.test('what stands in a longer term is found too, the longer one first', async (t) => {
  t.same(found('全国人大常委会'), ['全国人民代表大会常务委员会: 全国人大常委会', '全国人民代表大会: 全国人大']);
});

t.test('what a word is by itself is found by the word', async (t) => {
  t.same(found('研发与研究、双创、r&d'), []);
  t.equal(finder.tokenOf.get('r&d'), '研发');
  t.equal(finder.tokenOf.get('研究'), '研发');
  t.same(finder.writingsOf.get('研发'), ['研发', 'r&d', '研究与开发', '研究']);
  t.ok(finder.isFound('研究与开发'));
  t.notOk(finder.isFound('研发'));
});

t.test('no Latin word or number goes on at either end', async (t) => {
  t.same(found('5g云与15g云'), ['云平台: 5g云']);
});
