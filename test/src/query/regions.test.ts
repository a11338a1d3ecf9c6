import t from 'tap';
import { parseRegion } from '../../../src/query/regions.js';

t.test('a region has its code, its full name or a short one, in either script', async (t) => {
  const expected = {
    '430100': '430100',
    none: 'none',
    全国: '100000',
    全國: '100000',
    湖南省: '430000',
    湖南: '430000',
    长沙市: '430100',
    長沙: '430100',
    ' 湖南省 长沙市 ': '430100',
    内蒙古: '150000',
    吉林: '220000',
    吉林市: '220200',
    北京市朝阳区: '110105',
  };
  for (const [given, code] of Object.entries(expected)) t.equal(parseRegion(given), code, given);
});

t.test('what is no region, or several, is the caller’s mistake', async (t) => {
  for (const text of ['火星', '湖南的', '43', '4301001', '湘', ' ', '朝阳区']) {
    t.throws(() => parseRegion(text), { code: 'region_unknown' }, text);
  }
  t.throws(() => parseRegion('朝阳区'), { message: /Several regions/ });
});
