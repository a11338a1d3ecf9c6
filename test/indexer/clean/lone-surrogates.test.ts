import t from 'tap';
import type { Block } from '../../../indexer/block.js';
import { loneSurrogates } from '../../../indexer/clean/lone-surrogates.js';
import { texts } from './material.js';

const line = (text: string): Block[] => [{ kind: 'text', text, lines: [1, 1], gap: false }];

t.test('half of a letter goes, whole letters stay', async (t) => {
  const { blocks, warnings } = loneSurrogates(line('\ud842甲\u{20bb7}乙\udfb7'));
  t.strictSame(texts(blocks), ['甲\u{20bb7}乙']);
  t.match(warnings, [{ code: 'lone-surrogates', count: 2 }]);
  const whole = line('\u{20bb7}野');
  t.strictSame(loneSurrogates(whole), { blocks: whole, warnings: [] });
});
