import t from 'tap';
import { garbled } from '../../../indexer/clean/garbled.js';
import { seed, text } from './material.js';

t.test('the garbled place of seed 004 is reported once and left', async (t) => {
  const source = seed('004');
  const { blocks, warnings } = garbled(source);
  t.equal(blocks, source);
  t.match(warnings, [{ code: 'garbled', count: 1, lines: [[34, 34]], message: /3D打\?。霉I技術/ }]);
});

t.test('the other seeds are whole', async (t) => {
  for (const number of ['000', '001', '002', '003']) t.strictSame(garbled(seed(number)).warnings, [], number);
});

t.test('signs of a wrong encoding', async (t) => {
  for (const line of [
    '研\ufffd投入',
    '锟斤拷锟斤拷',
    'ä¸\u00adå›½',
    '高度低于1\ue0042米',
    '(cid:131)(cid:133)《',
    '增材制造(3D打?霉技术、其他',
  ]) {
    t.match(garbled(text(line)).warnings, [{ count: 1 }], line);
  }
});

t.test('questions, formulas and letters in use are none', async (t) => {
  const source = text(
    '是否合格?各地要查。',
    '怎么办？“要改革。”',
    '(3D打印)技术、A股、Café、naïve、±5℃、R&D',
    '（何为创新?如何创新?）',
  );
  t.strictSame(garbled(source).warnings, []);
});
