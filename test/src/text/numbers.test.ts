import t from 'tap';
import { chineseNumbers, isNumber, normalNumber, partsOfLatin, wholes } from '../../../src/text/numbers.js';

t.test('numbers and Latin words are whole', (t) => {
  for (const [folded, words] of [
    ['达到2.9%,增长13%左右', ['2.9%', '13%']],
    ['10,000家,2017,2019', ['10,000', '2017', '2019']],
    ['r&d经费5g技术3d打印ai+wto', ['r&d', '5g', '3d', 'ai', 'wto']],
    ['2-3家2017-2019年4+4科创', ['2', '3', '2017', '2019', '4', '4']],
    ['kfdr-2021-01003,covid-19,pm2.5', ['kfdr-2021-01003', 'covid-19', 'pm2.5']],
    ['1.加速', ['1']],
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

t.test('a number has one normal form', (t) => {
  for (const [word, normal] of [
    ['10,000', '10000'],
    ['2.90%', '2.9'],
    ['09', '9'],
    ['100', '100'],
    ['0', '0'],
    ['0.50', '0.5'],
    ['2.0', '2'],
    ['1.2.30', '1.2.30'],
  ] as const) {
    t.equal(normalNumber(word), normal, word);
  }
  t.end();
});

t.test('numbers in Chinese writing have it too, where they surely are numbers', (t) => {
  const normals = (folded: string) => chineseNumbers(folded).map(({ normal }) => normal);
  t.same(normals('第三十三条、第十二条、二〇二一年、一千二百零五户、一百一十个'), ['33', '12', '2021', '1205', '110']);
  t.same(normals('千万不要,三四个,五万元,一一对应,第一条,三百五'), []);
  t.same(chineseNumbers('第三十三条'), [{ normal: '33', start: 1, end: 4 }]);
  t.end();
});
