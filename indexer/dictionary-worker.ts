/** The worker thread of threads.ts that makes the dictionary: what that takes of memory ends with it. */
import { foldedDictionary } from '../src/text/dictionary.js';
import { tellLoaded } from '../src/worker-pool.js';
import type { OwnTerms } from './own-terms.js';

export default function make(own: OwnTerms): string {
  return foldedDictionary(own);
}

tellLoaded();
