import t from 'tap';
import { stretches, type WordsWithNumbers } from '../../../src/text/stretches.js';

const names: WordsWithNumbers = new Map([['二十', [{ word: '二十大', at: 0 }]]]);
const cut = (folded: string): string[] => stretches(folded, names).map(({ kind, text }) => `${kind}: ${text}`);

t.test('numbers and Latin words are stretches of their own, and what lies between is jieba’s', async (t) => {
  t.same(cut('第三十三条,r&d经费占2.9%'), [
    'number: 第三十三条',
    'chinese: ,',
    'latin: r&d',
    'chinese: 经费占',
    'number: 2.9%',
  ]);
  t.same(cut(''), []);
  t.same(
    stretches('共300家', names).map(({ start }) => start),
    [0, 1, 4],
  );
});

t.test('a number in a name stays in it', async (t) => {
  t.same(cut('党的二十大'), ['chinese: 党的二十大']);
  t.same(cut('共二十家'), ['chinese: 共', 'number: 二十', 'chinese: 家']);
});
