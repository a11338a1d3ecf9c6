/** `npm run bench [-- NAME…]`: measures on this machine and prints tables. Numbers of different runs do not compare; ratios within one do. */
import { engines } from './engines.js';
import { english } from './english.js';
import { indexing } from './indexing.js';
import { laws } from './laws.js';
import { policies } from './policies.js';
import { queries } from './queries.js';
import { relevance } from './relevance.js';
import { searching } from './searching.js';
import { suggest } from './suggest.js';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  indexing,
  searching,
  policies,
  laws,
  suggest,
  queries,
  relevance,
  english,
  engines,
};

const named = process.argv.slice(2);
// How well English finds what it asks for is relevance too; by itself it takes a third of the time.
const asked = named.flatMap((name) => (name === 'relevance' ? [name, 'english'] : [name]));
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`bench: no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    await run();
  }
}
