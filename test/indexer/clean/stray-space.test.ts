import t from 'tap';
import { straySpace } from '../../../indexer/clean/stray-space.js';
import { seed, text } from './material.js';

t.test('the two spaces inside sentences of seed 001 are reported and left', async (t) => {
  const source = seed('001');
  const { blocks, warnings } = straySpace(source);
  t.equal(blocks, source);
  t.match(warnings, [
    {
      code: 'stray-space',
      count: 2,
      lines: [
        [37, 37],
        [95, 95],
      ],
      message: /培育 全球.*完 善交通/,
    },
  ]);
});

t.test('layout, marks, Latin and digits are spaced rightly', async (t) => {
  for (const number of ['000', '002', '003', '004']) t.strictSame(straySpace(seed(number)).warnings, [], number);
  t.strictSame(
    straySpace(text('第一条 为了规范管理。', '科 技 部', '到 2025 年，用 AI 技术。', '甲， 乙。')).warnings,
    [],
  );
});
