import t from 'tap';
import { holdsNumbers, numbersAsked } from '../../../src/ranking/numbers.js';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';
import { loadCutter } from '../../../src/text/words.js';

const sought = (...groups: string[]) =>
  numbersAsked({
    groups: groups.map((typed) => {
      const folded = foldText(typed);
      return { folded, letters: lettersOf(folded) };
    }),
  });
const asked = (...groups: string[]) => sought(...groups).map(({ normal }) => normal);

t.test('a group that is a number, with its unit, asks for it', async (t) => {
  t.same(asked('2.9%', '研发'), ['2.9%']);
  t.same(asked('２０２１年'), ['2021']);
  t.same(asked('二〇二一年'), ['2021']);
  t.same(asked('10,000万元'), ['100000000']);
  t.same(asked('½'), ['1/2']);
});

t.test('a number inside something longer is a part of what is asked', async (t) => {
  t.same(asked('年满18周岁的人可以结婚吗'), []);
  t.same(asked('长政办发〔2021〕11号'), []);
  t.same(asked('研发投入'), []);
});

t.test('a passage holds a number as a word, itself or by what it stands in', async (t) => {
  const text = { words: '增长 2.9% 2.9', letters: '增长29' };
  t.ok(holdsNumbers({ ...text, english: null, context: [] }, sought('2.9')));
  t.ok(holdsNumbers({ words: '增长', english: null, context: [text] }, sought('2.9')));
  t.ok(holdsNumbers({ words: '增长', english: { ...text, folded: '' }, context: [] }, sought('2.9')));
  t.notOk(holdsNumbers({ words: '第29 29 条', english: null, context: [] }, sought('2.9')));
  t.notOk(holdsNumbers({ ...text, english: null, context: [] }, sought('2.9', '2021')));
  t.ok(holdsNumbers({ words: '', english: null, context: [] }, []));
});

t.test('a place in a law does not hold a number that has another unit', async (t) => {
  const cutter = loadCutter(foldedDictionary());
  const holds = (text: string, typed: string) =>
    holdsNumbers({ words: cutter.forIndex(foldText(text)), english: null, context: [] }, sought(typed));
  for (const typed of ['45日', '四十五日内']) {
    t.notOk(holds('第四十五条　依照第 45 条办理。', typed), typed);
    t.ok(holds('应当在四十五日内办结。', typed), typed);
    t.ok(holds('第四十五条　应当在45日内办结。', typed), typed);
  }
  for (const typed of ['45', '四十五条', '第45条']) t.ok(holds('第四十五条　依照规定办理。', typed), typed);
});
