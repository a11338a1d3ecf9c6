import t from 'tap';
import { wordsWorthSuggesting } from '../../../src/suggest/worth.js';

const terms = '合同 9\n合同 无效 5\n知识产权 4\n公积金 3\n应当 3\n合同 及时 3\n';
const jieba = '合同 10 a\n无效 10 a\n知识产权 10 n\n智慧财产权 10 n\n公积金 10 n\n应当 10 v\n及时 10 d\n软体 10 n\n';
const { words, worth } = wordsWorthSuggesting(
  terms,
  `${jieba}\n知识产权 = 智慧财产权\n公积金 = 住房公积金\n软件 = 软体\n`,
);

t.test('what names something is worth suggesting, also where it has several writings', (t) => {
  for (const term of ['合同', '知识产权', '公积金']) t.ok(worth([term]), term);
  t.notOk(worth(['应当']));
  t.end();
});

t.test('a run ends with what is spoken of, or with what is said of it', (t) => {
  t.ok(worth(['合同', '无效']));
  t.notOk(worth(['合同', '及时']));
  t.end();
});

t.test('the words of the texts, and all writings of a term that stands in them, are known', (t) => {
  for (const word of ['应当', '智慧财产权', '住房公积金']) t.ok(words.has(word), word);
  for (const word of ['软体', '=']) t.notOk(words.has(word), word);
  t.end();
});
