import t from 'tap';
import { isInPart } from '../../indexer/share.js';

t.test('every work is in one part, and the parts are about as large', async (t) => {
  const works = Array.from({ length: 4_000 }, (_, i) => `work-${i}`);
  const of = 4;
  const parts = [1, 2, 3, 4].map((number) => works.filter((work) => isInPart(work, { number, of })));
  t.strictSame(parts.flat().toSorted(), works.toSorted());
  for (const part of parts) t.ok(part.length > 900 && part.length < 1_100, `${part.length}`);
  t.ok(works.every((work) => isInPart(work, { number: 1, of: 1 })));
});
