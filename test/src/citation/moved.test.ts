import t from 'tap';
import { whereNow } from '../../../src/citation/moved.js';
import { make } from '../search/material.js';

const { passages } = make({}, [
  { at: 'p1', text: '研发。' },
  { at: '1', label: '一、', text: '科技創新。' },
  { at: 'p2', text: '投入。' },
  { at: 'p3', text: '投入。' },
  {
    at: 'a1',
    label: '第一条',
    text: '甲。乙。',
    units: [
      { locator: 'a1.1', label: null, start: 0, end: 2 },
      { locator: 'a1.2', label: null, start: 2, end: 4 },
    ],
  },
  { at: 'a2', label: '第二条', text: '丙。', units: [{ locator: 'a2.1', label: null, start: 0, end: 2 }] },
  { at: 'p4', text: '……' },
]);

t.test('a text is where it stands alone, in either script and under any number', async (t) => {
  t.equal(whereNow(passages, '研发。'), 'p1');
  t.equal(whereNow(passages, '科技创新。'), '1');
  t.equal(whereNow(passages, '乙。'), 'a1.2', 'in a unit');
  t.equal(whereNow(passages, '丙。'), 'a2', 'a passage before the unit that is all of it');
});

t.test('a text is nowhere that stands at several places, at none, or says nothing', async (t) => {
  t.equal(whereNow(passages, '投入。'), null);
  t.equal(whereNow(passages, '人才。'), null);
  t.equal(whereNow(passages, '……'), null);
  t.equal(whereNow(passages, ''), null);
});
