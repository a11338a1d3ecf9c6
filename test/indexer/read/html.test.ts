import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { encode } from './encode.js';
import { places, read, shown } from './material.js';

const text = async (...source: string[]): Promise<string[]> => shown((await read('html', source.join('\n'))).blocks);

/** As www.gov.cn printed it in 2019, shortened. */
const page = `<div class="wrap">
 <table width="930"><tbody><tr><td>
  <table class="bd1"><tbody>
   <tr><td><b>索 引 号：</b></td><td>000014349/2019-00007</td><td><b>主题分类：</b></td><td>市场监管\\工商</td></tr>
   <tr><td><b>发文机关：</b></td><td>国务院、中央军委</td><td><b>成文日期：</b></td><td>2019年01月27日</td></tr>
   <tr><td><b>标　　题：</b></td><td colspan="3">国务院关于全面推行监管的意见</td></tr>
   <tr><td><b>发文字号：</b></td><td>国发〔2019〕5号</td><td><b>发布日期：</b></td><td>2019年02月15日</td></tr>
  </tbody></table>
  <table class="bd1"><tbody><tr><td><b>主 题 词：</b></td><td></td><td></td></tr></tbody></table>
 </td></tr></tbody></table>
 <table><tbody><tr>
  <td><table><tbody><tr><td class="b12c" id="UCAP-CONTENT"><p><span><b>国务院关于全面推行</b><br> <b>监管的意见</b></span></p>
    <p>国发〔2019〕5号</p><p><br></p><p>各省、自治区、直辖市人民政府：</p>
    <p>现提出如下意见。</p> <p>一、总体要求</p>
    <p>（一）甲。</p><p>国务院</p><p>2019年1月27日</p></td></tr></tbody></table>
   <div id="qr_container">扫一扫在手机打开当前页</div>
   <script>var a = '脚本。';</script></td>
  <td><ul><li><a href="/1">相关新闻一。</a></li><li><a href="/2">新闻二</a></li><li><a href="/3">新闻三</a></li></ul></td>
 </tr></tbody></table>
</div>`;

t.test('a page of layout tables: its text alone, its box of facts as metadata', async (t) => {
  const { blocks, given, warnings } = await read('html', page);
  t.same(shown(blocks), [
    '国务院关于全面推行',
    '监管的意见',
    '国发〔2019〕5号',
    '各省、自治区、直辖市人民政府：',
    '现提出如下意见。',
    '一、总体要求',
    '（一）甲。',
    '国务院',
    '2019年1月27日',
  ]);
  t.same(places(blocks), [12, 12, 13, 13, 14, 14, 15, 15, 15]);
  t.match(blocks[1], { afterBreak: true });
  t.match(blocks[3], { gap: true });
  t.same(given, {
    title: '国务院关于全面推行监管的意见',
    number: '国发〔2019〕5号',
    issuers: ['国务院', '中央军委'],
    issued: '2019-01-27',
  });
  t.same(
    warnings.map(({ code }) => code),
    ['page-facts', 'page-furniture'],
  );
  t.match(warnings[1]?.message, /扫一扫/);
  for (const { code, removed } of warnings) t.ok(removed, `${code} tells how much was left out`);
});

t.test('a whole page: title above the text kept, menus, breadcrumbs, page facts and foot left out', async (t) => {
  t.same(
    await text(
      '<!doctype html><html><head><title>某市关于促进就业的通知_某市人民政府</title><meta name="ArticleTitle" content="某市关于促进就业的通知"></head><body>',
      '<ul class="top"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">互动</a></li></ul>',
      '<div class="crumb">当前位置：<a href="/">首页</a> &gt; 通知</div>',
      '<h1>某市关于促进就业的通知</h1>',
      '<div class="info"><span>发布时间：2020-02-03</span> <span>来源：某局</span> <a href="#">微信</a><a href="#">微博</a><a href="#">QQ</a></div>',
      '<div class="text"><div><p>各县：</p></div><div><p>　　请认真贯彻，见<a href="/x">办法</a>。</p></div><div><p>某市人民政府</p></div></div>',
      '<div class="footer">版权所有：某市人民政府。</div></body></html>',
    ),
    ['# 某市关于促进就业的通知', '各县：', '请认真贯彻，见办法。', '某市人民政府'],
  );
});

t.test('a text in several parts of a page is kept whole', async (t) => {
  t.same(
    await text(
      '<body><div class="a"><p>现将办法印发给你们。</p><p>某局</p></div>',
      '<div class="b"><h2>某办法</h2><p>第一条　甲。</p></div><div class="c"><p>附件</p><p>第一条　乙。</p></div>',
    ),
    ['现将办法印发给你们。', '某局', '## 某办法', '第一条　甲。', '附件', '第一条　乙。'],
  );
});

t.test('a fragment of paragraphs, as the Macao gazette has them', async (t) => {
  const { blocks } = await read(
    'html',
    '<h1>第100/2025號社會文化司司長批示</h1>\n<p>一、委任候補成員。</p>\n\n<p>二零二五年七月二十九日</p>\n<hr>\n<p>辦公室主任 林媛</p>',
  );
  t.same(shown(blocks), [
    '# 第100/2025號社會文化司司長批示',
    '一、委任候補成員。',
    '二零二五年七月二十九日',
    '辦公室主任 林媛',
  ]);
  t.same(places(blocks), [1, 2, 4, 6]);
});

