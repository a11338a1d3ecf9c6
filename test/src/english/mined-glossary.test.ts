import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import t from 'tap';
import { packGlossary, shippedGlossary, unpackGlossary } from '../../../src/english/mined-glossary.js';
import { root } from '../../../src/root.js';
import { foldText } from '../../../src/text/fold.js';

const probability = fc.double({ min: 1e-9, max: 1, noNaN: true });
const stem = fc.stringMatching(/^[a-z\d][a-z\d&.]{0,8}$/);
const chinese = fc.array(fc.record({ word: fc.stringMatching(/^[一-龥a-z\d]{1,5}$/), probability }), {
  minLength: 1,
  maxLength: 6,
});

t.test('what is packed is unpacked, words in their order and probabilities a fifth beside at most', async (t) => {
  const near = (one: number, other = 0) => Math.abs(Math.log2(one / other)) <= 0.2501;
  fc.assert(
    fc.property(fc.dictionary(stem, fc.record({ share: probability, chinese }), { maxKeys: 6 }), (made) => {
      const read = unpackGlossary(
        packGlossary({ about: ['from here', 'and there'], stems: new Map(Object.entries(made)) }),
        'own.br',
      );
      t.same(read.about, ['from here', 'and there']);
      t.same([...read.stems.keys()].sort(), Object.keys(made).sort());
      for (const [stem, { share, chinese }] of read.stems) {
        t.ok(near(share, made[stem]?.share));
        t.same(
          chinese.map(({ word }) => word),
          made[stem]?.chinese.map(({ word }) => word),
        );
        for (const [i, { probability }] of chinese.entries())
          t.ok(near(probability, made[stem]?.chinese[i]?.probability));
      }
    }),
  );
});

t.test('a file that is none is refused with a code', async (t) => {
  const files = [
    '许可',
    '# a\npermit 许可\n',
    '# a\npermit =2\n',
    '# a\npermit =2 许可\n',
    'permit =2 =2 许可\n',
    '# a\npermit =2 =2 许可',
    '# a\npermit =2 =2 许可 =x 批准\n',
    '# a\npermit =2 =99999 许可\n',
    '# a\npermit =99999 =2 许可\n',
  ];
  for (const bytes of [Buffer.from('许可'), ...files.map((text) => brotliCompressSync(text))])
    t.throws(() => unpackGlossary(bytes, 'own.br'), { code: 'glossary_invalid', message: /own\.br/ });
});

t.test('the shipped glossary names its source, is small, and knows the words of both sides', async (t) => {
  const packed = readFileSync(join(root, 'src/english/glossary.br'));
  t.ok(packed.length < 1_000_000);
  t.match(unpackGlossary(packed, 'glossary.br').about.join('\n'), /Ministry of Justice/);
  const { stems } = shippedGlossary();
  const wordsOf = (stem: string) => stems.get(stem)?.chinese.map(({ word }) => word) ?? [];
  for (const printed of ['软件', '軟體']) t.ok(wordsOf('softwar').includes(foldText(printed)), printed);
  t.ok(wordsOf('compani').slice(0, 3).includes(foldText('公司')));
});
