import t from 'tap';
import { runningHead } from '../../../indexer/clean/running-head.js';
import { text, texts } from './material.js';

const page = (number: number): string[] => [
  `　第${'一二三四'.charAt(number)}段${'甲'.repeat(200)}。`,
  `某市人民政府公报 2020年第${number}期`,
  `- ${number} -`,
];

t.test('the line beside the numbers of three pages is their head', async (t) => {
  const { blocks, warnings } = runningHead(text(...page(1), ...page(2), ...page(3)));
  t.notOk(texts(blocks).some((line) => line.includes('公报')));
  t.equal(texts(blocks).length, 6);
  t.match(warnings, [{ code: 'running-head', count: 3 }]);
});

t.test('without numbers of pages, or beside two of them, nothing is known for one', async (t) => {
  for (const lines of [
    ['合计', '甲', '合计', '乙', '合计', '丙'],
    [...page(1), ...page(2), '某市', '- 3 -'],
    // Rows of a table, its first column numbers.
    ...[['1', '持续强降雨', '甲', '2', '持续强降雨', '乙', '3', '持续强降雨', '丙']],
  ]) {
    const source = text(...lines);
    t.strictSame(runningHead(source), { blocks: source, warnings: [] });
  }
});
