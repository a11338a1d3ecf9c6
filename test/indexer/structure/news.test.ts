import t from 'tap';
import { addresses, fromLines } from './from-lines.js';

const all = ({ passages }: ReturnType<typeof fromLines>): string[] => passages.map((p) => `${p.locator} ${p.kind}`);

t.test('two reports are two parts: kicker, deck, title, byline', async (t) => {
  const parsed = fromLines(
    ...['某会议特别报道', '新增机构八百家，人才总量三百万……', '全力建设，2024年这样干', '某晚报全媒体记者 甲乙丙'],
    ...['开头。', '第一个题目', '段。', '图为某小镇。'],
    ...['加快发展', '会议印发《某方案》和《另一方案》', '某晚报记者 丁戊', '又是开头。'],
  );
  t.same(all(parsed), [
    ...['h1 head', 'u1.h1 head', 'u1 heading', 'u1.h2 head', 'u1.p1 paragraph', 'u1.u1 heading', 'u1.u1.p1 paragraph'],
    ...['u1.u1.p2 caption', 'u2 heading', 'u2.h1 head', 'u2.h2 head', 'u2.p1 paragraph'],
  ]);
  t.match(parsed.document, {
    title: '全力建设，2024年这样干',
    type: '报道',
    issuers: [{ id: '某晚报', name: '某晚报' }],
    year: 2024,
    issued: null,
  });
});

t.test('a single report has its title at the root', async (t) => {
  const parsed = fromLines('某市加快发展', '新华社记者 甲乙', '开头。', '题目', '段。');
  t.same(all(parsed), ['h1 head', 'h2 head', 'p1 paragraph', 'u1 heading', 'u1.p1 paragraph']);
  t.same(parsed.document.issuers, [{ id: '新华通讯社', name: '新华社' }]);
  t.same(addresses(parsed), ['p1', 'u1', 'u1.p1']);
});

t.test('本报记者 does not say which paper it is', async (t) => {
  t.same(fromLines('某市加快发展', '本报记者 甲乙', '开头。').document.issuers, []);
});
