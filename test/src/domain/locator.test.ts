import fc from 'fast-check';
import t from 'tap';
import { compareLocators, isWithin, parseLocator } from '../../../src/domain/locator.js';

t.test('every kind of segment is read', async (t) => {
  for (const locator of [
    '3',
    '3.2.1',
    'a33',
    'a10-1.1.3',
    'e1.c2.s1',
    'u2.p1',
    '1.3.t1.r3',
    'h1',
    'r2.1',
    'n.p1',
    'x1.3',
    '3b.1',
    'p1234567',
  ]) {
    t.ok(parseLocator(locator), locator);
  }
  t.same(parseLocator('a10-1.2b'), [
    { kind: 'a', value: 10, sub: 1, repeat: '' },
    { kind: '', value: 2, sub: 0, repeat: 'b' },
  ]);
});

t.test('what is no locator is refused', async (t) => {
  for (const text of [
    '',
    '.',
    '3.',
    '.3',
    '03',
    '0',
    'p',
    'n1',
    '3.n',
    '3.x1',
    'p1-1',
    '三',
    'a1 ',
    'P1',
    '3a',
    '3..1',
    'p12345678',
  ]) {
    t.equal(parseLocator(text), null, text);
  }
});

t.test('a section holds itself and what stands below it', async (t) => {
  t.ok(isWithin('3.2', '3.2'));
  t.ok(isWithin('3.2.1', '3.2'));
  t.notOk(isWithin('3.21', '3.2'));
  t.notOk(isWithin('3', '3.2'));
});

t.test('locators are ordered by number and not by letter', async (t) => {
  const ordered = [
    'n.h1',
    'n.p1',
    'h1',
    'p1',
    'a10',
    'a10.1',
    'a10-1',
    'u1',
    '2',
    '2.p1',
    '2.1',
    '2b',
    '10',
    'r2.1',
    'x1',
    '?',
  ];
  t.same([...ordered].reverse().sort(compareLocators), ordered);
  const some = fc.constantFrom(...ordered);
  fc.assert(
    fc.property(some, some, (a, b) => t.equal(Math.sign(compareLocators(a, b)), -Math.sign(compareLocators(b, a)) + 0)),
  );
});
