import t from 'tap';
import { visibleRegions, withRegion } from '../../web/browser/region-tree.js';

const value = (code: string) => ({ value: code, label: code, english: null, count: 1 });
const several = ['100000', '430100', '430000', '330000', 'none', '430105', '430300', '330106'].map(value);

t.test('regions stand below what they lie in, once it is chosen or something in it', async (t) => {
  const shown = (chosen: string[], values = several) =>
    visibleRegions(values, chosen).map(({ value, depth }) => `${'·'.repeat(depth)}${value}`);
  t.same(shown([]), ['100000', '430000', '330000', 'none']);
  t.same(shown(['430000']), ['100000', '430000', '·430100', '·430300', '330000', 'none']);
  t.same(shown(['430105']), ['100000', '430000', '·430100', '··430105', '·430300', '330000', 'none']);
  t.same(shown(['330000']), ['100000', '430000', '330000', '·330106', 'none'], 'a district without its city');
  t.same(shown([], ['430000', '430100', '430105'].map(value)), ['430000', '·430100', '··430105'], 'a single one');
  t.same(shown([], []), []);
});

t.test('a region is chosen in the place of what it lies in and of what lies in it', async (t) => {
  t.same(withRegion(['330000', '430000'], '430105'), ['330000', '430105']);
  t.same(withRegion(['330000', '430105', '430300'], '430000'), ['330000', '430000']);
  t.same(withRegion(['430100', 'none'], '430300'), ['430100', 'none', '430300']);
});
