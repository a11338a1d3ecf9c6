/** Of any text, the letters and digits that cleaning takes away are those that it reports. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Block } from '../../../indexer/block.js';
import { clean } from '../../../indexer/clean/index.js';
import { wholeText } from '../../../indexer/clean/rule.js';
import { lettersIn } from '../../../indexer/clean/warn.js';
import { seed, text } from './material.js';

function nothingIsLost(blocks: readonly Block[]): void {
  const { blocks: cleaned, warnings } = clean(blocks);
  const reported = warnings.reduce((sum, { removed = 0 }) => sum + removed, 0);
  assert.equal(lettersIn(wholeText(cleaned)) + reported, lettersIn(wholeText(blocks)));
}

const line = fc.oneof(
  fc.constantFrom(
    '关于做好某事有关工作的通知',
    '关于做好某事有关工作的通知',
    '某发〔2020〕1号',
    '各单位：',
    '一、推动高质XY彩票量发展取得进展XY彩票，',
    '推动高质量发展。',
    'XY彩票优化营商环境XY彩票。',
    '某市人民政府',
    '2020年1月2日',
    '《某方案》全文',
  ),
  fc.constantFrom(
    '首页',
    '- 1 -',
    '- 2 -',
    '- 3 -',
    '4',
    '某市公报',
    '【相关解读】',
    '分享：',
    '来源：某网',
    '京ICP备05070218号',
    '网站地图',
    '|',
    '大 中 小',
  ),
  fc.constantFrom(
    '甲\t乙\t丙',
    '1\t2\t3',
    '甲\t乙\t丙',
    '**一、**甲',
    '\u200b乙\u00a0丙',
    '第一条 甲。 第二条 乙。 一、丙。 二、丁。 2020年1月2日',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

t.test('of any lines', async (t) => {
  fc.assert(fc.property(fc.array(line, { maxLength: 60 }), (lines) => nothingIsLost(text(...lines))));
  t.pass();
});

t.test('of the seeds', async (t) => {
  for (const number of ['000', '001', '002', '003', '004']) nothingIsLost(seed(number));
  t.pass();
});
