/** Against ECMA-376 part 1, 17.9; each test names the clause that says what Word prints. */
import t from 'tap';
import { texts } from '../clean/material.js';
import { abstractList, type DocxParts, docx, item, type ListLevel, list, p, styled } from './make-docx.js';

const printed = async (parts: DocxParts): Promise<string[]> => texts((await docx(parts)).blocks);

const oneLevel = async (level: ListLevel, count: number): Promise<string[]> =>
  printed({
    numbering: abstractList(0, [level]) + list(1, 0),
    body: Array.from({ length: count }, () => item('甲', 1)).join(''),
  });

t.test('the formats of official documents and laws (17.9.17, 17.18.59)', async (t) => {
  const labels = async (format: string, text: string, ...numbers: readonly number[]): Promise<string[]> =>
    Promise.all(
      numbers.map(async (start) => (await oneLevel({ format, text, start }, 1))[0]?.replace(/甲$/u, '').trim() ?? ''),
    );
  t.strictSame(await labels('chineseCountingThousand', '第%1条', 1, 10, 21, 105, 1023), [
    '第一条',
    '第十条',
    '第二十一条',
    '第一百零五条',
    '第一千零二十三条',
  ]);
  t.strictSame(await labels('chineseCounting', '（%1）', 3, 99, 100), ['（三）', '（九十九）', '（一○○）']);
  t.strictSame(await labels('japaneseCounting', '%1、', 12, 100, 234), ['十二、', '百、', '二百三十四、']);
  t.strictSame(await labels('ideographDigital', '%1', 9, 10, 21), ['九', '一〇', '二一']);
  t.strictSame(await labels('chineseLegalSimplified', '%1', 3, 10, 21), ['叁', '壹拾', '贰拾壹']);
  t.strictSame(await labels('ideographTraditional', '%1', 1, 10), ['甲', '癸']);
  t.strictSame(await labels('decimalEnclosedCircle', '%1', 1, 20, 21), ['①', '⑳', '21']);
  t.strictSame(await labels('decimalEnclosedParen', '%1', 2), ['⑵']);
  t.strictSame(await labels('decimalFullWidth', '%1．', 12), ['１２．']);
  t.strictSame(await labels('decimalZero', '%1', 7, 12), ['07', '12']);
  t.strictSame(await labels('upperLetter', '%1', 1, 26, 27), ['A', 'Z', 'AA']);
  t.strictSame(await labels('lowerRoman', '(%1)', 4, 9, 14), ['(iv)', '(ix)', '(xiv)']);
});

t.test('a format that Word does not know and a number that it does not count are plain figures', async (t) => {
  const label = async (format: string, start: number): Promise<string> =>
    (await oneLevel({ format, text: '%1、', start }, 1)).join();
  t.equal(await label('constructor', 3), '3、甲');
  t.equal(await label('upperLetter', 780), `${'Z'.repeat(30)}、甲`);
  t.equal(await label('upperLetter', 781), '781、甲');
  t.equal(await label('lowerLetter', 2147483647), '2147483647、甲');
  t.equal(await label('upperRoman', 2147483647), '2147483647、甲');
  t.equal(await label('upperRoman', -5), '-5、甲');
});

t.test('a label stands before its paragraph as it is printed; only words are parted from it', async (t) => {
  t.strictSame(await oneLevel({ format: 'chineseCountingThousand', text: '第%1条' }, 2), ['第一条 甲', '第二条 甲']);
  t.strictSame(await oneLevel({ format: 'chineseCounting', text: '%1、' }, 2), ['一、甲', '二、甲']);
  t.strictSame(await oneLevel({ format: 'chineseCounting', text: '（%1）' }, 1), ['（一）甲']);
  t.strictSame(await oneLevel({ format: 'decimal', text: '%1.' }, 1), ['1. 甲']);
  const nothing = '<w:suff w:val="nothing"/>';
  t.strictSame(await oneLevel({ format: 'decimal', text: '%1.', more: nothing }, 1), ['1.甲'], 'w:suff (17.9.28)');
});

const outline = abstractList(0, [
  { format: 'chineseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%1.%2.%3', more: '<w:isLgl/>' },
]);

