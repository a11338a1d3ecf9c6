import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { packParsed, packTokens, printsOf, Shares, unpack } from '../../indexer/transfer.js';
import type { Passage } from '../../src/domain/passage.js';
import { documentOf } from '../engines/samples.js';

t.test('a document arrives as it was sent, whatever is in it', async (t) => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const words = fc
    .array(fc.string({ unit: fc.constantFrom('研', '发', 'a', '𠀀', '"', '\\'), minLength: 1, maxLength: 3 }))
    .map((list) => list.join(' '));
  const scored = fc.record({ words, folded: text, letters: text }, { noNullPrototype: true });
  const tokens = fc.record({ words, letters: text }, { noNullPrototype: true });
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ text, words, folded: text, letters: text, english: fc.option(scored) }, { noNullPrototype: true }),
        { maxLength: 4 },
      ),
      fc.array(tokens, { maxLength: 3 }),
      (own, texts) => {
        const { document, aliases, passages } = documentOf({
          id: 'one',
          passages: own.map(({ text }, i) => ({ text, units: i % 2 === 0 ? [] : [`p${i + 1}.1`] })),
        });
        const analysed = own.map(({ text, ...rest }, i) => ({ ...rest, context: texts.slice(i % 2) }));
        const whole = passages.map(({ json }) => JSON.parse(json) as Passage);
        const arrived = unpack(packParsed({ document, aliases, passages: whole }), packTokens(whole, analysed));
        const keys = whole.map(({ id, locator, kind, units, hash }) => ({ id, locator, kind, units, hash }));
        assert.deepEqual(arrived, {
          document: { ...document, sources: [] },
          aliases,
          passages: analysed.map((tokens, i) => ({ ...tokens, passage: keys[i], json: passages[i]?.json })),
        });
      },
    ),
  );
  t.pass();
});

t.test('how much of a text another one holds', async (t) => {
  const prints = (...hashes: string[]) => printsOf(hashes.map((hash) => ({ hash }) as Passage));
  const [a, b, c, d] = ['aaaaaaaa11', 'bbbbbbbb22', 'cccccccc33', 'dddddddd44'] as const;
  t.strictSame(new Shares([prints(b), prints(d, a), prints(a, c)]).largestOf(prints(a, b, c, d)), {
    place: 1,
    share: 0.5,
  });
  t.strictSame(new Shares([prints(a, b)]).largestOf(prints(a)), { place: 0, share: 1 });
  t.strictSame(new Shares([prints()]).largestOf(prints(a)), { place: 0, share: 0 });
  t.strictSame(new Shares([prints(a)]).largestOf(prints()), { place: 0, share: 0 });
});
