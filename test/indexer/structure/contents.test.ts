import t from 'tap';
import { addresses, fromLines } from './from-lines.js';

t.test('a list of contents is one head passage, whether it has leaders or is only repeated by the text', async (t) => {
  for (const list of [
    ['目录', '第一章 总则 ........ 1', '第二章 附则 ........ 2'],
    ['目　录', '第一章 总则', '第二章 附则'],
    ['目录', '第一章 总则 1', '第二章 附则 2'],
  ]) {
    const parsed = fromLines('某条例', ...list, '第一章 总则', '第一条 甲。', '第二章 附则', '第二条 乙。');
    t.same(addresses(parsed), ['c1 第一章', 'a1 第一条', 'c2 第二章', 'a2 第二条'], list.join());
    t.ok(parsed.passages.some(({ kind, text }) => kind === 'head' && /^目\s*录/u.test(text)));
  }
});

t.test('目录 that nothing repeats is left in the text', async (t) => {
  t.ok(addresses(fromLines('某方案', '目录', '甲', '一、乙。')).includes('p1'));
});
