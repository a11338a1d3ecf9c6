/** Filters that count: read as the server reads them, they hold for what has all terms but so many. */
import fc from 'fast-check';
import t from 'tap';
import { allBut } from '../../../src/engines/meilisearch/threshold.js';

const terms = (count: number): string[] => Array.from({ length: count }, (_, i) => `t${i}`);

/** Any of the ways; brackets, AND before OR. */
function reader(ways: readonly string[]): (has: readonly boolean[]) => boolean {
  const spelt = ways.map((way) => `(${way})`).join('||');
  const code = spelt
    .replaceAll(' AND ', '&&')
    .replaceAll(' OR ', '||')
    .replaceAll(/t(\d+)/g, 'has[$1]');
  return new Function('has', `return ${code}`) as ReturnType<typeof reader>;
}

t.test('holds for just what has enough, of few terms', async (t) => {
  for (let count = 1; count <= 9; count++) {
    for (let lacking = 0; lacking < count; lacking++) {
      const { ways, exact } = allBut(lacking, terms(count));
      const holds = reader(ways);
      const wrong = Array.from({ length: 2 ** count }, (_, bits) =>
        Array.from({ length: count }, (_, i) => (bits & (1 << i)) !== 0),
      ).filter((has) => holds(has) !== has.filter(Boolean).length >= count - lacking);
      t.strictSame([exact, wrong], [true, []], `${lacking} of ${count} may lack`);
    }
  }
});

t.test('holds for all that has enough, of many terms', async () => {
  const many = fc.integer({ min: 20, max: 300 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      lacking: fc.nat(count - 1),
      order: fc.shuffledSubarray(
        terms(count).map((_, i) => i),
        { minLength: count },
      ),
    }),
  );
  const property = fc.property(many, ({ count, lacking, order }) => {
    const lacks = new Set(order.slice(0, lacking));
    const { ways } = allBut(lacking, terms(count));
    return reader(ways)(terms(count).map((_, i) => !lacks.has(i)));
  });
  fc.assert(property, { numRuns: 300 });
});

t.test('stays short, and tells what surely lacks too much', async (t) => {
  for (const [count, lacking] of [
    [18, 6],
    [60, 20],
    [256, 85],
    [256, 128],
  ] as const) {
    const { ways, exact } = allBut(lacking, terms(count));
    t.ok(ways.join(' ').split('t').length <= 1_000, `${count} terms`);
    t.equal(exact, count === 18);
    t.notOk(reader(ways)(terms(count).map((_, i) => i < count / 3)), 'a third of them is too few');
  }
});
