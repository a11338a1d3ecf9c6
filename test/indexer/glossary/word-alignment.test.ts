import t from 'tap';
import { cooccurrenceOf } from '../../../indexer/glossary/cooccurrence.js';
import { alignWords } from '../../../indexer/glossary/word-alignment.js';

/** What each Chinese word is counted to stand for most. */
function bestOf(sentences: readonly (readonly [zh: string, en: string])[]): Record<string, string> {
  const zh = [...new Set(sentences.flatMap(([one]) => one.split(' ')))];
  const en = [...new Set(sentences.flatMap(([, other]) => other.split(' ')))];
  const pairs = sentences.map(([one, other]) => ({
    zh: one.split(' ').map((word) => zh.indexOf(word)),
    en: other.split(' ').map((word) => en.indexOf(word)),
  }));
  const table = cooccurrenceOf(pairs, { zh: zh.length, en: en.length });
  const counted = alignWords(table);
  return Object.fromEntries(
    zh.map((word, number) => {
      let best = table.rows[number] as number;
      for (let entry = best; entry < (table.rows[number + 1] as number); entry++)
        if ((counted[entry] as number) > (counted[best] as number)) best = entry;
      return [word, en[table.enOf[best] as number] as string];
    }),
  );
}

t.test('a table holds each pair of words once, and for each place of the sentences its entry', async (t) => {
  const pairs = [
    { zh: [0, 1, 0], en: [0, 0] },
    { zh: [1], en: [0, 1] },
  ];
  const { cells, zhOf, enOf, rows, counts } = cooccurrenceOf(pairs, { zh: 2, en: 2 });
  t.same([...rows], [0, 1, 3]);
  t.same([...counts.zh], [2, 2]);
  t.same([...counts.en], [3, 1]);
  const words = [...cells].map((entry) => [zhOf[entry], enOf[entry]]);
  t.same(words, [
    [0, 0],
    [0, 0],
    [1, 0],
    [1, 0],
    [0, 0],
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
});

t.test('words are told apart by the sentences that have one without the other', async (t) => {
  const best = bestOf([
    ['企业 税', 'enterpris tax'],
    ['企业 费', 'enterpris fee'],
    ['个人 税', 'person tax'],
    ['个人 费', 'person fee'],
  ]);
  t.same(best, { 企业: 'enterpris', 税: 'tax', 个人: 'person', 费: 'fee' });
});

t.test('of words that always stand together, those at like places go together', async (t) => {
  t.same(bestOf([['甲 乙 丙', 'first second third']]), { 甲: 'first', 乙: 'second', 丙: 'third' });
});
