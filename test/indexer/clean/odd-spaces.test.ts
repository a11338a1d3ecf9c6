import t from 'tap';
import { oddSpaces } from '../../../indexer/clean/odd-spaces.js';
import { text, texts } from './material.js';

t.test('spaces of web pages become plain ones, the ideographic one stays', async (t) => {
  const { blocks, warnings } = oddSpaces(text('第一条\u00a0为了', '附\u2003则', '主办单位　甲'));
  t.strictSame(texts(blocks), ['第一条 为了', '附 则', '主办单位　甲']);
  t.match(warnings, [
    {
      code: 'odd-spaces',
      count: 2,
      lines: [
        [1, 1],
        [2, 2],
      ],
    },
  ]);
});
