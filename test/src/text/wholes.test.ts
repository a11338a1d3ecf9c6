import t from 'tap';
import { isNumber } from '../../../src/text/numbers.js';
import { partsOfLatin, wholes } from '../../../src/text/wholes.js';

t.test('numbers and Latin words are whole', (t) => {
  for (const [folded, words] of [
    ['达到2.9%,增长13%左右', ['2.9%', '13%']],
    ['10,000家,2017,2019', ['10,000', '2017', '2019']],
    ['r&d经费5g技术3d打印ai+wto', ['r&d', '5g', '3d', 'ai', 'wto']],
    ['2-3家2017-2019年4+4科创', ['2', '3', '2017', '2019', '4', '4']],
    ['kfdr-2021-01003,covid-19,pm2.5', ['kfdr-2021-01003', 'covid-19', 'pm2.5']],
    ['1.加速', ['1']],
    ['2/3以上,1⁄2,2021/3/5', ['2/3', '1⁄2', '2021', '3', '5']],
    ['пример', ['пример']],
  ] as const) {
    t.same(
      wholes(folded).map(({ word }) => word),
      words,
      folded,
    );
  }
  t.same(wholes('占2.9%。'), [{ word: '2.9%', start: 1, end: 5 }]);
  t.ok(isNumber('2.9%'));
  t.notOk(isNumber('5g'));
  t.same(partsOfLatin('kfdr-2021-01003'), ['kfdr', '2021', '01003']);
  t.same(partsOfLatin('pm2.5'), ['pm', '2.5']);
  t.same(partsOfLatin('r&d'), []);
  t.same(partsOfLatin('wto'), []);
  t.end();
});
