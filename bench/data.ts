/** The corpora that development measures itself on. They are no part of the project: a checkout without them does without. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/root.js';

/** Path of a file or folder of the data, which lie in ../shared/data beside the checkout, or where TIAOWEN_TEST_DATA says; null where it is not there. */
export function dataPath(name: string): string | null {
  const path = join(process.env.TIAOWEN_TEST_DATA ?? join(root, '..', 'shared', 'data'), name);
  return existsSync(path) ? path : null;
}
