/**
 * Whatever is changed and rebuilt, every text that an address ever had is still told: it stands there, or it is a former text of the address. And every name
 * that a document ever had leads to it still, as its name or as one of before.
 */

import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Change, Engine } from '../../src/engines/engine.js';
import { build, everyEngine, tries } from './engines.js';
import { documentOf } from './samples.js';

const ids = ['a', 'b', 'c', 'd'];
const id = fc.constantFrom(...ids);
const texts = fc.array(fc.constantFrom('研发', '投入', '人才'), { maxLength: 3 });
const names = fc.record({
  aliases: fc.uniqueArray(fc.constantFrom('slug', 'number'), { maxLength: 2 }),
  work: fc.constantFrom('law', 'act'),
});

/** What an indexer does: puts, removals, and ids given up for others that are put in the same step. */
const step = fc.record({
  anew: fc.boolean(),
  puts: fc.uniqueArray(fc.tuple(id, texts, names), { selector: ([id]) => id, minLength: 1, maxLength: 3 }),
  gone: fc.subarray(ids),
  replaced: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function changesOf({ puts, gone, replaced }: Step): Change[] {
  const put = new Set(puts.map(([id]) => id));
  const [[by] = ['a']] = puts;
  return [
    ...gone.filter((id) => !put.has(id)).map((id) => (replaced ? { replace: id, by } : { remove: id })),
    ...puts.map(([id, passages, names]) => ({ put: documentOf({ id, passages, ...names }) })),
  ];
}

/** All that is told of an address, wherever its document has gone. */
async function told(engine: Engine, doc: string, locator: string): Promise<string[]> {
  const former = await engine.formerDocument(doc);
  const present = former?.by ?? doc;
  ok(former === null || (await engine.documents([doc])).length === 0, `${doc} is there and former`);
  ok(former?.by == null || (await engine.documents([present])).length > 0 || (await engine.formerDocument(present)));
  const living = await engine.passages([`${present}/${locator}`]);
  const formers = await engine.formerPassages(present, locator);
  ok(!formers.some(({ hash }) => hash === living[0]?.hash), 'a text that stands at its address is no former one');
  return [...living, ...formers].map(({ text }) => text);
}

async function leads(engine: Engine, name: string, doc: string): Promise<void> {
  const now = [...(await engine.alias(name)), ...(await engine.versions(name))].includes(doc);
  const once = (await engine.formerlyNamed(name)).some(({ id }) => id === doc);
  ok(now !== once, `${name} ${now ? 'is and was' : 'neither is nor was'} a name of ${doc}`);
  ok(now || (await engine.documents([doc])).length > 0 || (await engine.formerDocument(doc)), `${doc} is forgotten`);
}

everyEngine('tells every text that an address ever had, and every name of a document', async (t, engine, place) => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
    await build(engine, []);
    const seen = new Map<string, Set<string>>();
    const called = new Map<string, [name: string, doc: string]>();
    for (const one of steps) {
      const changes = changesOf(one);
      await (one.anew ? engine.build({ analysis: 'a', dictionary: '' }, changes) : engine.change(changes));
      for (const [id, passages, { aliases, work }] of one.puts) {
        for (const name of [...aliases, work]) called.set(`${name} ${id}`, [name, id]);
        for (const [place, text] of passages.entries()) {
          const address = `${id}/p${place + 1}`;
          seen.set(address, (seen.get(address) ?? new Set()).add(text));
        }
      }
      for (const [name, doc] of called.values()) await leads(engine, name, doc);
      for (const [address, all] of seen) {
        const [doc = '', locator = ''] = address.split('/');
        const telling = await told(engine, doc, locator);
        for (const text of all) ok(telling.includes(text), `${address} has lost ${text}: ${telling}`);
      }
    }
  });
  await fc.assert(property, { numRuns: tries(place), endOnFailure: true });
  t.ok(await (await place.again()).generation());
});
