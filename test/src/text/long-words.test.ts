import t from 'tap';
import { cutsThrough, madeOf, wordsInside } from '../../../src/text/long-words.js';

const short = new Map([
  ['国务', 100],
  ['国务院', 900],
  ['办公', 500],
  ['办公厅', 300],
  ['十二', 400],
  ['指肠', 1],
]);

t.test('a long word holds shorter ones, and is made of some of them', async (t) => {
  t.same(wordsInside('国务院办公厅', short), ['国务', '办公', '国务院', '办公厅']);
  t.same(wordsInside('国务', short), []);
  t.same(madeOf('国务院办公厅', short), ['国务院', '办公厅']);
});

t.test('a word that is not made up without remainder stays whole, and one with a number', async (t) => {
  t.same(madeOf('国务院办公楼', short), ['国务院办公楼']);
  t.same(madeOf('十二指肠', short), ['十二指肠']);
  t.same(madeOf('国务院', short), ['国务院']);
});

t.test('what stands across two of the words that a longer one is made of is told', async (t) => {
  const short = new Map(
    ['最高', '法院', '最高法', '全国', '人大', '常委会', '常委', '软件'].map((word) => [word, 100]),
  );
  t.ok(cutsThrough('最高法', '最高法院', short));
  t.notOk(cutsThrough('最高', '最高法院', short));
  t.notOk(cutsThrough('全国人大', '全国人大常委会', short), 'two of them');
  t.notOk(cutsThrough('常委', '全国人大常委会', short), 'a part of one');
  t.notOk(cutsThrough('软件', '软件包', short), 'a word that is made of none');
  t.notOk(cutsThrough('最高法', '最高法最高法院', new Map([...short, ['最高法', 1e6]])), 'at one place it is one');
});
