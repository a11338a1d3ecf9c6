/** What the tests of src/text read: the five seed documents as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/root.js';

export const seedTexts: readonly string[] = readdirSync(join(root, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(root, 'seeds', name), 'utf8'));
