import t from 'tap';
import { addresses, codes, fromLines } from './from-lines.js';

const heads = (parsed: ReturnType<typeof fromLines>): string[] =>
  parsed.passages.filter(({ kind }) => kind === 'head').map(({ locator, text }) => `${locator} ${text}`);

t.test('an act that forwards a text: its elements are n., before and behind the text', async (t) => {
  const parsed = fromLines(
    'ABCD-2022-01001',
    '某市人民政府办公室文件',
    '某政办发〔2022〕3号',
    '某市人民政府办公室',
    '关于印发《某市某事三年行动方案',
    '（2022-2024年）》的通知',
    '各区县人民政府，市直各单位：',
    '《某市某事三年行动方案（2022-2024年）》',
    '已经市人民政府同意，现印发给你们。',
    '某市人民政府办公室',
    '二〇二二年三月四日',
    '（此件公开发布）',
    '某市某事三年行动方案',
    '（2022-2024年）',
    '为做好某事，制定本方案。',
    '一、目标',
    '做好。',
    '本方案自公布之日起施行，有效期三年。',
    '抄送：市委各部门，',
    '市人大常委会办公室。',
    '某市人民政府办公室',
    '2022年3月5日印发',
  );
  t.same(heads(parsed), [
    'n.h1 ABCD-2022-01001',
    'n.h2 某市人民政府办公室文件',
    'n.h3 某政办发〔2022〕3号',
    'n.h4 某市人民政府办公室关于印发《某市某事三年行动方案（2022-2024年）》的通知',
    'n.h5 各区县人民政府，市直各单位：',
    'n.h6 某市人民政府办公室',
    'n.h7 二〇二二年三月四日',
    'n.h8 （此件公开发布）',
    'h1 某市某事三年行动方案（2022-2024年）',
    'n.h9 抄送：市委各部门，市人大常委会办公室。',
    'n.h10 某市人民政府办公室',
    'n.h11 2022年3月5日印发',
  ]);
  t.same(addresses(parsed), ['n.p1', 'p1', '1 一、', '1.p1', 'p2']);
  t.match(parsed.document, {
    title: '某市某事三年行动方案（2022-2024年）',
    type: '方案',
    notice: { title: '某市人民政府办公室关于印发《某市某事三年行动方案（2022-2024年）》的通知', type: '通知' },
    number: '某政办发〔2022〕3号',
    registration: 'ABCD-2022-01001',
    issuers: [{ id: '某市人民政府办公室' }],
    year: 2022,
    issued: '2022-03-04',
    effective: '2022-03-04',
    expires: '2025-03-03',
    cites: [],
  });
});

t.test('an act that stands alone has its elements at the root', async (t) => {
  const parsed = fromLines(
    '某省关于加强某事的意见',
    '某政发〔2020〕1号',
    '各市人民政府：',
    '现提出意见。',
    '一、要求',
    '附件：1.甲表',
    '2.乙表',
    '某省人民政府',
    '2020年1月2日',
  );
  t.equal(parsed.document.notice, null);
  t.equal(parsed.document.issued, '2020-01-02');
  t.same(heads(parsed).slice(-3), ['h4 附件：1.甲表2.乙表', 'h5 某省人民政府', 'h6 2020年1月2日']);
  t.same(addresses(parsed), ['p1', '1 一、']);
  t.same(codes(parsed), ['attachment-missing']);
});

t.test('an attachment has a tree of its own under x1', async (t) => {
  const parsed = fromLines(
    '某通知',
    '一、甲',
    '附件：提纲',
    '某局',
    '2020年1月2日',
    '附件1',
    '申报提纲',
    '一、乙',
    '（一）丙',
  );
  t.same(addresses(parsed), ['1 一、', 'x1 附件1', 'x1.1 一、', 'x1.1.1 （一）']);
  t.equal(parsed.passages.find(({ locator }) => locator === 'x1')?.text, '申报提纲');
  t.equal(parsed.document.issued, '2020-01-02');
});

t.test('without a title the file gives its name, and says so', async (t) => {
  const parsed = fromLines('这是一段话。', '还有一段话。');
  t.equal(parsed.document.title, 'file');
  t.same(codes(parsed), ['title-missing']);
  t.same(addresses(parsed), ['p1', 'p2']);
});

t.test('years that a text aims at are no dates of the document', async (t) => {
  const { document } = fromLines('某市关于某事的意见', '到2025年，建成。', '2月19日，会议召开。');
  t.match(document, { year: null, issued: null, effective: null, expires: null });
});

t.test('a list of contents is one head passage and no structure', async (t) => {
  const parsed = fromLines(
    '某规划',
    '目 录',
    '一、总则 ........ 1',
    '二、任务 ........ 2',
    '一、总则',
    '甲。',
    '二、任务',
    '乙。',
  );
  t.same(addresses(parsed), ['1 一、', '1.p1', '2 二、', '2.p1']);
  t.same(codes(parsed), []);
});

t.test('bodies that issue together, each on a line of its own before the title and in the signature', async (t) => {
  const bodies = ['财政部', '教育部', '公安部', '民政部', '司法部', '交通运输部', '水利部', '商务部'];
  const { document, passages } = fromLines(
    ...bodies,
    '关于做好某事的通知',
    '财发〔2020〕1号',
    '一、甲',
    ...bodies,
    '2020年1月2日',
  );
  t.equal(document.title, `${bodies.join('')}关于做好某事的通知`);
  t.equal(document.number, '财发〔2020〕1号');
  t.same(
    document.issuers.map(({ id }) => id),
    bodies,
  );
  t.equal(passages[0]?.locator, 'h1');
});

t.test('a number in the title is the number', async (t) => {
  t.match(fromLines('关于某事的通知（某发〔2020〕1号）', '段。').document, {
    title: '关于某事的通知',
    number: '某发〔2020〕1号',
    type: '通知',
  });
});
