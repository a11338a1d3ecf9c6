import t from 'tap';
import { boldMarks } from '../../../indexer/clean/bold-marks.js';
import { at, seed, shown, text, texts } from './material.js';

t.test('the emphasis of seed 002 goes, its words stay', async (t) => {
  const { blocks, warnings } = boldMarks(seed('002'));
  t.match(at(blocks, 38), /^1\. 坚持创新引领。以自主创新为核心/);
  t.match(at(blocks, 54), /^——优势产业科技创新能力有效增强。视频文创/);
  t.notOk(texts(blocks).some((one) => one.includes('**')));
  t.match(warnings, [{ code: 'bold-marks', count: 16 }]);
  t.equal(shown(warnings[0]?.lines ?? []), '38 40 42 44 50 54 56 58 84 86 92 94 96 168 170 172');
});

t.test('a note sign and a power are no emphasis', async (t) => {
  const source = text('投入**见注', '2**3 与 2 ** 3', '****');
  t.strictSame(boldMarks(source), { blocks: source, warnings: [] });
});
