/** What stands before a text, in the many ways of web pages. */
import t from 'tap';
import { fromLines } from './from-lines.js';

const text = ['各县（市、区）人民政府：', '为做好某事，通知如下：', '一、甲。', '二、乙。'];
const title = '某市人民政府办公室关于做好某事的通知';
const known = (...lines: readonly string[]) => {
  const { title, number, otherNumbers, issuers, issued } = fromLines(...lines).document;
  return { title, number, otherNumbers, issuers: issuers.map(({ name }) => name), issued };
};

t.test('the number is found glued to the title, in its brackets, in a field', async (t) => {
  for (const head of [
    [`${title}某政办发〔2020〕4号`],
    [`${title}（某政办发〔2020〕4号）`],
    [`${title}-某政办发〔2020〕4号`],
    [`【某政办发〔2020〕4号】${title}`],
    [`【${title} 某政办发〔2020〕4号】`],
    [`某政办发〔2020〕4号${title}`],
    [title, '[发文字号] 某政办发〔2020〕4号'],
    [title, '【发文单位】某市人民政府办公室', '文 号：某政办发〔2020〕4号'],
    ['索引号：000/2020-1', title, '发布时间：2020-02-05 10:00', '政策咨询', '某政办发〔2020〕4号'],
  ]) {
    t.match(
      known(...head, ...text),
      { title, number: '某政办发〔2020〕4号', issuers: ['某市人民政府办公室'] },
      head.join(),
    );
  }
});

t.test('a cited number is not its own', async (t) => {
  t.equal(known('某局关于转发《某通知》（某发〔2020〕3号）的通知', ...text).number, null);
  t.equal(known(title, ...text, '三、按照某发〔2020〕3号执行。').number, null);
});

t.test('a page’s headline above the title: the same, cut short, or in other words', async (t) => {
  for (const headline of [
    [title],
    ['某市人民政府办公室关于做好'],
    ['某市政府办公室关于做好某事的紧急通知（某政办发〔2020〕4号）'],
  ]) {
    const found = known(...headline, '某市人民政府办公室', '关于做好某事的通知', '某政办发〔2020〕4号', ...text);
    t.match(found, { title, number: '某政办发〔2020〕4号' }, headline.join());
  }
});

t.test('joint issuers: several numbers, several names in the title and in the signature', async (t) => {
  const joint = ['教育部 财政部', '关于印发某事的通知', '教财〔2020〕5号 财教〔2020〕88号', ...text];
  t.match(known(...joint), {
    number: '教财〔2020〕5号',
    otherNumbers: ['财教〔2020〕88号'],
    issuers: ['教育部', '财政部'],
  });
  t.same(known('关于某事的通知', ...text, '教育部　　财政部', '2020年3月5日').issuers, ['教育部', '财政部']);
  t.same(known('关于某事的通知', ...text, '教育部', '财政部（代章）', '2020年3月5日').issuers, ['教育部', '财政部']);
  t.same(known('关于某事的通知', ...text, '教育部应对某疫情工作', '领导小组办公室（代章）', '2020年3月5日').issuers, [
    '教育部应对某疫情工作领导小组办公室',
  ]);
});

t.test('a red head without 文件 above the number and the title', async (t) => {
  for (const redhead of [['财政部 税务总局'], ['财政部', '税务总局'], ['财政部 税务总局公告']]) {
    const found = known(...redhead, '2020年第9号', '关于支持某事的公告', ...text, '财政部 税务总局', '2020年2月6日');
    t.match(
      found,
      { title: '关于支持某事的公告', number: '2020年第9号', issuers: ['财政部', '税务总局'] },
      redhead.join(),
    );
  }
});

t.test('signature and date on one line, a footer of the page behind them', async (t) => {
  const found = known(
    '关于某事的通知',
    ...text,
    '某省财政厅 某省民政厅  2020年3月5日',
    '抄送：财政部。',
    '【相关解读】',
    '分享：',
  );
  t.match(found, { issuers: ['某省财政厅', '某省民政厅'], issued: '2020-03-05' });
});

t.test('acts that are called by their number', async (t) => {
  t.match(known('某市疫情防控指挥部通告（第1号）', ...text), {
    ...{
      title: '某市疫情防控指挥部通告（第1号）',
      number: '某市疫情防控指挥部通告第1号',
      issuers: ['某市疫情防控指挥部'],
    },
  });
  t.match(
    known(
      '第100/2025號社會文化司司長批示',
      '作出本批示。',
      '一、甲。',
      '二零二五年七月二十九日',
      '社會文化司司長 某某',
    ),
    {
      ...{ title: '第100/2025號社會文化司司長批示', number: '第100/2025號社會文化司司長批示' },
      ...{ issuers: ['社會文化司司長'], issued: '2025-07-29' },
    },
  );
});

t.test('the issuer that only a sentence or a line at the end names', async (t) => {
  const rule = ['某条例', '第一条 为了某事。', '第二条 本条例自2025年1月1日起施行。'];
  const sentence = '《某条例》已经2024年8月30日国务院第40次常务会议通过，现予公布。';
  t.same(known(...rule, sentence).issuers, ['国务院']);
  t.same(known(...rule, '国家数据局发布').issuers, ['国家数据局']);
  t.same(known(...rule, '《另条例》已经2024年8月30日国务院第40次常务会议通过，现予公布。').issuers, []);
});

t.test('a month is no date of issue, and nothing is made up', async (t) => {
  t.same(known('关于某事的方案', '为了某事。', '一、甲。', '2020年2月'), {
    ...{ title: '关于某事的方案', number: null, otherNumbers: [], issuers: [], issued: null },
  });
});
