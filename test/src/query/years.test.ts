import t from 'tap';
import { parseYears } from '../../../src/query/years.js';

t.test('a year, a range in either order, or none', async (t) => {
  t.same(parseYears('2021'), { from: 2021, to: 2021 });
  t.same(parseYears('2017..2021'), { from: 2017, to: 2021 });
  t.same(parseYears('2021..2017'), { from: 2017, to: 2021 });
  t.equal(parseYears('none'), null);
});

t.test('anything else is the caller’s mistake', async (t) => {
  for (const text of ['', '2021-2022', '..2021', '20211', '二〇二一', '2021..']) {
    t.throws(() => parseYears(text), { code: 'year_invalid' }, text);
  }
});
