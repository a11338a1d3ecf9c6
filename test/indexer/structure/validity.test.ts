import t from 'tap';
import { effectiveIn, expiresIn, isAboutItself } from '../../../indexer/structure/validity.js';

t.test('from when a document holds', async (t) => {
  t.equal(effectiveIn('本方案自公布之日起施行，有效期至2021年12月31日。', '2021-02-19'), '2021-02-19');
  t.equal(effectiveIn('本办法自印发之日起执行。', null), null);
  t.equal(effectiveIn('本规划自 2021 年 10 月 25 日起施行', '2021-09-13'), '2021-10-25');
  t.equal(effectiveIn('本條例自二〇二一年十月一日起施行', null), '2021-10-01');
  t.equal(effectiveIn('七、本決定由公布之日起實行。', '2020-05-28'), '2020-05-28');
  t.equal(effectiveIn('《某条例》已经某会议通过，现予公布，自2025年1月1日起施行。', null), '2025-01-01');
  t.equal(effectiveIn('本办法自公布之日起30日后施行。', '2020-01-01'), '2020-01-31');
  t.equal(effectiveIn('以上政策措施自印发之日起实施，有效期至2020年底', '2020-02-05'), '2020-02-05');
  t.equal(effectiveIn('本办法由某局负责解释。', '2021-02-19'), undefined);
  t.equal(effectiveIn('对其自2020年1月1日起执行的税率减半。', '2021-02-19'), undefined, 'of something else');
  t.equal(effectiveIn('批准决定自签发之日起三个月以内有效。', '2018-10-26'), undefined, 'of a decision under the law');
  t.equal(effectiveIn('某市2018年1月1日起施行的办法同时废止。', null), undefined, 'of another document');
});

t.test('until when a document holds', async (t) => {
  t.equal(expiresIn('本方案自公布之日起施行，有效期至2021年12月31日。', '2021-02-19'), '2021-12-31');
  t.equal(expiresIn('本规范自2025年3月1日起施行，有效期5年。', '2025-03-01'), '2030-02-28');
  t.equal(expiresIn('本办法自2020年3月1日起施行，试行期两年。', '2020-03-01'), '2022-02-28');
  t.equal(expiresIn('自印发之日起实施，有效期至2020年底', null), '2020-12-31');
  t.equal(expiresIn('本措施执行时间截至2020年6月30日。', null), '2020-06-30');
  t.equal(expiresIn('本公告自2020年1月1日至3月31日实施。', null), '2020-03-31');
  t.equal(expiresIn('本办法由某局解释。自印发之日起施行。有效期三年。', '2020-01-01'), '2022-12-31');
  t.equal(expiresIn('符合本条例规定的，准予许可；许可证有效期为5年。', '2020-01-01'), null, 'of a licence');
  t.equal(expiresIn('本通知自发布之日起暂执行至2020年6月30日止', null), '2020-06-30');
  t.equal(expiresIn('本通知适用截止时间为2020年6月30日，届时调整。', null), '2020-06-30');
  t.equal(expiresIn('本办法有效期5年', null), null, 'from an unknown day');
  t.equal(expiresIn('本意见有效期至疫情解除', '2020-02-10'), null);
  t.equal(expiresIn('证书有效期至2021年12月31日。', '2020-02-10'), null, 'of something else');
});

t.test('a whole clause needs no subject; the document is also named by its own title', async (t) => {
  const text = '自2021年10月25日起施行，有效期至2022年10月24日。';
  for (const own of [text, `第三条 ${text}`, `三、${text}`, `本办法由某局解释。${text}`]) {
    t.equal(effectiveIn(own, null), '2021-10-25', own);
    t.equal(expiresIn(own, '2021-10-25'), '2022-10-24', own);
    t.ok(isAboutItself(own), own);
  }
  const own = { titles: ['长沙市人才管理办法（试行）'], report: () => {} };
  for (const name of ['长沙市人才管理办法', '《长沙市人才管理办法（试行）》', '长沙市人才管理办法(试行)']) {
    const titled = `${name}自2021年10月25日起施行，有效期5年`;
    t.ok(isAboutItself(titled, own.titles), name);
    t.equal(effectiveIn(titled, null, own), '2021-10-25', name);
    t.equal(expiresIn(titled, '2021-10-25', own), '2026-10-24', name);
  }
  const longer = '长沙市人才管理办法实施细则自2021年10月25日起施行，有效期5年';
  t.equal(effectiveIn(longer, null, own), undefined, 'of what has a longer title');
});

