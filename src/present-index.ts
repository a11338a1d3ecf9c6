/** Whether what an engine holds can be searched by this version of the program. */
import type { Engine, GenerationInfo } from './engines/engine.js';
import { TiaowenError } from './errors.js';
import { analysisVersion } from './text/analysis.js';

/** Throws `index_missing`; `index_incompatible` where the tokens were made by another analysis, with which queries would miss. */
export async function presentIndex(engine: Engine): Promise<GenerationInfo> {
  const generation = await engine.generation();
  if (generation === null) throw new TiaowenError('index_missing');
  if (generation.analysis !== analysisVersion) throw new TiaowenError('index_incompatible');
  return generation;
}
