/** The pointer: a document of the index whose id no entry has, read as it was last written whether searches see that yet or not. */
import type { Pointer } from '../records/store.js';
import type { Connection } from './connection.js';
import { patience } from './patience.js';

/** No key holds a full stop. */
const id = '.pointer';

export interface Pointed {
  /** The index that was asked, also where its alias was. */
  readonly index: string;
  /** null where none was written. */
  readonly pointer: Pointer | null;
}

/** @param name of an index or alias; null where there is none */
export async function readPointer(connection: Connection, name: string): Promise<Pointed | null> {
  const { _index, _source } = await connection.ask(async (client) => {
    const { statusCode, body } = await client.get({ index: name, id, realtime: true }, { ignore: [404] });
    const missing = statusCode === 404 && typeof body === 'object' && 'error' in body;
    return { body: missing ? { _index: undefined, _source: undefined } : body };
  });
  if (_index === undefined) return null;
  const source = _source as { readonly entry?: string } | undefined;
  return { index: _index, pointer: source?.entry === undefined ? null : (JSON.parse(source.entry) as Pointer) };
}

export async function writePointer(connection: Connection, index: string, pointer: Pointer): Promise<void> {
  const body = { kind: 'pointer', entry: JSON.stringify(pointer) };
  await connection.ask((client) => client.index({ index, id, body }, { requestTimeout: patience.write }));
}