t.test('a period behind the day of issue is reckoned, or left open', async (t) => {
  t.equal(effectiveIn('自公布之日起1个月后施行，有效期2年', '2021-01-31'), '2021-02-28');
  t.equal(effectiveIn('自公布之日起三十日后施行', '2021-02-19'), '2021-03-21');
  t.equal(effectiveIn('本办法自公布之日起满6个月后施行', '2021-09-15'), '2022-03-15');
  t.equal(effectiveIn('自公布之日起10个工作日后施行', '2021-02-19'), null);
  t.equal(effectiveIn('自公布之日起1个月后施行', null), null);
  t.equal(effectiveIn('自公布之日起正式施行', '2021-02-19'), '2021-02-19');
});

t.test('what is said of another document is not said of this', async (t) => {
  const first = '本办法自2021年3月1日起施行，';
  t.equal(expiresIn(`${first}有效期5年，《旧办法》有效期至2021年2月28日。`, '2021-03-01'), '2026-02-28');
  t.equal(expiresIn(`${first}《旧办法》2021年2月28日废止。`, '2021-03-01'), null);
  t.equal(expiresIn(`${first}《旧办法》同时废止，有效期5年。`, '2021-03-01'), '2026-02-28');
  t.equal(effectiveIn('《旧办法》自公布之日起施行，有效期5年。', '2021-03-01'), undefined);
  t.equal(effectiveIn('《旧条例》自2016年3月1日起施行，本条例自2021年3月1日起施行。', null), '2021-03-01');
});

t.test('the other wordings of an end', async (t) => {
  const of = (words: string): string | null => expiresIn(`本办法自2021年3月1日起施行，${words}。`, '2021-03-01');
  t.equal(of('2025年12月31日废止'), '2025-12-31');
  t.equal(of('2026年2月28日失效'), '2026-02-28');
  t.equal(of('于2026年2月28日自动失效'), '2026-02-28');
  t.equal(of('试行一年'), '2022-02-28');
  t.equal(of('试行期一年'), '2022-02-28');
  t.equal(of('有效期至2026年2月底'), '2026-02-28');
  t.equal(of('有效期至2024年二月底'), '2024-02-29');
  t.equal(of('5年内有效'), '2026-02-28');
  t.equal(of('许可证自领取之日起5年内有效'), null, 'of a licence');
  t.equal(expiresIn('本办法自2021年3月1日起试行一年。', '2021-03-01'), '2022-02-28');
  t.equal(effectiveIn('本办法自公布之日起5年内有效。', '2021-03-01'), '2021-03-01');
  t.equal(expiresIn('本办法自公布之日起5年内有效。', '2021-03-01'), '2026-02-28');
  t.equal(expiresIn('本办法规定的批准决定自签发之日起3个月内有效。', '2021-03-01'), null, 'of a decision under it');
  for (const period of ['有效期自2021年3月1日起至2026年2月28日止。', '本办法有效期自2021年3月1日起至2026年2月28日。']) {
    t.equal(effectiveIn(period, null), '2021-03-01', period);
    t.equal(expiresIn(period, '2021-03-01'), '2026-02-28', period);
  }
});

t.test('a day in figures is read; one that no calendar has is reported', async (t) => {
  t.equal(effectiveIn('本办法自2021.3.1起施行，有效期至2026.2.28。', null), '2021-03-01');
  t.equal(expiresIn('本办法自2021.3.1起施行，有效期至2026.2.28。', null), '2026-02-28');
  const reported: string[] = [];
  const own = { titles: [], report: (day: string) => reported.push(day) };
  t.equal(effectiveIn('本办法自2021年2月30日起施行。', null, own), null);
  t.equal(expiresIn('本办法自2021年3月1日起施行，有效期至2026年2月31日。', '2021-03-01', own), null);
  t.same(reported, ['2021年2月30日', '2026年2月31日']);
});
