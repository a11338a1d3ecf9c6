import t from 'tap';
import { dayOf, givenOf } from '../../../indexer/read/given.js';

t.test('days in every usual writing, and nothing else', async (t) => {
  for (const day of [
    '2021-02-19',
    '2021-2-19',
    '2021/02/19',
    '2021.2.19',
    '20210219',
    '2021年2月19日',
    '二〇二一年二月十九日',
    '2021-02-19T08:00:00Z',
    '２０２１年２月１９日 08:00',
  ]) {
    t.equal(dayOf(day), '2021-02-19', day);
  }
  for (const other of ['', '2021', '2021-02', '2021-02-30', '202102190', '不详', '19-02-2021'])
    t.equal(dayOf(other), null, other);
});

t.test('the first of two fields for one thing counts; an empty one is none', async (t) => {
  const field = (name: string, value: unknown) => ({ name, value, lines: [1, 1] as const });
  const { given, warnings } = givenOf([
    field('标题', ' '),
    field('title', '甲'),
    field('名称', '乙'),
    field('issuers', ['某 局', null]),
  ]);
  t.same(given, { title: '甲' });
  t.match(warnings, [{ code: 'metadata-invalid', message: /issuers/ }]);
});
