/**
 * Listens: the service over the configured engine, until a signal ends it. Says one line when it starts. An engine that is away need not be waited for: the
 * service may be started before it, answers 503 and recovers.
 */
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.js';
import type { Config } from './config.js';
import { counted } from './counted.js';
import type { Engine } from './engines/engine.js';
import { isAway } from './engines/errors.js';
import { openEngine } from './engines/open.js';
import { openGlossary } from './english/open.js';
import { TiaowenError } from './errors.js';
import { presentIndex } from './present-index.js';
import { openNearestOf } from './semantic/open.js';
import { openQueryWords } from './text/query-words.js';

/** How long running requests may take once the service is to stop, in milliseconds. */
const patience = 10_000;

/** Resolves when the service has stopped. Rejects, before it answers anything, with what is to be told to the user. */
export async function serve(config: Config): Promise<void> {
  const glossary = openGlossary(config);
  const engine = await openEngine(config, { readonly: true });
  const queryWords = openQueryWords();
  const nearest = await openNearestOf(config, (message) =>
    process.stderr.write(`tiaowen: searches go by words alone: ${message}\n`),
  );
  try {
    const held = await whatIsHeld(engine);
    const app = await buildApp({ engine, queryWords, glossary, nearest, url: config.url, logger: { level: 'warn' } });
    try {
      const address = await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
        throw listenError(error, config);
      });
      process.stdout.write(`tiaowen: ${address} (${held})\n`);
      await stopSignal();
    } finally {
      await closePatiently(app);
    }
  } finally {
    await nearest?.close();
    await queryWords.close();
    await engine.close();
  }
}

/** Throws what only its operator can mend: no index, one of another version (unless parts of a new one wait for others), a wrong key. */
export async function whatIsHeld(engine: Engine): Promise<string> {
  try {
    const { documents, passages } = await presentIndex(engine);
    return `${counted(documents, 'document')}, ${counted(passages, 'passage')}`;
  } catch (error) {
    const parts = isIndexWanting(error) ? await engine.unfinishedParts?.() : null;
    if (parts != null) return `no index yet, a build in ${counted(parts, 'part')} is unfinished`;
    if (!isAway(error)) throw error;
    process.stderr.write(`tiaowen: ${error.message} (${error.code}); requests are answered 503 until it is back\n`);
    return 'the engine is away';
  }
}

function isIndexWanting(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === 'index_missing' || code === 'index_incompatible';
}

async function closePatiently(app: FastifyInstance): Promise<void> {
  const impatient = setTimeout(() => app.server.closeAllConnections(), patience);
  try {
    await app.close();
  } finally {
    clearTimeout(impatient);
  }
}

/** The first signal lets requests finish; a second one ends the process as it would any other. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
}

function listenError(error: unknown, { host, port }: Config): unknown {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return new TiaowenError('port_in_use', `Port ${port} of ${host} is in use. Stop what uses it, or set PORT.`);
    case 'EACCES':
      return new TiaowenError('address_unavailable', `Port ${port} needs more rights. Set PORT to 1024 or more.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new TiaowenError('address_unavailable', `${host} is not an address of this machine. Set HOST.`);
    default:
      return error;
  }
}
