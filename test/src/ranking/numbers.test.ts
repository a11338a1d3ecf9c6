import t from 'tap';
import { holdsNumbers, numbersAsked } from '../../../src/ranking/numbers.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';

const asked = (...groups: string[]) =>
  numbersAsked({
    words: [],
    groups: groups.map((typed) => {
      const folded = foldText(typed);
      return { folded, letters: lettersOf(folded) };
    }),
  });

t.test('a group that is a number, with its unit, asks for it', async (t) => {
  t.same(asked('2.9%', '研发'), ['2.9%']);
  t.same(asked('２０２１年'), ['2021']);
  t.same(asked('二〇二一年'), ['2021']);
  t.same(asked('10,000万元'), ['100000000']);
});

t.test('a number inside something longer is a part of what is asked', async (t) => {
  t.same(asked('年满18周岁的人可以结婚吗'), []);
  t.same(asked('长政办发〔2021〕11号'), []);
  t.same(asked('研发投入'), []);
});

t.test('a passage holds a number as a word, itself or by what it stands in', async (t) => {
  const text = { words: '增长 2.9% 2.9', letters: '增长29' };
  t.ok(holdsNumbers({ ...text, context: [] }, ['2.9']));
  t.ok(holdsNumbers({ words: '增长', context: [text] }, ['2.9']));
  t.notOk(holdsNumbers({ words: '第29 29 条', context: [] }, ['2.9']));
  t.notOk(holdsNumbers({ ...text, context: [] }, ['2.9', '2021']));
  t.ok(holdsNumbers({ words: '', context: [] }, []));
});
