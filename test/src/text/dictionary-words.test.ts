import t from 'tap';
import { readDictionary } from '../../../src/text/dictionary-words.js';

t.test('short words, words with a number in their name, and terms', async (t) => {
  const jieba = '研发 9 n\n国务院办公厅 9 nt\n二十大 48 nrt\n三百人 2 n\n三百元 90 m\n二十 80 m\n';
  const read = readDictionary(`${jieba}\n双创 = 大众创业万众创新\n`);
  t.equal(read.jieba, jieba);
  t.same([...read.short.keys()], ['研发', '二十大', '三百人', '三百元', '二十']);
  t.same([...read.withNumbers], [['二十', [{ word: '二十大', at: 0 }]]], 'no numeral, and none that jieba hardly met');
  t.same(read.terms, [['双创', '大众创业万众创新']]);
});

t.test('a term of one writing is refused', async (t) => {
  t.throws(() => readDictionary('研发 9 n\n\n双创\n'), /dictionary has one writing only: 双创/);
});
