/** Files that hold more than one text: acts that forward, attachments, several documents. */
import t from 'tap';
import { addresses, documentsFromLines, fromLines } from './from-lines.js';

const known = (lines: readonly string[]) =>
  documentsFromLines(...lines).map(({ document: { title, notice, number, issuers, issued, effective } }) => ({
    title,
    notice: notice?.title ?? null,
    number,
    issuers: issuers.map(({ name }) => name),
    issued,
    effective,
  }));

const forwarding = [
  '国务院批转国家计委关于某事',
  '报告的通知',
  '国发〔1985〕5号',
  '各省、自治区、直辖市人民政府：',
  '国务院同意国家计委的报告，现转发给你们。',
  '国务院',
  '一九八五年一月五日',
  '（本文有删减）',
  '关于某事的报告',
  '国务院：',
  '现报告如下：',
  '一、情况',
  '很好。',
  '国家计委',
  '一九八四年十二月二十日',
];

t.test(
  'a text behind the act’s signature is the one that it forwards, with its own recipients and signature',
  async (t) => {
    t.same(known(forwarding), [
      {
        ...{ title: '关于某事的报告', notice: '国务院批转国家计委关于某事报告的通知', number: '国发〔1985〕5号' },
        ...{ issuers: ['国务院'], issued: '1985-01-05', effective: null },
      },
    ]);
    const heads = fromLines(...forwarding).passages.filter(({ kind }) => kind === 'head');
    t.same(heads.map(({ locator, text }) => `${locator} ${text}`).slice(-4), [
      'h1 关于某事的报告',
      'h2 国务院：',
      'h3 国家计委',
      'h4 一九八四年十二月二十日',
    ]);
  },
);

t.test('an act that forwards an act: three levels, each with its own numbers', async (t) => {
  const lines = [
    ...[
      '某市人社局转发某省人社厅转发人社部关于某事的通知',
      '各县：',
      '现转发给你们，并提出意见。',
      '一、甲。',
      '二、乙。',
      '某市人社局',
    ],
    ...[
      '2020年2月7日',
      '某省人社厅转发人社部关于某事的通知',
      '各市：',
      '现转发给你们。',
      '一、丙',
      '丁。',
      '某省人社厅',
      '2020年2月3日',
    ],
    ...['人社部关于某事的通知', '各省：', '现通知如下：', '一、戊。', '二、己。', '人社部', '2020年1月30日'],
  ];
  t.match(known(lines), [{ notice: lines[0], title: lines[7], issuers: ['某市人社局'], issued: '2020-02-07' }]);
  t.same(
    addresses(fromLines(...lines)).filter((address) => address.includes('、')),
    ['n.1 一、', 'n.2 二、', '1 一、', 'x1.1 一、', 'x1.2 二、'],
  );
});

t.test(
  'an act that forwards two texts gives two documents of one number, and the act stands in the first',
  async (t) => {
    const lines = [
      ...[
        '某市人民政府关于印发《甲办法》和《乙办法》的通知',
        '某政发〔2020〕1号',
        '各县：',
        '现将《甲办法》和《乙办法》印发给你们。',
      ],
      ...['某市人民政府', '2020年1月1日', '甲办法', '第一条 为了甲。', '第二条 本办法自2020年2月1日起施行。'],
      ...['乙办法', '第一条 为了乙。', '第二条 本办法自2020年3月1日起施行。'],
    ];
    t.match(known(lines), [
      { title: '甲办法', number: '某政发〔2020〕1号', issued: '2020-01-01', effective: '2020-02-01' },
      { title: '乙办法', number: '某政发〔2020〕1号', issued: '2020-01-01', effective: '2020-03-01' },
    ]);
    const [one, two] = documentsFromLines(...lines);
    t.not(one?.document.id, two?.document.id);
    t.ok(one?.passages.some(({ locator }) => locator === 'n.h1'));
    t.notOk(two?.passages.some(({ locator }) => locator.startsWith('n.')));
    const [, changed] = documentsFromLines(...lines.with(7, '第一条 为了甲和丙。'));
    t.same(changed?.document.id, two?.document.id, 'a change of the other document changes no id');
    t.same(
      changed?.passages,
      two?.passages?.map((passage) => passage),
    );
  },
);

t.test('two rules, or two notices, one after the other are two documents', async (t) => {
  const rule = (name: string): string[] => [
    `某省${name}办法`,
    '第一章 总 则',
    `第一条 为了${name}。`,
    '第二条 由某局解释。',
  ];
  t.match(known([...rule('登记'), ...rule('授权')]), [{ title: '某省登记办法' }, { title: '某省授权办法' }]);
  const notice = (name: string, day: string): string[] => [
    ...[`${name}关于某事的通知`, `${name}发〔2020〕1号`, '各单位：', '通知如下：', '一、甲。', name, day],
  ];
  t.match(known([...notice('某市财政局', '2020年1月1日'), ...notice('某市民政局', '2020年2月2日')]), [
    { number: '某市财政局发〔2020〕1号', issued: '2020-01-01' },
    { number: '某市民政局发〔2020〕1号', issued: '2020-02-02' },
  ]);
});

t.test('an order and the regulation that it promulgates', async (t) => {
  const lines = [
    ...[
      '中华人民共和国国务院令',
      '第758号',
      '《某条例》已经2022年1月1日国务院第160次常务会议通过，现予公布，自2022年7月1日起施行。',
    ],
    ...['总 理 某某某', '2022年1月10日', '某条例', '第一条 为了某事。', '第二条 本条例自2022年7月1日起施行。'],
  ];
  t.match(known(lines), [
    {
      title: '某条例',
      notice: lines[0],
      number: '中华人民共和国国务院令第758号',
      issued: '2022-01-10',
      effective: '2022-07-01',
    },
  ]);
});

t.test('attachments with their titles behind the mark or below it; a list of them is none', async (t) => {
  const parsed = fromLines(
    ...['某局关于某事的通知', '各市：', '现通知如下。', '附件：', '1.甲表', '2.乙表', '某省某局', '2020年1月1日'],
    ...['附件1 甲表', '一、项目', '附件2', '乙表', '一、项目'],
  );
  t.same(addresses(parsed), ['p1', 'x1 附件1', 'x1.1 一、', 'x2 附件2', 'x2.1 一、']);
  t.equal(parsed.document.issued, '2020-01-01');
});

t.test('what a line of the file held several of keeps its order, and each its line', async (t) => {
  const { passages } = fromLines('某通知', '单建。 第一条 甲。', '第二条 乙。');
  t.ok(passages.every(({ lines: [first, last] }) => first >= 1 && last <= 3));
});
