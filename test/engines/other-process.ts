/**
 * An indexer in a process of its own: `node other-process.js DOCUMENTS [stall]` builds so many documents, in the place that its environment sets. With `stall`
 * it stops before the last one, for ever, having said so.
 */
import { setTimeout } from 'node:timers/promises';
import { readConfig } from '../../src/config.js';
import { openEngine } from '../../src/engines/open.js';
import { documentOf } from './samples.js';

const [count = '0', stall] = process.argv.slice(2);

async function* documents() {
  for (let i = 0; i < Number(count); i++) {
    if (stall !== undefined && i === Number(count) - 1) {
      process.stdout.write('stalled\n');
      await setTimeout(2 ** 30);
    }
    yield { put: documentOf({ id: `other-${i}`, passages: ['研发 投入', `${i}`] }) };
  }
}

const engine = await openEngine(readConfig(process.env), { readonly: false });
process.stdout.write('begins\n');
await engine.build({ analysis: 'other', dictionary: '' }, documents());
await engine.close();
