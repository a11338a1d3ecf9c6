import t from 'tap';
import { texts } from '../clean/material.js';
import { body, makePdf, type Placed, pdf, pdfOf } from './make-pdf.js';

const line = '一二三四五六七八九十'.repeat(3).slice(0, 28);

t.test('a line that fills the measure goes on, an indent begins a paragraph', async (t) => {
  const { blocks } = await pdf(body(700, `  ${line.slice(2)}`, line, '完成。', `  ${line.slice(2)}`, '完成。'));
  t.strictSame(texts(blocks), [`${line.slice(2)}${line}完成。`, `${line.slice(2)}完成。`]);
  t.strictSame(
    blocks.map(({ lines }) => lines),
    [
      [1, 3],
      [4, 5],
    ],
  );
});

t.test('a paragraph goes on over a page end, past the numbers of pages', async (t) => {
  const number = (text: string): Placed => ({ text, x: 280, y: 60, size: 14 });
  const { blocks, warnings } = await pdf(
    [...body(700, `  ${line.slice(2)}`, line, line, line), number('— 1 —')],
    [...body(700, line, '完成。', `  ${line.slice(2)}`, '完成。'), number('— 2 —')],
  );
  t.strictSame(texts(blocks), [`${line.slice(2)}${line.repeat(4)}完成。`, `${line.slice(2)}完成。`]);
  t.match(warnings, [
    {
      code: 'page-number',
      count: 2,
      lines: [
        [5, 5],
        [10, 10],
      ],
    },
  ]);
});

t.test('bare numbers at the foot are pages where they go up with the pages', async (t) => {
  const page = (name: string, foot: string): Placed[] => [
    ...body(700, `  ${name}段。`, `  ${name}又一段。`, `  ${name}再一段。`),
    { text: foot, x: 290, y: 60 },
  ];
  const { blocks } = await pdf(page('甲', '3'), page('乙', '4'), page('丙', '5'));
  t.notOk(texts(blocks).some((text) => /^\d$/.test(text)));
  const table = await pdf(page('甲', '3'), page('乙', '17'), page('丙', '8'));
  t.strictSame(
    texts(table.blocks).filter((text) => /^\d+$/.test(text)),
    ['3', '17', '8'],
  );
});

t.test('words that pages repeat at one height are their heads; what stands once is text', async (t) => {
  const page = (name: string): Placed[] => [
    { text: '某市人民政府公报', x: 220, y: 800, size: 10 },
    ...body(700, `  ${name}段。`, `  ${name}又一段。`, `  ${name}再一段。`),
  ];
  const { blocks, warnings } = await pdf(page('甲'), page('乙'), page('丙'));
  t.equal(texts(blocks).length, 9);
  t.match(warnings, [{ code: 'running-head', count: 3, message: /某市人民政府公报/ }]);
});

t.test('a line in the margins of both of two pages is their head or foot', async (t) => {
  const page = (name: string, ...lines: Placed[]): Placed[] => [
    ...lines,
    ...body(720, `  ${name}段。`, `  ${name}又一段。`, `  ${name}再一段。`),
  ];
  const removed = async (line: Placed): Promise<boolean> => {
    const { blocks, warnings } = await pdf(page('甲', line), page('乙', line));
    const isGone = !texts(blocks).includes(line.text);
    t.strictSame(
      warnings.map(({ code, count }) => [code, count]),
      isGone ? [['running-head', 2]] : [],
    );
    t.equal(blocks.length, isGone ? 6 : 8);
    return isGone;
  };
  t.ok(await removed({ text: '某市人民政府公报', x: 220, y: 800, size: 10 }), 'smaller, at the top');
  t.ok(await removed({ text: '某市人民政府公报', x: 79, y: 800 }), 'further from the text than its lines');
  t.ok(await removed({ text: '某市人民政府办公室', x: 220, y: 50, size: 10 }), 'at the foot');
  t.notOk(await removed({ text: '申请表', x: 260, y: 790, size: 22 }), 'a title is larger');
  t.notOk(await removed({ text: '附件', x: 79, y: 748, size: 16 }), 'too far from the edge');

  const close = (text: string): Placed[] => body(800, text, `  ${text}甲。`, '  乙。', '  丙。');
  const both = await pdf(close('某某单位'), close('某某单位'));
  t.equal(texts(both.blocks).filter((text) => text === '某某单位').length, 2, 'a line of the text');
  const other = await pdf(
    page('甲', { text: '附件1', x: 79, y: 800, size: 12 }),
    page('乙', { text: '附件2', x: 79, y: 800, size: 12 }),
  );
  t.ok(texts(other.blocks).includes('附件2'), 'other words');
});

