import assert from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import {
  daysOf,
  hasVersions,
  inOrder,
  leadingOn,
  startOf,
  statusesOn,
  statusOn,
  statusWithin,
} from '../../../src/domain/work.js';

const law = (id: string, version: string, effective: string | null = null, expires: string | null = null) => ({
  ...{ id, version, effective, expires },
  issued: '1994-07-05',
});
/** Takes effect in 1995; its amendment prints that day, too; one more is adopted and not yet in force. */
const first = law('first', '1994-07-05', '1995-01-01');
const amended = law('amended', '2018-12-29', '1995-01-01');
const coming = law('coming', '2023-12-29', '2024-07-01');
const versions = [coming, first, amended];

t.test('a version starts when it takes effect, an amended one not before its amendment', async (t) => {
  t.same([first, amended, coming].map(startOf), ['1995-01-01', '2018-12-29', '2024-07-01']);
  t.equal(startOf({ version: null, issued: '2020-02-06', effective: '2020-01-01' }), '2020-01-01', 'back in time');
  t.equal(startOf({ version: null, issued: '2020-02-06', effective: null }), '2020-02-06');
  t.equal(startOf({ version: null, issued: null, effective: null }), null);
});

t.test('the version in force leads, before the first the first to come', async (t) => {
  const leads = (day: string) => leadingOn(versions, day)?.id;
  t.same(['1990-01-01', '1995-01-01', '2018-12-28', '2018-12-29', '2024-06-30', '2024-07-01'].map(leads), [
    'first',
    'first',
    'first',
    'amended',
    'amended',
    'coming',
  ]);
  t.equal(leadingOn([], '2020-01-01'), null);
});

t.test('a version expires when the next one starts', async (t) => {
  const on = (day: string) => Object.fromEntries(statusesOn(versions, day));
  t.same(on('1994-12-31'), { first: 'not_yet', amended: 'not_yet', coming: 'not_yet' });
  t.same(on('2000-01-01'), { first: 'in_force', amended: 'not_yet', coming: 'not_yet' });
  t.same(on('2024-06-30'), { first: 'expired', amended: 'in_force', coming: 'not_yet' });
  t.same(on('2024-07-01'), { first: 'expired', amended: 'expired', coming: 'in_force' });
});

t.test('a document holds from its effective day to the end of its last, and is unknown without one', async (t) => {
  const policy = { version: null, issued: '2021-02-19', effective: '2021-03-01', expires: '2026-02-28' };
  const on = (day: string) => statusOn(policy, null, day);
  t.same(['2021-02-28', '2021-03-01', '2026-02-28', '2026-03-01'].map(on), [
    'not_yet',
    'in_force',
    'in_force',
    'expired',
  ]);
  t.equal(statusOn({ ...policy, effective: null, expires: null }, null, '2022-01-01'), 'unknown');
  t.equal(statusOn({ ...policy, effective: null }, null, '2027-01-01'), 'expired');
});

t.test('laws have versions, notices have none', async (t) => {
  t.same(['条例', '办法', '通知', '修正案'].map(hasVersions), [true, true, false, false]);
});

const day = fc
  .date({ min: new Date('1949-10-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someDay = fc.option(day, { nil: null });
const works = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    version: someDay,
    issued: someDay,
    effective: someDay,
    expires: someDay,
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

t.test('on any day exactly one version leads, whatever their order', async (t) => {
  fc.assert(
    fc.property(works, day, (work, on) => {
      const leading = leadingOn(work, on);
      assert.ok(leading !== null && work.includes(leading));
      assert.equal(leadingOn(work.toReversed(), on), leading);
    }),
  );
  t.pass();
});

t.test('on any day at most one version is in force that starts for itself, and it leads', async (t) => {
  fc.assert(
    fc.property(works, day, (work, on) => {
      const statuses = statusesOn(work, on);
      assert.equal(statuses.size, work.length);
      const inForce = work.filter(({ id }) => statuses.get(id) === 'in_force');
      assert.ok(inForce.length <= 1);
      for (const version of inForce) assert.equal(leadingOn(work, on), version);
    }),
  );
  t.pass();
});

t.test('as days go by a version only goes from not yet to in force to expired', async (t) => {
  const order = ['not_yet', 'in_force', 'expired'];
  fc.assert(
    fc.property(works, day, day, (work, one, other) => {
      const [before, after] = [one, other].sort().map((on) => statusesOn(work, on));
      for (const { id } of inOrder(work)) {
        const [from, to] = [before?.get(id) ?? '', after?.get(id) ?? ''];
        if (from === 'unknown') assert.ok(to === 'unknown' || to === 'expired');
        else assert.ok(order.indexOf(from) <= order.indexOf(to), `${from} ${to}`);
      }
    }),
  );
  t.pass();
});

t.test('the days of a version say what is asked of all versions on any day', async (t) => {
  t.same(daysOf([coming, first]).get('first'), {
    leads: '0000-00-00',
    leadsUntil: '2024-07-01',
    begins: '1995-01-01',
    ends: '2024-07-01',
    dated: true,
  });
  // Few days, so that many fall together; at the borders of months, years and of all days.
  const day = fc.constantFrom('1949-10-01', '2019-12-31', '2020-01-01', '2020-02-29', '2020-03-01', '9999-12-31');
  const version = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    version: fc.option(day),
    issued: fc.option(day),
    effective: fc.option(day),
    expires: fc.option(day),
  });
  const all = fc.uniqueArray(version, { selector: ({ id }) => id });
  fc.assert(
    fc.property(all, day, (versions, on) => {
      const days = [...daysOf(versions)];
      const leading = days.filter(([, { leads, leadsUntil }]) => leads <= on && on < leadsUntil);
      assert.deepEqual(
        leading.map(([id]) => id),
        versions.length === 0 ? [] : [leadingOn(versions, on)?.id],
      );
      const statuses = days.map(([id, own]) => [id, statusWithin(own, on)] as const);
      assert.deepEqual(new Map(statuses), statusesOn(versions, on));
    }),
    { numRuns: 2000 },
  );
  t.pass();
});
