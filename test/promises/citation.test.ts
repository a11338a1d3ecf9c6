/** Every locator has a printed form, and resolving it gives the passage back. */
import t from 'tap';
import { resolve } from '../../src/citation/resolve.js';
import { indexSeeds, scripts } from './indexed-seeds.js';

t.test(
  'the citation of every passage of the seeds, as printed and in the other script, resolves to it alone',
  async (t) => {
    const { engine, passages } = await indexSeeds(t);
    t.ok(passages.length > 250);
    for (const { id, citation } of passages) {
      for (const cite of new Set([citation, scripts.tw(citation), scripts.cn(citation)])) {
        const { matches, reason } = await resolve(engine, cite);
        t.strictSame({ urls: matches.map(({ url }) => url), reason }, { urls: [`/d/${id}`], reason: null }, cite);
      }
    }
  },
);
