/**
 * One writer at a time. The server has no locks, but of two that create an index of one name one fails. So the lock is an empty index; its number grows whenever it is
 * taken over, and its primary key says who holds it, so that holder and lock come into being in one step.
 *
 * The holder sends the server a sign of life every few seconds. On the same machine a lock is taken over as soon as its holder's process is gone; on another one when
 * there was no sign for a while, by clocks that have to agree as far as that.
 */
import { IndexBusy, takenOver } from '../errors.js';
import { isRunning, machineHere } from '../records/machine.js';
import type { Lock } from '../records/store.js';
import { type Connection, NoSuchIndex, TaskFailed } from './connection.js';

const holderHere = `${machineHere}-${process.pid}`;
/** Milliseconds between signs of life, and without one after which a holder is dead. */
const sign = 20_000;
const silence = 120_000;

interface Held {
  readonly uid: string;
  readonly number: number;
  readonly holder: string;
}

/** Of this process. */
const own = new Set<string>();

/** @throws IndexBusy */
export async function lock(connection: Connection, prefix: string): Promise<Lock> {
  const locks = await heldLocks(connection, prefix);
  const last = locks.at(-1);
  if (last !== undefined && (await isAlive(connection, last))) throw busy();
  const uid = `${prefix}-lock-${(last?.number ?? 0) + 1}`;
  try {
    await connection.write((client) => client.createIndex(uid, { primaryKey: holderHere }));
  } catch (error) {
    if (isTaken(error)) throw busy();
    throw error;
  }
  own.add(uid);
  for (const { uid } of locks) await remove(connection, uid);
  const signs = setInterval(() => giveSign(connection, uid).catch(() => undefined), sign).unref();
  return {
    async assert() {
      // Who takes it over makes one with a greater number first, and removes this one then.
      if ((await heldLocks(connection, prefix)).at(-1)?.uid !== uid) throw takenOver();
    },
    async release() {
      clearInterval(signs);
      own.delete(uid);
      // Whoever comes next finds that nobody holds it.
      await remove(connection, uid).catch(() => undefined);
    },
  };
}

function busy(): IndexBusy {
  return new IndexBusy('Another build or change is under way. Try again when it has ended.');
}

function isTaken(error: unknown): boolean {
  return error instanceof TaskFailed && (error.cause as { code?: string } | null)?.code === 'index_already_exists';
}

async function heldLocks(connection: Connection, prefix: string): Promise<Held[]> {
  const { results } = await connection.read((client) => client.getRawIndexes({ limit: mostIndexes }));
  return results
    .flatMap(({ uid, primaryKey = '' }) => {
      const number = uid.startsWith(`${prefix}-lock-`) ? Number(uid.slice(prefix.length + 6)) : 0;
      return number > 0 ? [{ uid, number, holder: primaryKey }] : [];
    })
    .sort((one, other) => one.number - other.number);
}

/** On one server, of all who share it. */
export const mostIndexes = 10_000;

async function remove(connection: Connection, uid: string): Promise<void> {
  try {
    await connection.write((client) => client.deleteIndex(uid));
  } catch (error) {
    if (!(error instanceof NoSuchIndex)) throw error;
  }
}

/** A task is a sign from the moment that it is sent, however long the batches before it take. */
async function giveSign(connection: Connection, uid: string): Promise<void> {
  await connection.read((client) => client.index(uid).updateDocuments([{ [holderHere]: 'sign' }]));
}

async function isAlive(connection: Connection, { uid, holder }: Held): Promise<boolean> {
  const [machine, pid] = holder.split('-');
  if (holder === holderHere && !own.has(uid)) return false;
  if (machine === machineHere && !isRunning(Number(pid))) return false;
  const { results } = await connection.read((client) => client.tasks.getTasks({ indexUids: [uid], limit: 1 }));
  const latest = results[0];
  return latest === undefined || Date.now() - Date.parse(latest.enqueuedAt) < silence;
}
