/** What the settings say about meaning. Where they say nothing, nothing of it is loaded. */
import type { Config } from '../config.js';
import type { Nearest } from './nearest.js';

/** undefined where no endpoint is set. @param tell as NearestOptions.tell */
export async function openNearestOf(config: Config, tell: (message: string) => void): Promise<Nearest | undefined> {
  if (config.embeddingsUrl === undefined) return undefined;
  const [{ openEmbeddings }, { openNearest }] = await Promise.all([import('./embeddings.js'), import('./nearest.js')]);
  const embeddings = openEmbeddings(config);
  return embeddings === null ? undefined : openNearest({ embeddings, data: config.data, tell });
}
