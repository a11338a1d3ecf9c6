/**
 * One holder at a time: a document that can only be created where it is not there. It names its owner and lasts for a lease that the owner renews; the lease of
 * an owner that is dead runs out, and on the same machine, where that can be seen, is not waited for.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { IndexBusy, takenOver } from '../errors.js';
import { isRunning, machineHere } from '../records/machine.js';
import type { Lock } from '../records/store.js';
import type { Connection } from './connection.js';
import { patience } from './patience.js';

interface Owner {
  readonly token: string;
  /** Its name, for messages. */
  readonly host: string;
  readonly machine: string;
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

interface Found {
  readonly owner: Owner;
  readonly seqNo: number;
  readonly term: number;
}

/** Milliseconds. The clocks of two machines may differ by less than this. */
const lease = 60_000;
const renewal = 10_000;

/** Of locks that this process holds: its own id may have been that of a dead process before. */
const held = new Set<string>();

export class Lease implements Lock {
  readonly #connection: Connection;
  readonly #index: string;
  readonly #id: string;
  readonly #token = randomUUID();
  #found: Found | null = null;
  /** Renewals and the release come one after the other: each is bound to what the one before has written. */
  #last: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  /** @param id of its document in the index */
  constructor(connection: Connection, index: string, id: string) {
    this.#connection = connection;
    this.#index = index;
    this.#id = id;
  }

  /** Whether somebody holds it who may still live. */
  async isHeld(): Promise<boolean> {
    const present = await this.#read();
    return present !== null && !isDead(present.owner);
  }

  /** @throws IndexBusy */
  async take(): Promise<this> {
    const present = await this.#read();
    if (present !== null && !isDead(present.owner)) throw busy(present.owner);
    if (present === null) await this.#createIndex();
    this.#found = await this.#write(present);
    held.add(this.#token);
    this.#timer = setInterval(() => void this.#renew().catch(() => undefined), renewal).unref();
    return this;
  }

  async assert(): Promise<void> {
    await this.#renew();
  }

  async release(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#last;
    held.delete(this.#token);
    const found = this.#found;
    this.#found = null;
    if (found === null) return;
    const { seqNo: if_seq_no, term: if_primary_term } = found;
    await this.#connection.ask((client) =>
      client.delete({ index: this.#index, id: this.#id, if_seq_no, if_primary_term }, { ignore: [404, 409] }),
    );
  }

  async #createIndex(): Promise<void> {
    const settings = { number_of_shards: 1, auto_expand_replicas: '0-1' };
    const body = { settings, mappings: { dynamic: false } };
    const index = this.#index;
    await this.#connection.ask(async (client) => {
      if ((await client.indices.exists({ index })).body) return { body: null };
      // 400: another writer came first.
      return client.indices.create({ index, body }, { ignore: [400] });
    });
  }

  #renew(): Promise<void> {
    const renewed = this.#last.then(async () => {
      if (this.#found !== null) this.#found = await this.#write(this.#found);
    });
    this.#last = renewed.catch(() => undefined);
    return renewed;
  }

  async #read(): Promise<Found | null> {
    const { found, _source, _seq_no, _primary_term } = await this.#connection.ask((client) =>
      client.get({ index: this.#index, id: this.#id, realtime: true }, { ignore: [404] }),
    );
    if (found !== true) return null;
    return { owner: _source as unknown as Owner, seqNo: _seq_no as number, term: _primary_term as number };
  }

  /** In the place of what was read, null: of nothing. @throws IndexBusy where another writer came first */
  async #write(before: Found | null): Promise<Found> {
    const here = { host: hostname(), machine: machineHere, pid: process.pid };
    const owner: Owner = { token: this.#token, ...here, until: Date.now() + lease };
    const condition =
      before === null ? { op_type: 'create' as const } : { if_seq_no: before.seqNo, if_primary_term: before.term };
    const { statusCode, answer } = await this.#connection.ask(async (client) => {
      const [index, id] = [this.#index, this.#id];
      // A cluster that is busy with what is being written may take its time over this, too.
      const options = { ignore: [409], requestTimeout: patience.write };
      const response = await client.index({ index, id, body: owner, ...condition }, options);
      return { body: { statusCode: response.statusCode, answer: response.body } };
    });
    if (statusCode !== 409) return { owner, seqNo: answer._seq_no as number, term: answer._primary_term as number };
    // A request that was sent twice finds what it wrote the first time.
    const present = await this.#read();
    if (present?.owner.token === this.#token) return present;
    if (held.has(this.#token)) throw takenOver();
    throw busy(present?.owner);
  }
}

function isDead({ token, machine, pid, until }: Owner): boolean {
  if (until < Date.now()) return true;
  if (machine !== machineHere) return false;
  return pid === process.pid ? !held.has(token) : !isRunning(pid);
}

function busy(owner: Owner | undefined): IndexBusy {
  const whose = owner === undefined ? '' : ` by process ${owner.pid} of ${owner.host}`;
  return new IndexBusy(`The index is being written${whose}.`);
}
