import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { packLengths, unpackLengths } from '../../../src/engines/embedded/lengths.js';

t.test('lengths are read as they were packed, each document at its place', async () => {
  const lengths = fc.array(fc.nat(70_000), { maxLength: 20 });
  fc.assert(
    fc.property(lengths, fc.nat(5), (all, before) => {
      const read = new Uint16Array(before + all.length + 1);
      unpackLengths(packLengths(all), read, before);
      deepEqual([...read], [...Array(before).fill(0), ...all.map((length) => Math.min(length, 65_535)), 0]);
    }),
  );
});
