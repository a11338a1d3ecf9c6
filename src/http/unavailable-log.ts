/**
 * Tells the log why requests are answered 503: in the engine's own words, which clients are not given. Of an outage every request fails for one reason, so that
 * each is told once in a while, with how often it was met since; and once more where that was never told.
 */
import type { FastifyBaseLogger } from 'fastify';

/** Milliseconds between two lines about one reason. */
export const pause = 10_000;

const answered = 'answered 503';

interface Told {
  readonly code: string;
  readonly reason: string;
  readonly at: number;
  /** How often it was met since, and not told. */
  untold: number;
}

export interface UnavailableLog {
  /**
   * The messages of the error and of what caused it are told, and nothing else of them: an engine's client may keep what it sent, passwords too.
   * @param what became of it
   */
  tell(log: Pick<FastifyBaseLogger, 'warn'>, code: string, error: unknown, what?: string): void;
}

/** @param now milliseconds, of any beginning */
export function unavailableLog(now: () => number = () => performance.now()): UnavailableLog {
  const told = new Map<string, Told>();
  return {
    tell(log, code, error, what = answered) {
      const reason = reasonOf(error);
      const key = JSON.stringify([code, reason]);
      const before = told.get(key);
      if (before !== undefined && now() - before.at < pause) {
        before.untold += 1;
        return;
      }
      told.delete(key);
      for (const [other, { at, ...last }] of told) {
        if (now() - at < pause) continue;
        told.delete(other);
        if (last.untold > 0) log.warn(last, `${answered} before`);
      }
      told.set(key, { code, reason, at: now(), untold: 0 });
      log.warn({ code, reason, untold: before?.untold ?? 0 }, what);
    },
  };
}

/** Of all causes; a sentence's full stop would stand before the colon. */
function reasonOf(error: unknown): string {
  const reasons = reasonsOf(error);
  return reasons.map((reason, i) => (i < reasons.length - 1 ? reason.replace(/\.$/, '') : reason)).join(': ');
}

function reasonsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [String(error)];
  return [error.message, ...reasonsOf(error.cause)];
}
