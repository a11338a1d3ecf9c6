import t from 'tap';
import { isDay, today } from '../../../src/domain/day.js';
import { parseDay } from '../../../src/query/days.js';

t.test('only days of the calendar are days', async (t) => {
  for (const day of ['2021-02-28', '2024-02-29', '1949-10-01']) t.ok(isDay(day), day);
  for (const text of ['2021-02-29', '2021-13-01', '2021-1-1', '20210101', '2021-01-01T00:00:00Z', '今天', '']) {
    t.notOk(isDay(text), text);
    t.throws(() => parseDay(text), { code: 'on_invalid' }, text);
  }
  t.equal(parseDay('2024-02-29'), '2024-02-29');
});

t.test('today begins at midnight in China', async (t) => {
  t.equal(today(new Date('2024-12-31T15:59:59Z')), '2024-12-31');
  t.equal(today(new Date('2024-12-31T16:00:00Z')), '2025-01-01');
  t.ok(isDay(today()));
});
