import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { removing } from '../../../indexer/clean/removing.js';
import { root } from '../../../src/root.js';

t.test('every rule removes dirt or is known only to report', async (t) => {
  const folder = join(root, 'indexer/clean');
  const codes = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return file === 'removing.ts' ? [] : [...text.matchAll(/warn\(\s*'([a-z-]+)'/g)].map((match) => match[1] as string);
  });
  t.strictSame(new Set(codes), new Set([...removing, 'cut-name', 'garbled', 'stray-space']));
});
