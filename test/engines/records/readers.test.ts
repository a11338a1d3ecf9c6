/** A read sees one generation, whole, whatever is written while it is under way. */
import t from 'tap';
import type { Engine } from '../../../src/engines/engine.js';
import { openRecords } from '../../../src/engines/records/index.js';
import type { Pointer } from '../../../src/engines/records/store.js';
import { build, puts } from '../engines.js';
import { documentOf, planOf } from '../samples.js';
import { MemoryServer } from './memory-store.js';

const documents = (...passages: string[]) => [documentOf({ id: 'd', passages })];
const all = planOf({});

/** An index of one passage; `meanwhile` is what a writer does while a search is under way, the next `times` times. */
async function interrupted(meanwhile: (writer: Engine) => Promise<unknown>, times: number) {
  const server = new MemoryServer();
  const reader = openRecords(server, { readonly: true });
  const writer = openRecords(server, { readonly: false });
  await build(writer, documents('研发'));
  await reader.search(all);
  let left = times;
  server.before = async (operation) => {
    if (operation === 'search' && left-- > 0) await meanwhile(writer);
  };
  return { reader, writer };
}

const writes: Record<string, (writer: Engine) => Promise<unknown>> = {
  'a change': (writer) => writer.change(puts(documents('研发', '投入'))),
  async 'two changes, after which nothing is left of what was there'(writer) {
    await writer.change([{ remove: 'd' }]);
    await writer.change(puts(documents('研发', '投入')));
  },
  'a build': (writer) => build(writer, documents('研发', '投入')),
};

for (const [name, write] of Object.entries(writes)) {
  t.test(`${name} under a search: it is made again, on what is there now`, async (t) => {
    const { reader, writer } = await interrupted(write, 1);
    const { total, generation } = await reader.search(all);
    t.strictSame([total, generation], [2, (await writer.generation())?.id]);
  });
}

t.test('a search that is changed under again and again is given up', async (t) => {
  const { reader } = await interrupted((writer) => writer.change([]), 100);
  await t.rejects(reader.search(all), { code: 'generation_changed' });
});

t.test('an error of the server is no other error because nothing was written', async (t) => {
  const { reader } = await interrupted(() => Promise.reject(new TypeError('broken')), 1);
  await t.rejects(reader.search(all), { message: 'broken' });
});

t.test('an index of another format is refused, and replaced by the next build', async (t) => {
  const server = new MemoryServer();
  const engine = openRecords(server, { readonly: false });
  await build(engine, documents('研发'));
  const store = await server.present();
  const pointer = (await store?.pointer()) as Pointer;
  await store?.setPointer({ ...pointer, format: 99 });
  const refusal = { code: 'index_incompatible', message: /format 99.*Index again/ };
  await t.rejects(engine.search(all), refusal);
  await t.rejects(engine.generation(), refusal);
  await t.rejects(engine.health(), refusal);
  await t.rejects(engine.change([]), refusal);
  await build(engine, documents('研发', '投入'));
  t.equal((await engine.search(all)).total, 2);
  const after = await (await server.present())?.pointer();
  t.ok((after?.number ?? 0) > pointer.number, 'its number goes on');
});

t.test('what is opened for reading writes nothing', async (t) => {
  const reader = openRecords(new MemoryServer(), { readonly: true });
  await t.rejects(build(reader, documents('研发')), { code: 'index_readonly' });
  await t.rejects(reader.change([]), { code: 'index_readonly' });
});
