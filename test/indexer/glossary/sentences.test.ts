import fc from 'fast-check';
import t from 'tap';
import { chineseSentences, englishSentences, pairSentences } from '../../../indexer/glossary/sentences.js';

t.test('sentences end at the marks that both languages have', async (t) => {
  t.same(chineseSentences('应当报告：一、税；二、费。\n另有规定'), ['应当报告：', '一、税；', '二、费。', '另有规定']);
  t.same(englishSentences('It shall report: taxes; and fees.\nOther rules'), [
    'It shall report:',
    'taxes;',
    'and fees.',
    'Other rules',
  ]);
});

t.test('a mark of a list stays with what it marks', async (t) => {
  t.same(englishSentences('1. The first; (a) the second. No. 3'), ['1. The first;', '(a) the second.']);
});

t.test('sentences of like lengths go together', async (t) => {
  t.same(pairSentences([10, 40, 20], [30, 120, 60]), [
    { zh: [0, 1], en: [0, 1] },
    { zh: [1, 2], en: [1, 2] },
    { zh: [2, 3], en: [2, 3] },
  ]);
});

t.test('one sentence is translated by two', async (t) => {
  t.same(pairSentences([40, 10, 60], [60, 60, 30, 180]), [
    { zh: [0, 1], en: [0, 2] },
    { zh: [1, 2], en: [2, 3] },
    { zh: [2, 3], en: [3, 4] },
  ]);
});

t.test('beads are in order, and no sentence is in two', async (t) => {
  const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 });
  fc.assert(
    fc.property(lengths, lengths, (zh, en) => {
      let before = { zh: 0, en: 0 };
      for (const bead of pairSentences(zh, en)) {
        t.ok(bead.zh[0] >= before.zh && bead.en[0] >= before.en);
        t.ok(bead.zh[1] > bead.zh[0] && bead.en[1] > bead.en[0]);
        before = { zh: bead.zh[1], en: bead.en[1] };
      }
      t.ok(before.zh <= zh.length && before.en <= en.length);
    }),
  );
});
