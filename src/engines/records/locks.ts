/** Taking a lock for some work, and giving it back. */
import { setTimeout } from 'node:timers/promises';
import { IndexBusy } from '../errors.js';
import type { Lock } from './store.js';

export async function holding<Answer>(taken: Promise<Lock>, work: (lock: Lock) => Promise<Answer>): Promise<Answer> {
  const lock = await taken;
  try {
    return await work(lock);
  } finally {
    // What is written stands; a lock that cannot be given back now is so when the process ends.
    await lock.release().catch(() => undefined);
  }
}

/** Milliseconds that a lock is waited for which others hold for a moment, and between two attempts. */
const patience = 60_000;
const pause = 200;

/** @throws IndexBusy where it is held for longer than a moment */
export async function patiently(take: () => Promise<Lock>): Promise<Lock> {
  const began = performance.now();
  for (;;) {
    try {
      return await take();
    } catch (error) {
      if (!(error instanceof IndexBusy) || performance.now() - began > patience) throw error;
    }
    await setTimeout(pause);
  }
}
