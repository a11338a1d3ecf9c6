/** Asks the service's own API. Thin: shapes are the server's types. */
import { useEffect, useState } from 'preact/hooks';

/** Why there is no answer: the server's problem details (RFC 9457), or none where it could not be reached. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    message: string,
    readonly code: string | null,
    /** HTTP status; null where there was no answer. */
    readonly status: number | null = null,
  ) {
    super(message);
  }

  /** Whether the same question may be answered later: what the server says is wrong with it (4xx) stays wrong. */
  get mayPass(): boolean {
    return this.status === null || this.status >= 500;
  }
}

/** Rejects with Failure, or as fetch does when aborted. */
export async function ask<T>(address: string, signal: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Failure('', null);
  }
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; title?: string };
  throw new Failure(
    problem.detail ?? problem.title ?? response.statusText,
    problem.code ?? String(response.status),
    response.status,
  );
}

export interface Asked<T> {
  /** The newest answer; the one before stays until the next has come, so that the page does not jump. */
  readonly answer: T | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly retry: () => void;
}

/** The answer to an address; null asks nothing. An answer that comes late, when another has been asked for, is dropped. */
export function useAnswer<T>(address: string | null): Asked<T> {
  const [attempt, setAttempt] = useState(0);
  const [got, setGot] = useState<{ for: string | null; answer: T | null; failure: Failure | null }>({
    for: null,
    answer: null,
    failure: null,
  });
  const key = address === null ? null : `${attempt} ${address}`;
  useEffect(() => {
    if (address === null) {
      setGot({ for: null, answer: null, failure: null });
      return;
    }
    const asking = new AbortController();
    ask<T>(address, asking.signal).then(
      (answer) => !asking.signal.aborted && setGot({ for: key, answer, failure: null }),
      (cause: unknown) => {
        if (asking.signal.aborted) return;
        setGot({
          for: key,
          answer: null,
          failure: cause instanceof Failure ? cause : new Failure(String(cause), 'page'),
        });
      },
    );
    return () => asking.abort();
  }, [address, key]);
  return { answer: got.answer, failure: got.failure, busy: got.for !== key, retry: () => setAttempt(attempt + 1) };
}
