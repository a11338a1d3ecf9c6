import t from 'tap';
import { densities } from '../../../src/ranking/density.js';

/** Of one text. */
const density = (hits: readonly [place: number, pair: number][], stretch: number) =>
  densities(
    { places: hits.map(([place]) => place), pairs: hits.map(([, pair]) => pair), starts: [0, hits.length] },
    Float64Array.of(1, 2, 4),
    stretch,
  )[0];

t.test('the weights of what begins within the best stretch', async (t) => {
  const hits: [number, number][] = [
    [0, 0],
    [10, 1],
    [30, 2],
  ];
  t.equal(density(hits, 5), 4);
  t.equal(density(hits, 10), 4);
  t.equal(density(hits, 20), 6);
  t.equal(density(hits, 30), 7);
  t.equal(density([], 30), 0);
});

t.test('what stands there twice counts once, also when the first is left behind', async (t) => {
  t.equal(
    density(
      [
        [0, 2],
        [4, 2],
        [9, 0],
      ],
      5,
    ),
    5,
  );
});

t.test('one text does not see the hits of another', async (t) => {
  const hits = { places: [0, 5, 0, 5], pairs: [0, 1, 2, 2], starts: [0, 2, 2, 4] };
  t.same([...densities(hits, Float64Array.of(1, 2, 4), 50)], [3, 0, 4]);
});
