import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { inOrder } from '../../src/in-order.js';

async function* numbers(count: number, taken: number[]): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    taken.push(i);
    yield i;
  }
}

t.test('results come in the order of what they were made from, and no more is taken than may wait', async (t) => {
  const taken: number[] = [];
  const results: number[] = [];
  let most = 0;
  for await (const result of inOrder(
    numbers(20, taken),
    async (i) => {
      await setTimeout((i * 7) % 5);
      return i;
    },
    4,
  )) {
    results.push(result);
    most = Math.max(most, taken.length - results.length);
  }
  t.strictSame(
    results,
    Array.from({ length: 20 }, (_, i) => i),
  );
  t.equal(most, 3, 'beside the one that was just given');
});

t.test('what fails is thrown in its turn', async (t) => {
  const results: number[] = [];
  const run = async (i: number): Promise<number> => {
    if (i === 2) throw new Error('two');
    return i;
  };
  const read = async (): Promise<void> => {
    for await (const result of inOrder(numbers(5, []), run, 5)) results.push(result);
  };
  await t.rejects(read(), { message: 'two' });
  t.strictSame(results, [0, 1]);
});
