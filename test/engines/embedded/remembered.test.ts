import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { Remembered } from '../../../src/engines/embedded/remembered.js';

/** Keeps texts of ten letters in all: a letter counts more than all that is kept beside it. */
const remembered = () => new Remembered<string>(10_700, (found) => 1_000 * found.length);

t.test('what was found is not looked for again', async (t) => {
  const known = remembered();
  t.equal(
    known.get('one', () => 'found'),
    'found',
  );
  t.equal(
    known.get('one', () => 'again'),
    'found',
  );
});

t.test('what is known is told without being looked for', async (t) => {
  const known = remembered();
  t.equal(known.known('one'), undefined);
  known.get('one', () => 'found');
  t.equal(known.known('one'), 'found');
});

t.test('names take room as well', async (t) => {
  const known = new Remembered<null>(100_000, () => 0);
  const name = (i: number) => `${i}${'letter'.repeat(1_000)}`;
  for (let i = 0; i < 10; i++) known.get(name(i), () => null);
  t.equal(known.known(name(1)), undefined);
  t.equal(known.known(name(9)), null);
});

t.test('what nobody has asked for makes room', async (t) => {
  const known = remembered();
  known.get('one', () => '1111');
  known.get('two', () => '2222');
  known.get('one', () => 'again');
  known.get('three', () => '3333');
  t.equal(
    known.get('one', () => 'anew'),
    '1111',
  );
  t.equal(
    known.get('three', () => 'anew'),
    '3333',
  );
  t.equal(
    known.get('two', () => 'anew'),
    'anew',
  );
});

t.test('where all were asked for, the oldest makes room', async (t) => {
  const known = remembered();
  for (const name of ['one', 'two']) {
    known.get(name, () => '4444');
    known.known(name);
  }
  known.get('three', () => '4444');
  t.same(
    ['one', 'two', 'three'].map((name) => known.known(name) !== undefined),
    [false, true, true],
  );
});

t.test('what is kept is what was found, and never too much of it', async () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 9 })), { maxLength: 200 }), (asked) => {
      const known = remembered();
      const found = new Map<string, string>();
      for (const [i, length] of asked) {
        const name = `n${i}`;
        const text = known.get(name, () => {
          const made = `${i}`.repeat(length);
          found.set(name, made);
          return made;
        });
        equal(text, found.get(name));
        const kept = [...found].flatMap(([name, text]) => (known.known(name) === undefined ? [] : [text]));
        ok(kept.length === 1 || kept.join('').length <= 10);
      }
    }),
  );
});

t.test('what alone is too large is kept until the next', async (t) => {
  const known = remembered();
  known.get('one', () => '1111');
  known.get('large', () => 'L'.repeat(20));
  t.equal(
    known.get('large', () => 'anew'),
    'L'.repeat(20),
  );
  known.get('two', () => '2222');
  t.equal(
    known.get('large', () => 'anew'),
    'anew',
  );
});

t.test('who finds may ask', async (t) => {
  const known = remembered();
  t.equal(
    known.get('outer', () => `${known.get('inner', () => 'i')}o`),
    'io',
  );
  known.get('more', () => '7777777');
  t.equal(
    known.get('inner', () => 'anew'),
    'i',
  );
});
