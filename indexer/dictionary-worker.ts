/** The worker thread of threads.ts that makes the dictionary: what that takes of memory ends with it. */
import { foldedDictionary } from '../src/text/dictionary.js';
import { tellLoaded } from '../src/worker-pool.js';

export default function make(): string {
  return foldedDictionary();
}

tellLoaded();
