/** `tiaowen serve` */
import type { Config } from '../config.js';
import { serve } from '../server.js';
import { refuseParameters } from './command.js';

export async function serveIndex(parameters: readonly string[], config: Config): Promise<number> {
  refuseParameters('serve', parameters);
  await serve(config);
  return 0;
}
