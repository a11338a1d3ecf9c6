import t from 'tap';
import { effectiveIn, expiresIn } from '../../../indexer/structure/validity.js';

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
  t.equal(expiresIn('本办法由某局解释。自印发之日起施行。有效期三年。', '2020-01-01'), '2022-12-31');
  t.equal(expiresIn('符合本条例规定的，准予许可；许可证有效期为5年。', '2020-01-01'), null, 'of a licence');
  t.equal(expiresIn('本通知自发布之日起暂执行至2020年6月30日止', null), '2020-06-30');
  t.equal(expiresIn('本通知适用截止时间为2020年6月30日，届时调整。', null), '2020-06-30');
  t.equal(expiresIn('本办法有效期5年', null), null, 'from an unknown day');
  t.equal(expiresIn('本意见有效期至疫情解除', '2020-02-10'), null);
  t.equal(expiresIn('证书有效期至2021年12月31日。', '2020-02-10'), null, 'of something else');
});
