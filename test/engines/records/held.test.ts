/** A writer that stood still for so long that another one took its lock writes nothing more that anybody could see. */
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import type { Change, Engine } from '../../../src/engines/engine.js';
import { openRecords } from '../../../src/engines/records/index.js';
import { build, puts } from '../engines.js';
import { documentOf } from '../samples.js';
import { MemoryServer } from './memory-store.js';
import { told } from './told.js';

const of = (id: string, ...passages: string[]) => documentOf({ id, passages });
const there = [of('a', '研发', '投入'), of('b', '研发')];
const later = [{ put: of('a', '人才') }, { remove: 'b' }];

/** What the first writer does before and after the second one has written. */
const standstills: Record<string, readonly [before: Change[], after: Change[]]> = {
  'before it writes anything': [[], [{ put: of('c', '费用') }]],
  'between two documents': [[{ put: of('c', '费用') }], [{ put: of('d', '费用') }]],
  'before it takes documents out': [[{ remove: 'a' }], []],
  'when it has written all': [[{ put: of('a', '费用') }, { put: of('c', '费用') }], []],
};

for (const [when, [before, after]] of Object.entries(standstills)) {
  for (const way of ['change', 'build'] as const) {
    t.test(`a ${way} that stood still ${when}`, async (t) => {
      const [server, untroubled] = [new MemoryServer(), new MemoryServer()];
      const [first, second, alone] = [server, server, untroubled].map((one) =>
        openRecords(one, { readonly: false }),
      ) as [Engine, Engine, Engine];
      for (const engine of [first, alone]) await build(engine, there);
      async function* standing(): AsyncGenerator<Change> {
        yield* before;
        server.forgetLock();
        await second.change(later);
        // Longer than a writer writes without looking at its lock.
        await setTimeout(1_100);
        yield* after;
      }
      const written =
        way === 'change' ? first.change(standing()) : first.build({ analysis: 'a', dictionary: '' }, standing());
      await t.rejects(written, { code: 'index_busy', message: /took over/ });
      await alone.change(later);
      t.strictSame(await told(second), await told(alone));
      for (const engine of [second, alone]) await engine.change(puts([of('d', '投入')]));
      t.strictSame(await told(second), await told(alone), 'nor after the next change');
    });
  }
}