t.test(
  'a level starts again after a higher one (17.9.10), and a label may name the levels above (17.9.11, 17.9.4)',
  async (t) => {
    const body = [
      item('甲', 1),
      item('乙', 1, 1),
      item('丙', 1, 1),
      item('丁', 1),
      item('戊', 1, 1),
      item('己', 1, 2),
    ].join('');
    t.strictSame(await printed({ numbering: outline + list(1, 0), body }), [
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
      '（一）戊',
      '2.1.1 己',
    ]);
  },
);

t.test('w:lvlRestart 0 counts on (17.9.10)', async (t) => {
  const numbering =
    abstractList(0, [
      { format: 'chineseCountingThousand', text: '第%1章' },
      { format: 'chineseCountingThousand', text: '第%2条', more: '<w:lvlRestart w:val="0"/>' },
    ]) + list(1, 0);
  const body = [item('总则', 1), item('甲', 1, 1), item('乙', 1, 1), item('附则', 1), item('丙', 1, 1)].join('');
  t.strictSame(await printed({ numbering, body }), [
    '第一章 总则',
    '第一条 甲',
    '第二条 乙',
    '第二章 附则',
    '第三条 丙',
  ]);
});

t.test('lists of one abstract list count together, until one starts anew (17.9.27)', async (t) => {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const fifth = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering = outline + list(1, 0) + list(2, 0) + list(3, 0, anew) + list(4, 0, fifth);
  const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 3), item('戊', 4)].join('');
  t.strictSame(await printed({ numbering, body }), ['一、甲', '二、乙', '一、丙', '二、丁', '五、戊']);
});

t.test('a level of an instance takes the place of the abstract one (17.9.8)', async (t) => {
  const override =
    '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>';
  t.strictSame(await printed({ numbering: outline + list(1, 0, override), body: item('甲', 1) }), ['(3) 甲']);
});

t.test(
  'numbers through styles: their own level (17.9.23), what they are based on (17.7.4.3), and 0 for none (17.9.18)',
  async (t) => {
    const style = (id: string, properties: string, basedOn = ''): string =>
      `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
    const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const parts = {
      numbering:
        abstractList(0, [
          { format: 'chineseCountingThousand', text: '第%1章', more: '<w:pStyle w:val="Chapter"/>' },
          {
            format: 'chineseCountingThousand',
            text: '第%2条',
            more: '<w:pStyle w:val="Article"/><w:lvlRestart w:val="0"/>',
          },
        ]) + list(1, 0),
      styles:
        style('Chapter', `<w:outlineLvl w:val="0"/>${numbered}`) +
        style('Article', numbered) +
        style('ArticleBold', '', 'Article') +
        style('Plain', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Article'),
      body: [
        styled('总则', 'Chapter'),
        styled('甲', 'Article'),
        styled('乙', 'ArticleBold'),
        styled('丙', 'Plain'),
        p('丁', '<w:pStyle w:val="Article"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        styled('戊', 'Article'),
      ].join(''),
    };
    t.strictSame(await printed(parts), ['第一章 总则', '第一条 甲', '第二条 乙', '丙', '丁', '第三条 戊']);
    t.match((await docx(parts)).blocks[0], { heading: 1 });
  },
);

t.test('a list that refers to a numbering style has its levels (17.9.21, 17.9.27)', async (t) => {
  const numbering =
    abstractList(0, [], '<w:numStyleLink w:val="Laws"/>') +
    abstractList(1, [{ format: 'chineseCountingThousand', text: '第%1条' }], '<w:styleLink w:val="Laws"/>') +
    list(1, 0) +
    list(2, 1);
  const styles =
    '<w:style w:type="numbering" w:styleId="Laws"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  t.strictSame(await printed({ numbering, styles, body: item('甲', 1) + item('乙', 1) }), ['第一条 甲', '第二条 乙']);
});

t.test('signs before items are no text, but dashes are', async (t) => {
  t.strictSame(await oneLevel({ format: 'bullet', text: '\uf06c' }, 1), ['甲']);
  t.strictSame(await oneLevel({ format: 'bullet', text: '——' }, 1), ['——甲']);
});

t.test('a list that the file does not define numbers nothing', async (t) => {
  t.strictSame(await printed({ body: item('甲', 7) }), ['甲']);
});
