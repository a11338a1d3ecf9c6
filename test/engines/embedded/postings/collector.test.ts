import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { Collector } from '../../../../src/engines/embedded/postings/collector.js';
import { addRows, addWeights, type Span } from '../../../../src/engines/embedded/postings/packed.js';
import { RowsFound } from '../../../../src/engines/embedded/rows-found.js';
import { weight } from '../../../../src/ranking/bm25.js';
import { lettersOf } from '../../../../src/text/fold.js';

const word = fc.string({ unit: fc.constantFrom('研', '发', 'a', '1', '𠀀'), minLength: 1, maxLength: 4 });
const text = fc.array(word, { maxLength: 8 });

function tokens(words: readonly string[]) {
  return { words: words.join(' '), letters: lettersOf(words.join('')) };
}

/** @param rows each the words of its own text, or those of its own and of its English one, too */
function collected(
  first: number,
  rows: readonly (readonly (readonly string[])[])[],
): { span: Span; kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  const collector = new Collector(first, (token, packed) => kept.set(token, packed));
  for (const [i, texts] of rows.entries()) collector.add(first + i, { texts: texts.map(tokens), naming: false });
  return { span: collector.end(), kept };
}

/** What stands in a text, by the names of tokens. */
function tokensOf(words: readonly string[]): Set<string> {
  const letters = [...words.join('')];
  const pairs = letters.slice(1).map((letter, i) => `l${letters[i]}${letter}`);
  return new Set([...words.map((word) => `w${word}`), ...letters.map((letter) => `l${letter}`), ...pairs]);
}

t.test('every word, letter and pair has the rows in which it stands', async () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 12 }), (rows) => {
      const { span, kept } = collected(64, rows);
      const wanted = new Map<string, number[]>();
      for (const [i, texts] of rows.entries()) {
        for (const token of new Set(texts.flatMap((words) => [...tokensOf(words)])))
          wanted.set(token, [...(wanted.get(token) ?? []), 64 + i]);
      }
      const found = [...kept].map(([token, packed]): [string, number[]] => {
        const rows = new RowsFound(span.last + 1);
        addRows(span, packed, rows);
        return [token, [...rows.set().rows()]];
      });
      deepEqual(new Map(found), wanted);
    }),
  );
});

t.test('what is rare in a span has no posting there, but for letters', async (t) => {
  const texts = Array.from({ length: 600 }, (_, i) =>
    i % 300 === 0 ? ['研发', '投入'] : i === 5 ? ['费用'] : ['研发'],
  );
  const { kept } = collected(
    0,
    texts.map((own) => [own]),
  );
  t.strictSame(
    [...kept.keys()].toSorted(),
    ['w研发', 'l研', 'l发', 'l研发', 'l投', 'l入', 'l费', 'l用'].toSorted(),
    'two rows of 600 are less than one of 256',
  );
});

t.test('what only names what follows is weighed as no shorter than the others', async (t) => {
  const kept = new Map<string, Uint8Array>();
  const collector = new Collector(0, (token, packed) => kept.set(token, packed));
  const texts = [
    { words: '研发', naming: true },
    { words: '研发', naming: false },
    { words: '研发 投入 费用 人才', naming: false },
  ];
  for (const [row, { words, naming }] of texts.entries())
    collector.add(row, { texts: [tokens(words.split(' '))], naming });
  const span = collector.end();
  const scores = new Float32Array(3);
  addWeights(span, kept.get('w研发') as Uint8Array, 1, scores);
  for (const [row, wanted] of [weight(1, 1, 2, true), weight(1, 1, 2, false), weight(1, 4, 2, false)].entries()) {
    t.ok(Math.abs((scores[row] as number) - wanted) < 0.01, `${scores[row]} for ${wanted}`);
  }
});

t.test('a token weighs by how often it stands there and how long the text is', async (t) => {
  const { span, kept } = collected(0, [[['研发']], [['研发', '研发', '投入']], [['投入', '费用', '人才', '研发']]]);
  const scores = new Float32Array(3);
  addWeights(span, kept.get('w研发') as Uint8Array, 1, scores);
  const average = 8 / 3;
  for (const [row, wanted] of [
    weight(1, 1, average, false),
    weight(2, 3, average, false),
    weight(1, 4, average, false),
  ].entries()) {
    t.ok(Math.abs((scores[row] as number) - wanted) < 0.01, `${scores[row]} for ${wanted}`);
  }
});

t.test('an English text makes no row longer, and what stands in both counts as it stands in its own', async (t) => {
  const { span, kept } = collected(0, [
    [['5g'], ['5g', '5g', 'network']],
    [
      ['研发', '投入', '费用'],
      ['network', 'network'],
    ],
  ]);
  const weighs = (token: string, row: number): number => {
    const scores = new Float32Array(2);
    addWeights(span, kept.get(token) as Uint8Array, 1, scores);
    return scores[row] as number;
  };
  for (const [found, wanted] of [
    [weighs('w5g', 0), weight(1, 1, 2, false)],
    [weighs('wnetwork', 1), weight(2, 3, 2, false)],
  ] as const) {
    t.ok(Math.abs(found - wanted) < 0.01, `${found} for ${wanted}`);
  }
});