t.test('a signature is not the end of the last paragraph, though nothing longer stands on the page', async (t) => {
  for (const indent of ['', ' '.repeat(14), ' '.repeat(21)]) {
    const lines = ['本意见自发布之日起施行。', `${indent}益阳市人民政府`, `${indent}2023年6月21日`];
    const { blocks } = await pdf(body(700, ...lines, '（此件公开发布）'));
    t.strictSame(texts(blocks), [...lines.map((line) => line.trim()), '（此件公开发布）']);
  }
});

t.test('spaces that printing made beside digits go, typed ones stay', async (t) => {
  const { blocks } = await pdf([
    { text: '某府办规〔2023〕', x: 100, y: 700 },
    { text: '5', x: 235, y: 700 },
    { text: '号', x: 247, y: 700 },
    { text: '2023 年 6 月 21 日', x: 100, y: 600 },
    { text: '第一章 总则', x: 100, y: 500 },
    { text: 'Word for word', x: 100, y: 400 },
    { text: '构 建 瞪 羚 企 业 、 独 角 兽', x: 100, y: 300 },
  ]);
  t.strictSame(texts(blocks), [
    '某府办规〔2023〕5号',
    '2023年6月21日',
    '第一章 总则',
    'Word for word',
    '构建瞪羚企业、独角兽',
  ]);
});

t.test('lines of a list of contents stay lines', async (t) => {
  const entry = (text: string): string => `${text}${'.'.repeat(40)} 12`;
  const { blocks } = await pdf(
    body(
      700,
      entry('一、规划定位和重点'),
      entry('二、规划愿景和目标'),
      entry('三、规划的保障措施'),
      entry('四、规划图'),
      entry('五、规划表'),
    ),
  );
  t.equal(blocks.length, 5);
});

t.test('two columns are read one after the other', async (t) => {
  const column = (x: number, letter: string): Placed[] =>
    Array.from({ length: 10 }, (_, i) => ({ text: letter.repeat(i === 9 ? 5 : 13), x, y: 600 - i * 20, size: 14 }));
  const { blocks } = await pdf([
    { text: '标题标题标题', x: 230, y: 700, size: 22 },
    ...column(80, '左'),
    ...column(320, '右'),
  ]);
  t.strictSame(texts(blocks), ['标题标题标题', '左'.repeat(122), '右'.repeat(122)]);
});

t.test('rows of a table stay lines', async (t) => {
  const rows = ['甲', '乙', '丙'].flatMap((name, i): Placed[] => [
    { text: name, x: 80, y: 700 - i * 25 },
    { text: `${i + 1}00`, x: 300, y: 700 - i * 25 },
    { text: '完成', x: 480, y: 700 - i * 25 },
  ]);
  t.strictSame(texts((await pdf(rows)).blocks), ['甲 100 完成', '乙 200 完成', '丙 300 完成']);
});

t.test('text printed sideways is read, text aslant is a watermark', async (t) => {
  const { blocks } = await pdf([
    { text: '正文。', x: 80, y: 700 },
    { text: '侧排。', x: 300, y: 200, turn: 1 },
    { text: '内部资料', x: 200, y: 300, turn: 0.5 },
  ]);
  t.strictSame(texts(blocks), ['正文。', '侧排。']);
});

t.test('bold that was printed twice is there once', async (t) => {
  const { blocks } = await pdf([
    { text: '标题', x: 80, y: 700 },
    { text: '标题', x: 80.4, y: 700 },
  ]);
  t.strictSame(texts(blocks), ['标题']);
});

t.test('a button beside a title is a line of its own', async (t) => {
  const { blocks } = await pdf([
    { text: '行动计划', x: 100, y: 700, size: 24 },
    { text: '政策咨询', x: 240, y: 700, size: 10 },
  ]);
  t.strictSame(texts(blocks), ['行动计划', '政策咨询']);
});

t.test('a scan says so, and so does a page of one', async (t) => {
  await t.rejects(pdf([]), { code: 'text_layer_missing' });
  const { warnings } = await pdf([{ text: '正文。', x: 80, y: 700 }], []);
  t.match(warnings, [{ code: 'page-without-text', count: 1, message: /: 2/ }]);
});

t.test('what cannot be read says why', async (t) => {
  const key = `<${'41'.repeat(32)}>`;
  const locked = `/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O${key}/U${key}>>/ID[<61><61>]`;
  await t.rejects(pdfOf(makePdf([[{ text: '甲', x: 80, y: 700 }]], locked)), { code: 'encrypted' });
  await t.rejects(pdfOf(new TextEncoder().encode('no PDF')), { code: 'file_damaged', message: /[^.]\.$/ });
});

t.test('bytes given are not taken away', async (t) => {
  const bytes = makePdf([[{ text: '甲', x: 80, y: 700 }]]);
  await pdfOf(bytes);
  t.ok(bytes.length > 0);
  t.strictSame(texts((await pdfOf(bytes)).blocks), ['甲']);
});
