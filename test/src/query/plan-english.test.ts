import t from 'tap';
import { readEnglish } from '../../../src/query/english.js';
import { parseQuery, termsOf } from '../../../src/query/parse.js';
import { planEnglish } from '../../../src/query/plan-english.js';

/** Knows words of one letter and a number, w1 w2 …, each rarer than the one before, and nothing of several. */
const glossary = {
  read: (words: readonly string[]) => ({
    words: words.map((typed) => ({
      is: 'known' as const,
      senses: [
        {
          share: 0.1 / Number(typed.slice(1)),
          chinese: [{ text: `词${typed}`, by: 'word' as const, probability: 0.5 }],
        },
      ],
    })),
    phrases: [],
  }),
};

function planned(q: string) {
  const { query, english } = readEnglish(parseQuery(q), glossary);
  const wordsOf = new Map(termsOf(query).map((term) => [term, [{ token: term.folded, writings: [term.folded] }]]));
  const { ranked, alternativesOf } = planEnglish(wordsOf, english);
  return { english, ranked, alternatives: query.groups.map(({ terms }) => alternativesOf(terms)) };
}

const wordsUpTo = (last: number): string => Array.from({ length: last }, (_, i) => `w${i + 1}`).join(' ');
const numbersOf = (typed: readonly string[]): number[] => typed.map((word) => Number(word.slice(1)));

t.test('any of five words may match, of more any of the rarer half', async (t) => {
  const lettersOf = (q: string) =>
    numbersOf(
      planned(q)
        .alternatives.flat()
        .map(({ words }) => words[0]?.[0] ?? ''),
    );
  t.same(lettersOf(wordsUpTo(5)).sort(), [1, 2, 3, 4, 5]);
  t.same(
    lettersOf(wordsUpTo(12)).toSorted((one, other) => one - other),
    [7, 8, 9, 10, 11, 12],
  );
});

t.test('the 24 rarest words rank, in the order in which they were typed', async (t) => {
  const ranked = numbersOf(planned(wordsUpTo(30)).ranked.map(({ typed }) => typed));
  t.same(
    ranked,
    Array.from({ length: 24 }, (_, i) => i + 7),
  );
});

t.test('a word matches as it is, and by what it may be in Chinese', async (t) => {
  t.match(planned('w1').alternatives, [[{ words: [['w1', '词w1']] }]]);
  t.match(planned('w1111').alternatives, [[{ letters: 'w1111', words: [['w1111', '词w1111']] }]]);
});

t.test('fewer letters than four are found as a word alone, not inside others', async (t) => {
  t.match(planned('w11').alternatives, [[{ letters: '词w11', words: [['w11', '词w11']] }]]);
});

t.test('also where the Chinese is found by its letters', async (t) => {
  const term = { text: '人工智能', by: 'letters' as const, probability: 0.5 };
  const read = () => ({ words: [{ is: 'known' as const, senses: [{ share: 0.1, chinese: [term] }] }], phrases: [] });
  const { query, english } = readEnglish(parseQuery('AI'), { read });
  const wordsOf = new Map(termsOf(query).map((one) => [one, [{ token: 'ai', writings: ['ai'] }]]));
  const alternatives = planEnglish(wordsOf, english).alternativesOf(termsOf(query));
  t.match(alternatives, [
    { letters: '人工智能', words: [['ai']] },
    { letters: '人工智能', words: [] },
  ]);
});

t.test('a word whose token is another one is sought as it is typed, too', async (t) => {
  const { query, english } = readEnglish(parseQuery('w1'), glossary);
  const wordsOf = new Map(termsOf(query).map((term) => [term, [{ token: '研发', writings: ['研发', 'w1'] }]]));
  t.match(planEnglish(wordsOf, english).alternativesOf(termsOf(query)), [{ words: [['研发', 'w1', '词w1']] }]);
});

t.test('what OR joins with Chinese matches by its own word alone', async (t) => {
  const sought = planned('w1 w2 OR 合同 w3').alternatives.map((group) => group.map(({ words }) => words[0]?.[0]));
  t.same(sought, [['w3', 'w1'], ['w2']]);
});
