/** Vectors of passages, where the settings name an endpoint: the last step of `tiaowen index`. The index is whole without them. */
import type { Config } from '../config.js';
import { count, counted } from '../counted.js';
import type { Engine } from '../engines/engine.js';
import type { ProgressLine } from './progress-line.js';

/** @returns the exit code: 1 where some vectors are lacking, which has been said */
export async function indexVectors(
  engine: Engine,
  config: Config,
  progress: ProgressLine,
  signal?: AbortSignal,
): Promise<number> {
  const { openEmbeddings } = await import('../semantic/embeddings.js');
  const embeddings = openEmbeddings(config);
  if (embeddings === null) return 0;
  const [{ bringVectors }, { readHeld }] = await Promise.all([
    import('../../indexer/vectors.js'),
    import('../../indexer/ledger/ledger.js'),
  ]);
  const held = readHeld(config.data);
  if (held === null) return 0;
  try {
    const { asked, refused, refusal, lacking, failure } = await bringVectors({
      engine,
      data: config.data,
      embeddings,
      held,
      progress: progress.vectors,
      signal,
    });
    progress.end();
    const leftOut = refused === 0 ? '' : `, ${count(refused)} refused by the endpoint`;
    if (asked + refused > 0) process.stdout.write(`tiaowen: vectors added: ${counted(asked, 'text')}${leftOut}\n`);
    if (refusal !== null) {
      process.stderr.write(
        `tiaowen: ${refusal.message} ${counted(refused, 'text')} left out; words find them as before.\n`,
      );
    }
    if (failure === null) return 0;
    process.stderr.write(
      `tiaowen: ${failure.message} The index is complete, but ${counted(lacking, 'document')} lack vectors: run \`tiaowen index\` again.\n`,
    );
    return 1;
  } finally {
    progress.end();
  }
}
