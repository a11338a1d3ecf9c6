/**
 * Tells the log why requests are answered 503: in the engine's own words, which clients are not given. Of an outage every request fails for one reason, so that
 * each is told once in a while, with how often it was met since.
 */
import type { FastifyBaseLogger } from 'fastify';

/** Milliseconds between two lines about one reason. */
export const pause = 10_000;

interface Told {
  readonly at: number;
  /** How often it was met since, and not told. */
  untold: number;
}

export interface UnavailableLog {
  /** The messages of the error and of what caused it are told, and nothing else of them: an engine's client may keep what it sent, passwords too. */
  tell(log: Pick<FastifyBaseLogger, 'warn'>, code: string, error: unknown): void;
}

/** @param now milliseconds, of any beginning */
export function unavailableLog(now: () => number = () => performance.now()): UnavailableLog {
  const told = new Map<string, Told>();
  return {
    tell(log, code, error) {
      const reason = reasonsOf(error).join(': ');
      const key = JSON.stringify([code, reason]);
      const before = told.get(key);
      if (before !== undefined && now() - before.at < pause) {
        before.untold += 1;
        return;
      }
      for (const [other, { at }] of told) if (now() - at >= pause) told.delete(other);
      told.set(key, { at: now(), untold: 0 });
      log.warn({ code, reason, untold: before?.untold ?? 0 }, 'answered 503');
    },
  };
}

function reasonsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [String(error)];
  return [error.message, ...reasonsOf(error.cause)];
}
