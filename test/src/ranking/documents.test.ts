import t from 'tap';
import { documentMeans } from '../../../src/ranking/documents.js';

const candidate = (doc: string, place: number) => ({
  id: `${doc}/p${place}`,
  doc,
  place,
  kind: 'article' as const,
  words: '',
  folded: '',
  letters: '',
  english: null,
  context: [],
});

t.test('a document gives each of its candidates the mean of its best', async (t) => {
  const candidates = [candidate('a', 0), candidate('b', 0), candidate('a', 1)];
  t.same(
    [...documentMeans(candidates, Float64Array.of(3, 4, 1), 5)],
    [4, 4, 4].map((sum) => sum / 5),
  );
});

t.test('more than so many candidates gain a document nothing', async (t) => {
  const candidates = Array.from({ length: 30 }, (_, place) => candidate('a', place));
  t.equal(documentMeans(candidates, new Float64Array(candidates.length).fill(5), 20)[0], 5);
});
