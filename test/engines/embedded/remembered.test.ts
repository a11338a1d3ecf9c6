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

t.test('what was asked for least lately makes room', async (t) => {
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
