import t from 'tap';
import { requireUniqueAddresses } from '../../indexer/addresses-repeated.js';
import { fromLines } from './structure/from-lines.js';

const law = fromLines('某条例', '第一条 甲：', '（一）乙；', '（二）丙。', '第二条 丁。');

t.test('a document with one place an address passes', async () => requireUniqueAddresses(law));

t.test('a passage or a unit at an address that is taken is an error with the address', async (t) => {
  const [title, first, second] = law.passages;
  if (title === undefined || first === undefined || second === undefined) throw new Error('articles are missing');
  const taken = { code: 'address_repeated', message: /a1\.1\.1\./ };
  const twice = { ...first, units: [...first.units, ...first.units.slice(1, 2)] };
  t.throws(() => requireUniqueAddresses({ ...law, passages: [title, twice, second] }), taken);
  const unit = { ...second, locator: 'a1.1.1' };
  t.throws(() => requireUniqueAddresses({ ...law, passages: [title, first, unit] }), taken);
  t.throws(() => requireUniqueAddresses({ ...law, passages: [first, first] }), { code: 'address_repeated' });
});
