import t from 'tap';
import { pagesShown } from '../../web/browser/paging.js';

t.test('the first, the last and the neighbours are shown, with gaps between', async (t) => {
  t.same(pagesShown(1, 2), [1, 2]);
  t.same(pagesShown(1, 9), [1, 2, null, 9]);
  t.same(pagesShown(5, 9), [1, null, 4, 5, 6, null, 9]);
  t.same(pagesShown(9, 9), [1, null, 8, 9]);
  t.same(pagesShown(3, 5), [1, 2, 3, 4, 5]);
});
