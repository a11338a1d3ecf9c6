import fc from 'fast-check';
import t from 'tap';
import { nearness } from '../../../src/ranking/nearness.js';

t.test('the nearest has all of it, the least near nothing, what is not near nothing', async (t) => {
  const of = nearness([
    { id: 'a', similarity: 0.9 },
    { id: 'b', similarity: 0.85 },
    { id: 'c', similarity: 0.8 },
  ]);
  t.equal(of('a'), 1);
  t.ok(Math.abs(of('b') - 0.5) < 1e-9);
  t.strictSame([of('c'), of('d')], [0, 0]);
  t.equal(nearness([{ id: 'a', similarity: -0.2 }])('a'), 1);
  t.equal(nearness([])('a'), 0);
});

t.test('it keeps the order of the similarities, whatever they are', async () => {
  const similarity = fc.integer({ min: -1_000, max: 1_000 }).map((one) => one / 1_000);
  fc.assert(
    fc.property(fc.array(similarity, { minLength: 2 }), (all) => {
      const of = nearness(all.map((similarity, i) => ({ id: String(i), similarity })));
      return all.every((one, i) => all.every((other, j) => one >= other === of(String(i)) >= of(String(j))));
    }),
  );
});
