import fc from 'fast-check';
import t from 'tap';
import { flattenedLines } from '../../../indexer/clean/flattened-lines.js';
import { text as blocks, texts } from './material.js';

const lines = (text: string): string[] => texts(flattenedLines(blocks(text)).blocks);

t.test('the lines of a notice that was copied as one line', async (t) => {
  t.same(
    lines(
      '某省财政厅 某省民政厅 关于做好某事的通知 某财〔2020〕4号 各市（州）财政局、民政局： 为做好某事，现通知如下： 一、提高认识 各地要高度重视。 ' +
        '二、加强管理 （一）严格审批。按规定办理。 （二）加强监督 2020年底前完成。 某省财政厅  某省民政厅 2020年2月9日 （此件主动公开）',
    ),
    [
      ...['某省财政厅 某省民政厅 关于做好某事的通知', '某财〔2020〕4号', '各市（州）财政局、民政局：'],
      ...['为做好某事，现通知如下：', '一、提高认识', '各地要高度重视。', '二、加强管理'],
      ...['（一）严格审批。按规定办理。', '（二）加强监督', '2020年底前完成。'],
      ...['某省财政厅', '某省民政厅', '2020年2月9日', '（此件主动公开）'],
    ],
  );
});

t.test('spaces of layout are no line breaks: in dates, numbers, names, titles in 《》, figures', async (t) => {
  t.same(
    lines(
      '关于某事的公告 税务总局公告 2020 年第 9 号 根据《财政部 税务总局关于某事的通知》，使用 APP 办理。 一、应当在 5 个工作日内办结。 ' +
        '二、本公告自 2020 年 3 月 1 日起施行。 科 技 部 2020 年 2 月 9 日',
    ),
    [
      ...['关于某事的公告', '税务总局公告 2020 年第 9 号', '根据《财政部 税务总局关于某事的通知》，使用 APP 办理。'],
      ...['一、应当在 5 个工作日内办结。', '二、本公告自 2020 年 3 月 1 日起施行。', '科 技 部', '2020 年 2 月 9 日'],
    ],
  );
});

t.test('a rule with chapters and articles', async (t) => {
  t.same(
    lines(
      '某办法 　　第一章 总 则 　　第一条 为了某事，制定本办法。 　　第二条 按以下程序： 　　——自评。 　　第二章 附 则 　　第三条 自公布之日起施行。',
    ),
    [
      '某办法',
      '第一章 总 则',
      '第一条 为了某事，制定本办法。',
      '第二条 按以下程序：',
      '——自评。',
      '第二章 附 则',
      '第三条 自公布之日起施行。',
    ],
  );
});

t.test('a plan numbered 1, 1.1', async (t) => {
  t.same(
    lines('某预案 1 总则 1.1 编制目的 为了某事，制定本预案。 1.2 编制依据 依据某法。 2 附则 2.1 解释 由某局解释。'),
    [
      ...['某预案', '1 总则', '1.1 编制目的', '为了某事，制定本预案。', '1.2 编制依据', '依据某法。'],
      ...['2 附则', '2.1 解释', '由某局解释。'],
    ],
  );
});

t.test('two lines that a page end joined are two again, and other lines stay whole', async (t) => {
  t.same(lines('单建地下空间。 第四条 地下空间开发利用'), ['单建地下空间。', '第四条 地下空间开发利用']);
  t.same(lines('第七章 法律责任 第四十二条 违反本办法的，'), ['第七章 法律责任', '第四十二条 违反本办法的，']);
  for (const line of [
    '一、甲。 乙。 丙。 丁。',
    '按照 第三条 规定办理。',
    '某市人民政府 2020年2月9日',
    '甲 乙 丙 丁',
  ]) {
    t.same(lines(line), [line]);
  }
});

t.test('what was done is reported, and no letter is lost or moved', async (t) => {
  const { warnings } = flattenedLines(blocks('某通知 某发〔2020〕1号 各市： 如下： 一、甲。 二、乙。'));
  t.match(warnings, [{ code: 'flattened-lines', count: 5 }]);
  const piece = fc.constantFrom(
    ...['一、总体要求', '第一条', '某市人民政府', '2020年1月2日', '段落。', '（一）甲：', '某发〔2020〕1号', '附件1'],
    ...['1.1', '《某办法', '》', '各市：', '3', '年', '科', '[文号]', '——', 'APP', '乙丙'],
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.constantFrom(' ', '  ', '　　')), { maxLength: 60 }), (pieces) => {
      const text = `甲${pieces.flat().join('')}`.trim();
      return lines(text).join('').replace(/\s/gu, '') === text.replace(/\s/gu, '');
    }),
  );
});

t.test('a short notice with no marks, and one whose number is in pieces', async (t) => {
  t.same(
    lines('某指挥部通告（第1号） 为做好某事，通告如下： 全市暂停营运。 恢复时间另行通告。 某市指挥部 2020年1月23日'),
    [
      ...[
        '某指挥部通告（第1号）',
        '为做好某事，通告如下：',
        '全市暂停营运。',
        '恢复时间另行通告。',
        '某市指挥部',
        '2020年1月23日',
      ],
    ],
  );
  t.same(lines('某通知 某政规 〔2020〕 1 号 各市： 通知如下： 一、甲。 附件：某表 财 政 部 2020年1月2日'), [
    ...['某通知', '某政规 〔2020〕 1 号', '各市：', '通知如下：', '一、甲。', '附件：某表', '财 政 部', '2020年1月2日'],
  ]);
});

t.test('a page’s place, its box with letter-spaced names, and the document’s title behind them', async (t) => {
  const box = '索 引 号： 000/2020-1 主题分类：综合政务 政务公开 标 题： 关于某事的通知 时 效：';
  t.same(lines(`首页 > 政务 > 市政府文件 ${box} 关于某事的通知 某发〔2020〕1号 各市： 通知如下： 一、甲。 二、乙。`), [
    ...[
      '首页 > 政务 > 市政府文件',
      '索 引 号： 000/2020-1',
      '主题分类：综合政务 政务公开',
      '标 题： 关于某事的通知',
      '时 效：',
    ],
    ...['关于某事的通知', '某发〔2020〕1号', '各市：', '通知如下：', '一、甲。', '二、乙。'],
  ]);
});