t.test('tables of data are kept, their spans as empty cells; those that lay out are not tables', async (t) => {
  const { blocks } = await read(
    'html',
    [
      '<p>见下表：</p><table><caption>表1</caption>',
      '<tr><td colspan="3">单位：件</td></tr>',
      '<tr><th>类别</th><th>指标</th><th>数</th></tr>',
      '<tr><td rowspan="2">人才</td><td><p>专利</p><p>（件）</p></td><td>58</td></tr>',
      '<tr><td colspan="2">合计</td></tr></table>',
      '<table><tr><td>一、单列。</td></tr><tr><td>二、单列。</td></tr></table>',
      '<table><tr><td>左栏</td><td><p>第一条 很长的正文。</p><p>第二条 很长的正文。</p><p>第三条 很长的正文。</p></td></tr><tr><td></td><td></td></tr></table>',
    ].join('\n'),
  );
  t.same(shown(blocks), [
    '见下表：',
    '表1',
    '单位：件',
    '类别|指标|数',
    '人才|专利 （件）|58',
    '|合计|',
    '一、单列。',
    '二、单列。',
    '左栏',
    '第一条 很长的正文。',
    '第二条 很长的正文。',
    '第三条 很长的正文。',
  ]);
  t.match(blocks[3], { kind: 'table', lines: [3, 5], rows: [{ line: 4 }, { line: 5 }] });
});

t.test('facts in lines, in brackets, in pairs of parts and in lists of terms', async (t) => {
  const { blocks, given } = await read(
    'html',
    [
      '<div><div>索引号：</div><div>0001/2021</div></div>',
      '<dl><dt>发文字号</dt><dd>某政发〔2021〕3号</dd></dl>',
      '<p>【发布部门】某市人民政府 【发布日期】2021.02.20</p><p>[实施日期] 2021.03.01</p>',
      '<p>第一条 本办法所称文号：甲。</p><p>标题：乙</p>',
    ].join('\n'),
  );
  t.same(given, { number: '某政发〔2021〕3号', issuers: ['某市人民政府'], effective: '2021-03-01' });
  t.same(shown(blocks), ['第一条 本办法所称文号：甲。', '标题：乙']);
});

t.test('the encoding that a page names is believed only where its bytes agree', async (t) => {
  const source = (charset: string): string =>
    `<meta charset="${charset}"><p>长沙市人民政府办公厅关于印发办法的通知。</p>`;
  const expected = ['长沙市人民政府办公厅关于印发办法的通知。'];
  for (const [named, real] of [
    ['gb2312', 'gb18030'],
    ['utf-8', 'gb18030'],
    ['gbk', 'utf-8'],
    ['big5', 'gb18030'],
  ] as const) {
    t.same(shown((await read('html', encode(source(named), real))).blocks), expected, `${named}, really ${real}`);
  }
});

t.test('white space is what a browser shows', async (t) => {
  t.same(await text('<p>国务院\n   关于的\n  通知 A\n B</p><pre>第一行\n  第二行</pre>'), [
    '国务院关于的通知 A B',
    '第一行',
    '第二行',
  ]);
});

t.test('a page of menus only, and one that nests without end, are no documents', async (t) => {
  await t.rejects(read('html', '<nav><a href="/">首页</a></nav><script>1</script>'), { code: 'empty_document' });
  await t.rejects(read('html', `${'<div>'.repeat(200_000)}第一条。`), { code: 'file_damaged' });
  t.same(await text(`${'<table><tr><td>'.repeat(60)}第一条 甲。`), ['第一条 甲。']);
});

t.test('no sentence of a page is lost, however its parts stand in each other', async (t) => {
  const piece = fc.letrec<{ part: string[] }>((tie) => ({
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.nat({ max: 9999 }).map((no) => [`<p>第${no}句。</p>`]),
      fc.nat({ max: 9999 }).map((no) => [`第${no}句。<br>`]),
      fc.constant<string[]>([
        '<ul><li><a href="/1">首页</a></li><li><a href="/2">新闻</a></li><li><a href="/3">更多</a></li></ul>',
      ]),
      fc
        .tuple(fc.constantFrom('div', 'section', 'td', 'span', 'b'), fc.array(tie('part'), { maxLength: 5 }))
        .map(([name, parts]) =>
          name === 'td'
            ? ['<table><tr><td>', ...parts.flat(), '</td><td></td></tr></table>']
            : [`<${name}>`, ...parts.flat(), `</${name}>`],
        ),
    ),
  })).part;
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (parts) => {
      const source = parts.flat(2).join('\n');
      const sentences = source.match(/第\d+句/gu) ?? [];
      fc.pre(sentences.length > 0);
      const { blocks } = await read('html', source);
      assert.deepEqual(
        shown(blocks)
          .join('')
          .match(/第\d+句/gu),
        sentences,
        source,
      );
    }),
    { numRuns: 500 },
  );
  t.pass();
});
