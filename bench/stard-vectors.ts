/**
 * STARD's articles as vectors, of the endpoint that the service's own settings name (TIAOWEN_EMBEDDINGS_URL and the others). To embed them takes hours on a small
 * machine, so that they are kept in the folder that TIAOWEN_BENCH_VECTORS names, and only what it lacks is
 * asked for; where it names none, they go with the place's own folder.
 */
import { bringVectors } from '../indexer/vectors.js';
import { readConfig } from '../src/config.js';
import { openEngine } from '../src/engines/open.js';
import { openEmbeddings } from '../src/semantic/embeddings.js';
import { type Nearest, openNearest } from '../src/semantic/nearest.js';
import type { EnginePlace } from './engine-places.js';

/** Milliseconds: here it is the ranking that is measured. */
const deadline = 60_000;
const listed = 1_000;

/** Over what `place` holds. null where no endpoint is set. @throws where the endpoint fails */
export async function stardNearest({ settings }: EnginePlace): Promise<Nearest | null> {
  const embeddings = openEmbeddings(readConfig(process.env));
  if (embeddings === null) {
    console.log('STARD train, words and embeddings: skipped, as TIAOWEN_EMBEDDINGS_URL is not set');
    return null;
  }
  const data = process.env.TIAOWEN_BENCH_VECTORS ?? readConfig(settings).data;
  const engine = await openEngine(readConfig(settings), { readonly: true });
  try {
    const generation = (await engine.generation())?.id ?? '';
    const contents = new Map<string, string>();
    for (let offset = 0; ; offset += listed) {
      const { documents } = await engine.listDocuments({ offset, size: listed });
      for (const { id } of documents) contents.set(id, 'stard');
      if (documents.length < listed) break;
    }
    const held = { generation, contents };
    const progress = (done: number, of: number, texts: number): void => {
      if (texts % 320 === 0) console.log(`vectors: ${done} of ${of} laws, ${texts} texts`);
    };
    const { failure } = await bringVectors({ engine, data, embeddings, held, progress });
    if (failure !== null) throw failure;
  } finally {
    await engine.close();
  }
  return openNearest({ embeddings, data, deadline });
}
