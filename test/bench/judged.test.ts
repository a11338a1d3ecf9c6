import t from 'tap';
import { judge } from '../../bench/judged.js';

const question = (text: string, ...answers: string[]) => ({ text, answers: new Set(answers) });

t.test('a question is measured by where its answers stand', async (t) => {
  const { all } = await judge([question('q', 'a', 'b')], async () => ['x', 'a', 'y', 'b']);
  const ideal = 1 + 1 / Math.log2(3);
  t.match(all, { recallAt100: 1, precisionAt1: 0 });
  t.ok(Math.abs(all.ndcgAt10 - (1 / Math.log2(3) + 1 / Math.log2(5)) / ideal) < 1e-12);
});

t.test('what stands behind the tenth has no gain, behind the hundredth is not found', async (t) => {
  const others = (count: number) => Array.from({ length: count }, (_, i) => `x${i}`);
  t.match((await judge([question('q', 'a')], async () => [...others(10), 'a'])).all, { ndcgAt10: 0, recallAt100: 1 });
  t.match((await judge([question('q', 'a')], async () => [...others(100), 'a'])).all, { recallAt100: 0 });
});

t.test('the halves are the questions at even and at odd places', async (t) => {
  const { all, tuned, other } = await judge([question('q', 'a'), question('r', 'b')], async () => ['a']);
  t.match([all, tuned, other], [{ precisionAt1: 0.5 }, { precisionAt1: 1 }, { precisionAt1: 0 }]);
});
