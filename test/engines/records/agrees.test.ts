/** Whatever is built and changed, an engine over a store tells the same as the embedded one: of what is there, and of all that was. */
import { deepEqual } from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { openEmbedded } from '../../../src/engines/embedded/index.js';
import { openRecords } from '../../../src/engines/records/index.js';
import { build } from '../engines.js';
import { MemoryServer } from './memory-store.js';
import { step, told, write } from './told.js';

t.test('tells what the embedded engine tells, after any builds and changes', async (t) => {
  const data = t.testdir();
  const steps = fc.array(step, { minLength: 1, maxLength: 12, size: 'max' });
  const property = fc.asyncProperty(steps, async (steps) => {
    const embedded = await openEmbedded({ data: mkdtempSync(join(data, 'run-')) });
    const memory = openRecords(new MemoryServer(), { readonly: false });
    try {
      for (const engine of [embedded, memory]) await build(engine, []);
      for (const step of steps) {
        for (const engine of [embedded, memory]) await write(engine, step);
        deepEqual(await told(memory), await told(embedded));
      }
    } finally {
      await Promise.all([embedded.close(), memory.close()]);
    }
  });
  await fc.assert(property, { numRuns: 15, endOnFailure: true });
  t.pass();
});
