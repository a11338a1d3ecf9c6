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

t.test('a page’s box with each value below its name; names without a value take nothing', async (t) => {
  const box = [
    '索 引 号：',
    '000/2020-1',
    '发文机关：',
    '某市人民政府办公室',
    '成文日期：',
    '2020-02-09',
    '公开方式：',
    '主动公开',
  ];
  t.match(known(...box, title, '某政办发〔2020〕4号', ...text), {
    title,
    number: '某政办发〔2020〕4号',
    issued: '2020-02-09',
  });
  t.match(known('索引号：000/2020-1', '主题词：', title, ...text), { title });
});

t.test(
  'what a page prints above the title: its place and site behind the same title, a news agency, words of its own',
  async (t) => {
    for (const above of [
      [`${title} _ 通知公告 _ 某市人民政府`],
      ['特急'],
      ['000001', '机密★1年'],
      ['新华社北京4月9日电'],
      ['紧急！这件事大家都要知道'],
    ]) {
      t.match(
        known(...above, title, '某政办发〔2020〕4号', ...text),
        { title, number: '某政办发〔2020〕4号' },
        above.join(),
      );
    }
    const decision = '全国人民代表大会常务委员会关于某事的决定';
    const copied = [
      '人大常委会通过某事决定全文',
      '人大常委会今日通过决定，以下为全文：',
      decision,
      '会议决定：',
      '一、甲。',
    ];
    t.match(known(...copied), { title: decision, issuers: ['全国人民代表大会常务委员会'] });
  },
);

t.test('an order’s number and signature between the title of what it issues and the first article', async (t) => {
  const order = ['现予公布，自2020年3月1日起施行。', '部长：某某某', '2020年1月3日'];
  const rule = ['第一条 为了某事。', '第二条 本办法自2020年3月1日起施行。'];
  t.match(known('某事管理办法', '财政部令第87号', ...order, ...rule), {
    ...{ title: '某事管理办法', number: '财政部令第87号', issuers: ['财政部'], issued: '2020-01-03' },
  });
  t.match(known('某事管理办法', '中华人民共和国财政部令', '第102号', ...order, ...rule), {
    ...{ title: '某事管理办法', number: '中华人民共和国财政部令第102号', issued: '2020-01-03' },
  });
});

t.test('the number of an announcement over two lines', async (t) => {
  t.match(known('某会关于发布某指引的公告', '某委员会公告', '〔2020〕11号', '现公布某指引。', '一、甲。'), {
    ...{ title: '某会关于发布某指引的公告', number: '某委员会公告〔2020〕11号' },
  });
});

t.test('a body of the title without its region is the one that the printing line names in full', async (t) => {
  const act = ['省人民政府办公厅关于某事的通知', ...text, '2020年2月8日', '湖北省人民政府办公厅 2020年2月8日印发'];
  t.same(known(...act).issuers, ['湖北省人民政府办公厅']);
});

t.test('what is printed behind a signature hides it not', async (t) => {
  const act = [title, ...text, '某市人民政府办公室', '2021年1月29日', '（此件主动公开）'];
  const behind = ['部内发送：有关部领导', '某市人民政府办公室 2021年2月1日印发', '— 2 —'];
  t.match(known(...act, ...behind), { issuers: ['某市人民政府办公室'], issued: '2021-01-29' });
});

t.test('acts of Hong Kong, Macao and Taiwan', async (t) => {
  const law = [
    '澳門特別行政區',
    '第3/2020號法律',
    '修改某法律',
    '立法會根據《澳門特別行政區基本法》第七十一條（一）項，制定本法律。',
  ];
  const signed = [
    '第一條',
    '生效',
    '本法律自公佈翌日起生效。',
    '二零二零年三月三十日簽署。',
    '命令公佈。',
    '行政長官 某某某',
  ];
  t.match(known(...law, ...signed), { number: '第3/2020號法律', issuers: ['立法會'], issued: '2020-03-30' });
  t.match(known('2020年第32號法律公告', '《某事規例》', '1. 本規例自2020年3月29日起實施。'), {
    ...{ title: '某事規例', number: '2020年第32號法律公告' },
  });
  const history = '中華民國109年2月25日總統華總一義字第10900021661號令制定公布全文19條';
  t.match(known('某事特別條例', history, '第 1 條 為某事，特制定本條例。'), {
    issued: '2020-02-25',
    issuers: ['總統'],
  });
});

t.test('a line above the signature is no part of a name', async (t) => {
  for (const line of ['（此页无正文）', '（此件公开发布）', '请遵照执行', '特此通知']) {
    const { issuers } = known('关于某事的通知', ...text, line, '长沙市财政局', '2021年10月20日');
    t.same(issuers, ['长沙市财政局'], line);
  }
  const torn = known('关于某事的通知', ...text, '长沙市推进数字经济发展', '工作领导小组办公室', '2021年10月20日');
  t.same(torn.issuers, ['长沙市推进数字经济发展工作领导小组办公室']);
});

t.test('what a document should say and does not is reported, together', async (t) => {
  const missing = (...lines: string[]) =>
    fromLines(...lines).warnings.flatMap(({ code, message }) => (code === 'metadata-missing' ? [message] : []));
  const bare = ['关于某事的通知', ...text];
  t.match(missing(...bare), [/says: "number, issuers, issued"\.$/u]);
  t.match(missing(...bare, '长沙市财政局', '2021年10月20日'), [/says: "number"\.$/u]);
  t.same(missing('关于某事的通知', '长财发〔2021〕3号', ...text, '长沙市财政局', '2021年10月20日'), []);
  t.same(missing('某法', '1989年4月4日 第七届全国人民代表大会第二次会议通过', '第一条 一。'), [], 'a law with history');
});
