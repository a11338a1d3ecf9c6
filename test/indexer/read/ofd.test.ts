/** Against GB/T 33190-2016: 7 the package, 11 text. */
import t from 'tap';
import { texts } from '../clean/material.js';
import { makeOfd, ofdOf, text } from './make-ofd.js';

const read = async (pages: readonly string[], template?: string): Promise<string[]> =>
  texts((await ofdOf(makeOfd(pages, template))).blocks);

const line = '一二三四五六七八九十'.repeat(3).slice(0, 28);

t.test('lines are put together and paragraphs begin at an indent, over a page end too', async (t) => {
  const first = [
    text(line.slice(2), 38, 40),
    text(line, 28, 50),
    text(line, 28, 60),
    text(line, 28, 70),
    text('— 1 —', 100, 280),
  ];
  const second = [
    text('完成。', 28, 40),
    text(line.slice(2), 38, 50),
    text('完成。', 28, 60),
    text('下文。', 38, 70),
    text('— 2 —', 100, 280),
  ];
  t.strictSame(await read([first.join(''), second.join('')]), [
    `${line.slice(2)}${line.repeat(3)}完成。`,
    `${line.slice(2)}完成。`,
    '下文。',
  ]);
});

t.test('DeltaX places letters one by one, `g n d` n of them, wide gaps are spaces', async (t) => {
  t.strictSame(await read([text('第一章总则', 50, 40, 'DeltaX="5 5 12 5"')]), ['第一章 总则']);
  t.strictSame(await read([text('第一章总则', 50, 40, 'DeltaX="g 2 5 12 5"')]), ['第一章 总则']);
  t.strictSame(
    await read([text('第一章总则', 50, 40, '')]),
    ['第一章总则'],
    'without steps letters are as wide as they are',
  );
});

t.test('letters are where the matrix puts them', async (t) => {
  const small = (words: string, x: number): string =>
    `<ofd:TextObject ID="3" Boundary="${x} 40 80 7" CTM="0.01 0 0 0.01 0 0" Font="1" Size="500"><ofd:TextCode X="0" Y="500" DeltaX="g 1 500">${words}</ofd:TextCode></ofd:TextObject>`;
  t.strictSame(await read([small('乙丙', 60) + small('甲一', 50)]), ['甲一乙丙']);
});

t.test('a text code without a place stands where the one before stood', async (t) => {
  const object =
    '<ofd:TextObject ID="3" Boundary="50 40 80 20" Font="1" Size="5"><ofd:TextCode X="0" Y="5">甲</ofd:TextCode><ofd:TextCode Y="15">乙</ofd:TextCode></ofd:TextObject>';
  t.strictSame(await read([object]), ['甲', '乙']);
});

t.test('text in page blocks is text; vertical writing is read downwards; text aslant is a stamp', async (t) => {
  const vertical = text('竖排文字', 150, 100, 'DeltaY="g 3 5"');
  const stamp = text('内部', 100, 200, undefined, 'CTM="0.7 0.7 -0.7 0.7 0 0"');
  t.strictSame(await read([`<ofd:PageBlock>${text('正文。', 50, 40)}</ofd:PageBlock>${vertical}${stamp}`]), [
    '正文。',
    '竖排文字',
  ]);
});

t.test('a template under several pages is their running head, under one it is a form', async (t) => {
  const head = text('某市公报', 90, 20);
  const { blocks, warnings } = await ofdOf(makeOfd([text('甲。', 38, 40), text('乙。', 38, 40)], head));
  t.strictSame(texts(blocks), ['甲。', '乙。']);
  t.match(warnings, [{ code: 'running-head', message: /某市公报/ }]);
  t.strictSame(await read([text('甲。', 38, 40)], head), ['某市公报', '甲。']);
});

t.test('what cannot be read says why', async (t) => {
  await t.rejects(ofdOf({ ...makeOfd([text('甲', 50, 40)]), 'Encryptions.xml': Buffer.from('x') }), {
    code: 'encrypted',
  });
  await t.rejects(ofdOf(makeOfd([''])), { code: 'text_layer_missing' });
  const { 'Doc_0/Pages/P0.xml': page, ...rest } = makeOfd([text('甲', 50, 40)]);
  t.ok(page);
  await t.rejects(ofdOf(rest), { code: 'file_damaged', message: /Doc_0\/Pages\/P0\.xml/ });
  await t.rejects(ofdOf({}), { code: 'file_damaged' });
});
