import { zipSync } from 'fflate';
import t from 'tap';
import { type DocxRow, gridOf } from '../../../indexer/read/docx-table.js';
import { texts } from '../clean/material.js';
import { abstractList, docx, docxOf, item, list, makeDocx, p, r } from './make-docx.js';

const read = async (body: string): Promise<string[]> => texts((await docx({ body })).blocks);

t.test('paragraphs are lines; an empty one is a gap', async (t) => {
  const { blocks } = await docx({ body: p('甲') + p('') + p(r('乙') + r('丙')) });
  t.strictSame(blocks, [
    { kind: 'text', text: '甲', lines: [1, 1], gap: false },
    { kind: 'text', text: '乙丙', lines: [3, 3], gap: true },
  ]);
});

t.test('a heading is known by its outline level, its own or its style’s', async (t) => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="11"><w:basedOn w:val="1"/></w:style>';
  const body = [
    p('甲', '<w:pStyle w:val="11"/>'),
    p('乙', '<w:outlineLvl w:val="1"/>'),
    p('丙', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
  ].join('');
  const { blocks } = await docx({ styles, body });
  t.strictSame(
    blocks.map((block) => (block.kind === 'text' ? block.heading : null)),
    [1, 2, undefined],
  );
});

t.test('a line break begins a line, a page break too; a tab is a tab', async (t) => {
  t.strictSame(await read(p(`${r('甲')}<w:r><w:br/></w:r>${r('乙')}<w:r><w:br w:type="page"/></w:r>${r('丙')}`)), [
    '甲',
    '乙',
    '丙',
  ]);
  t.strictSame(await read(p(`${r('甲')}<w:r><w:tab/></w:r>${r('乙')}`)), ['甲\t乙']);
});

t.test('in a list of contents dots lead to the page', async (t) => {
  const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
  const body = p(`${r('一、总体要求')}<w:r><w:tab/></w:r>${r('3')}`, '<w:pStyle w:val="T1"/>');
  t.strictSame(texts((await docx({ styles, body })).blocks), ['一、总体要求......3']);
});

t.test('insertions are text, deletions are not, and what was moved stands where it was moved to', async (t) => {
  const deleted = '<w:del w:id="1"><w:r><w:delText>五</w:delText></w:r></w:del>';
  t.strictSame(await read(p(`${r('为期')}${deleted}<w:ins w:id="2">${r('三')}</w:ins>${r('年')}`)), ['为期三年']);
  t.strictSame(
    await read(p(`<w:moveFrom w:id="1">${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo w:id="2">${r('丙')}</w:moveTo>`)),
    ['乙丙'],
  );
  const joined = p('前半', '<w:rPr><w:del w:id="3"/></w:rPr>') + p('后半');
  t.strictSame(await read(joined), ['前半后半'], 'a deleted paragraph mark joins');
});

t.test('of a field its result is text, its code is not, inside another one either', async (t) => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const inner = mark('begin') + code('PAGEREF') + mark('separate') + r('不见') + mark('end');
  const field = mark('begin') + code('HYPERLINK "x"') + inner + mark('separate') + r('附件') + mark('end');
  t.strictSame(await read(p(`${r('见')}${field}${r('。')}`)), ['见附件。']);
  t.strictSame(await read(p(`<w:fldSimple w:instr="DATE">${r('2021年')}</w:fldSimple>`)), ['2021年']);
});

t.test(
  'links, content controls and smart tags are looked into; what nobody filled in and what is hidden is not there',
  async (t) => {
    t.strictSame(await read(p(`<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag>`)), ['甲乙']);
    t.strictSame(await read(`<w:sdt><w:sdtContent>${p('丙')}</w:sdtContent></w:sdt>`), ['丙']);
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处')}</w:sdtContent></w:sdt>`;
    t.strictSame(await read(p(`${placeholder}${r('丁')}${r('隐', '<w:vanish/>')}`)), ['丁']);
  },
);

t.test('a text box is read once, before the paragraph that it hangs on', async (t) => {
  const box = `<w:txbxContent>${p('某市人民政府文件')}</w:txbxContent>`;
  const both = `<w:r><w:AlternateContent><w:Choice>${box}</w:Choice><w:Fallback>${box}</w:Fallback></w:AlternateContent></w:r>`;
  t.strictSame(await read(p(`${both}${r('某政发〔2021〕1号')}`)), ['某市人民政府文件', '某政发〔2021〕1号']);
});

