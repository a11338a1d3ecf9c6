import t from 'tap';
import { cutName } from '../../../indexer/clean/cut-name.js';
import { seed, text } from './material.js';

t.test('the cut names of seed 001 are reported and left', async (t) => {
  const source = seed('001');
  const { blocks, warnings } = cutName(source);
  t.equal(blocks, source);
  t.match(warnings, [
    {
      code: 'cut-name',
      count: 2,
      lines: [
        [7, 7],
        [9, 9],
      ],
      message: /落实习关于科技.*以习新时代中国/,
    },
  ]);
});

t.test('the whole name, and words that end in 习, are none', async (t) => {
  for (const number of ['000', '002', '003', '004']) t.strictSame(cutName(seed(number)).warnings, [], number);
  const source = text(
    '学习新时代中国特色社会主义思想，学习关于创新的论述，练习关于安全的内容。',
    '教学实习关于安全的规定。',
    '習近平新時代中國特色社會主義思想。',
  );
  t.strictSame(cutName(source).warnings, []);
});

t.test('in Traditional letters too', async (t) => {
  t.match(cutName(text('以習新時代中國特色社會主義思想為指導。')).warnings, [{ count: 1 }]);
});
