import fc from 'fast-check';
import t from 'tap';
import type { TableBlock } from '../../../indexer/block.js';
import { clean, removes } from '../../../indexer/clean/index.js';
import { seed, text, texts } from './material.js';

/** code ×count of every warning, in order. */
const found = (number: string): string =>
  clean(seed(number))
    .warnings.map(({ code, count }) => `${code} ×${count}`)
    .join(', ');

t.test('what is reported of each seed', async (t) => {
  t.equal(found('000'), 'lines-joined ×5');
  t.equal(found('001'), 'navigation ×2, injected-word ×7, title-tail ×1, cut-name ×2, stray-space ×2');
  t.equal(found('002'), 'bold-marks ×16, repeated-table-head ×1, lines-joined ×13');
  t.equal(found('003'), 'lines-joined ×4');
  t.equal(found('004'), 'garbled ×1');
});

t.test('of the seeds, cleaning takes away nothing but the dirt it names', async (t) => {
  const letters = (texts: readonly string[]): string => texts.join('').replace(/\s/gu, '');
  for (const number of ['000', '003', '004'])
    t.equal(letters(texts(clean(seed(number)).blocks)), letters(texts(seed(number))), number);
  t.equal(letters(texts(clean(seed('002')).blocks)), letters(texts(seed('002'))).replaceAll('**', ''));
  t.equal(
    letters(texts(clean(seed('001')).blocks)),
    letters(texts(seed('001')).slice(2))
      .replaceAll('B体育', '')
      .replace('》全文', '》'),
  );
});

t.test('rules that take dirt out are told from those that only report', async (t) => {
  for (const code of ['injected-word', 'lines-joined', 'navigation', 'site-footer']) t.ok(removes(code), code);
  for (const code of ['cut-name', 'garbled', 'stray-space', 'page-facts']) t.notOk(removes(code), code);
});

t.test('a table may have any number of cells', async (t) => {
  const rows = Array.from({ length: 200_000 }, (_, i) => ({ cells: [`${i}`, '甲'], line: i + 2 }));
  const table: TableBlock = { kind: 'table', columns: ['序号', '名称'], rows, lines: [1, rows.length + 1] };
  t.strictSame(clean([table]), { blocks: [table], warnings: [] });
});

t.test('a clean text is left as it is', async (t) => {
  for (const number of ['000', '001', '002', '003', '004']) {
    const once = clean(seed(number)).blocks;
    t.strictSame(clean(once).blocks, once, number);
  }
});

t.test('no text makes it fail, and lines stay in order', async () => {
  const piece = fc.constantFrom(
    '一、',
    '（二）',
    '习',
    '关于',
    'B体育',
    '全',
    '文',
    '。',
    '，',
    '**',
    '《',
    '》',
    '?',
    ' ',
    '\t',
    '\n',
    '\n\n',
    '3',
    '首页',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 60 }),
      (pieces) => {
        const { blocks, warnings } = clean(text(pieces.join('')));
        const lines = blocks.flatMap((block) => block.lines);
        return (
          lines.every((line, i) => i === 0 || line >= (lines[i - 1] as number)) &&
          warnings.every((warning) => warning.count >= warning.lines.length && warning.lines.length > 0)
        );
      },
    ),
  );
});
