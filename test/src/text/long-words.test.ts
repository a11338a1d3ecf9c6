import t from 'tap';
import { madeOf, wordsInside } from '../../../src/text/long-words.js';

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
