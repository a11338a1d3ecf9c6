/**
 * An indexer in a process of its own: `node other-process.js ENGINE DATA DOCUMENTS [stall]` builds so many documents. With `stall` it stops before the last one,
 * for ever, having said so.
 */
import { setTimeout } from 'node:timers/promises';
import { type EngineUnderTest, enginesUnderTest } from './engines.js';
import { documentOf } from './samples.js';

const [name, data = '', count = '0', stall] = process.argv.slice(2);
const { open } = enginesUnderTest.find((engine) => engine.name === name) as EngineUnderTest;

async function* documents() {
  for (let i = 0; i < Number(count); i++) {
    if (stall !== undefined && i === Number(count) - 1) {
      process.stdout.write('stalled\n');
      await setTimeout(2 ** 30);
    }
    yield { put: documentOf({ id: `other-${i}`, passages: ['研发 投入', `${i}`] }) };
  }
}

const engine = await open(data);
process.stdout.write('begins\n');
await engine.build({ analysis: 'other', dictionary: '' }, documents());
await engine.close();