t.test('a note stands under the paragraph that refers to it', async (t) => {
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('——')}</w:footnote><w:footnote w:id="2">${p('指2020年。')}</w:footnote>`;
  const body = p(`${r('去年')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('完成。')}`) + p('下文');
  t.strictSame(texts((await docx({ body, footnotes })).blocks), ['去年完成。', '指2020年。', '下文']);
});

const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

t.test('a table: heads, rows and their lines; merged cells are said in each row', async (t) => {
  const start = '<w:vMerge w:val="restart"/>';
  const { blocks } = await docx({
    body:
      p('上文') +
      table(
        row(cell(p('类别')), cell(p('指标')), cell(p('目标'))),
        row(cell(p('创新'), start), cell(p('研发') + p('投入')), cell(p('3%'))),
        row(cell(p(''), '<w:vMerge/>'), cell(p('合计'), '<w:gridSpan w:val="2"/>')),
      ) +
      p('下文'),
  });
  t.strictSame(blocks[1], {
    kind: 'table',
    columns: ['类别', '指标', '目标'],
    rows: [
      { cells: ['创新', '研发 投入', '3%'], line: 3 },
      { cells: ['创新', '合计', ''], line: 4 },
    ],
    lines: [2, 4],
  });
  t.match(blocks[2], { text: '下文', lines: [5, 5] });
});

t.test('a table that only frames text is text, and so is a row over the whole table', async (t) => {
  t.strictSame(await read(table(row(cell(p('甲') + p('乙'))))), ['甲', '乙']);
  t.strictSame(await read(table(row(cell(p('抄送：某局。'))), row(cell(p('某办公室印发'))))), [
    '抄送：某局。',
    '某办公室印发',
  ]);
  const { blocks } = await docx({
    body: table(
      row(cell(p('附表'), '<w:gridSpan w:val="2"/>')),
      row(cell(p('一')), cell(p('二'))),
      row(cell(p('三')), cell(p('四'))),
    ),
  });
  t.match(blocks, [
    { kind: 'text', text: '附表' },
    { kind: 'table', columns: ['一', '二'], rows: [{ cells: ['三', '四'] }] },
  ]);
});

t.test('numbers inside tables count in their place', async (t) => {
  const numbering = abstractList(0, [{ format: 'decimal', text: '%1.' }]) + list(1, 0);
  const { blocks } = await docx({
    numbering,
    body:
      item('甲', 1) +
      table(row(cell(item('乙', 1)), cell(p('丙'))), row(cell(item('丁', 1)), cell(p('戊')))) +
      item('己', 1),
  });
  t.match(blocks, [
    { text: '1. 甲' },
    { columns: ['2. 乙', '丙'], rows: [{ cells: ['3. 丁', '戊'] }] },
    { text: '4. 己' },
  ]);
});

t.test('elements that Word does not know say nothing, whatever they are called', async (t) => {
  const { blocks } = await docx({ body: p('<w:r><w:t>甲</w:t><w:constructor/><w:toString/></w:r>') });
  t.match(blocks, [{ text: '甲' }]);
});

t.test('a table may have any number of rows', async (t) => {
  const rows = Array<DocxRow>(200_000).fill({ cells: [] });
  t.equal(gridOf(rows, () => '').length, rows.length);
});

t.test('what cannot be read says why', async (t) => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  await t.rejects(docxOf(Buffer.concat([ole, Buffer.alloc(600)])), { code: 'unsupported_format', message: /\.docx/ });
  await t.rejects(docxOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])), { code: 'encrypted' });
  await t.rejects(docxOf(Buffer.from('no zip')), { code: 'file_damaged' });
  await t.rejects(docxOf(zipSync({ 'a.txt': Buffer.from('x') })), { code: 'file_damaged' });
  const whole = makeDocx({ body: p('甲') });
  await t.rejects(docxOf(whole.subarray(0, whole.length - 40)), { code: 'file_damaged' });
  for (const depth of [5000, 200_000]) {
    const body = `${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}`;
    await t.rejects(docx({ body }), { code: 'file_damaged' }, `${depth} elements inside each other`);
  }
  const laughs = '<!DOCTYPE x [<!ENTITY a "甲甲"><!ENTITY b "&a;&a;">]><x>&b;</x>';
  const large = zipSync({ '_rels/.rels': new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
  await t.rejects(docxOf(zipSync({ '_rels/.rels': Buffer.from(laughs) })), { code: 'file_damaged' });
  await t.rejects(docxOf(large), { code: 'file_too_large' });
  await t.rejects(docx({ body: '<w:p>' }), { code: 'file_damaged', message: /document\.xml/ });
});
