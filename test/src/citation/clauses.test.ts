import t from 'tap';
import type { ClauseStep } from '../../../src/citation/clause.js';
import { parseClauses } from '../../../src/citation/clauses.js';

const printed = (steps: readonly ClauseStep[] | null) =>
  steps?.map(({ kind, value, sub }) => `${kind}${value}${sub ? `-${sub}` : ''}`).join('.');
const read = (text: string) =>
  parseClauses(text)
    ?.map(({ from, to }) => (to === null ? printed(from) : `${printed(from)}..${printed(to)}`))
    .join(' ') ?? null;

t.test('clauses are read one by one, each with what stands above it', async (t) => {
  for (const [text, clauses] of [
    ['第三条、第五条', 'a3 a5'],
    ['第三条和第五条第二款', 'a3 a5.2'],
    ['第4条第2款、第5條及第12條第2款', 'a4.2 a5 a12.2'],
    ['第十条第一款第二项、第三项', 'a10.1.2 a10.1.3'],
    ['第十条第一款第（二）、（三）项', 'a10.1.2 a10.1.3'],
    ['第一百三十三条之一第一款、第二款', 'a133-1.1 a133-1.2'],
    ['第三、五条', 'a3 a5'],
    ['第三条至第五条', 'a3..a5'],
    ['第3-5条', 'a3..a5'],
    ['第十条第（一）至（三）项', 'a10.1..a10.3'],
    ['第一条、第三条至第五条', 'a1 a3..a5'],
  ] as const) {
    t.equal(read(text), clauses, text);
  }
});

t.test('one clause alone is not several, and what is no clause is not read in part', async (t) => {
  for (const text of [
    '第三条',
    '第三条第二款第一项',
    '',
    '第三条、有关规定',
    '第三条至',
    '三（二）3',
    '第三条至第五款',
    '第三条至第五条第二款',
  ]) {
    t.equal(read(text), null, text);
  }
});
