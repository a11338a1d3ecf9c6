import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { packParsed, packTokens, printsOf, Shares, unpack } from '../../indexer/transfer.js';
import type { Passage } from '../../src/domain/passage.js';
import type { AnalysedDocument } from '../../src/engines/engine.js';
import { documentOf } from '../engines/samples.js';

t.test('a document arrives as it was sent, whatever is in it', async (t) => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const word = fc.string({ unit: fc.constantFrom('研', '发', 'a', '𠀀', '"', '\\'), minLength: 1, maxLength: 3 });
  const tokens = fc.record({ words: fc.array(word, { maxLength: 4 }), letters: word }, { noNullPrototype: true });
  fc.assert(
    fc.property(
      fc.array(fc.record({ text, words: fc.array(word, { maxLength: 4 }), folded: text, letters: text }), {
        maxLength: 4,
      }),
      fc.array(tokens, { maxLength: 3 }),
      (passages, texts) => {
        const sample = documentOf({ id: 'one', passages: passages.map(({ text }) => text) });
        const document: AnalysedDocument = {
          ...sample,
          passages: sample.passages.map(({ passage }, i) => {
            const { words = [], folded = '', letters = '' } = passages[i] ?? {};
            return { passage, words, folded, letters, context: texts.slice(i % 2) };
          }),
        };
        const parsed = { ...document, passages: document.passages.map(({ passage }) => passage) };
        const arrived = unpack(packParsed(parsed), packTokens(document));
        assert.deepEqual(arrived, { ...document, document: { ...document.document, sources: [] } });
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
