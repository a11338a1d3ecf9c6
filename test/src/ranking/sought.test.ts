import t from 'tap';
import { choosing, likely, termsOf } from '../../../src/ranking/sought.js';
import { questionWeight } from '../../../src/ranking/weights.js';
import { foldText, lettersOf } from '../../../src/text/fold.js';

const documentFrequency = { 研发: 10, 投入: 100, 可以: 500 };

function terms(words: readonly string[], ...groups: string[]) {
  const folded = groups.map(foldText).map((folded) => ({ folded, letters: lettersOf(folded) }));
  return termsOf({ words, groups: folded }, { passages: 1000, averageWords: 6, documentFrequency });
}

t.test('stop words are not sought where there are others', async (t) => {
  t.same(terms(['可以', '研发', '吗'], '可以研发吗').words, ['研发', '吗']);
  t.same(terms(['可以'], '可以').words, ['可以']);
});

t.test('pairs are as rare as the commonest word that holds them; those across words have to be counted', async (t) => {
  const { pairs, rarities } = terms(['研发', '投入', '可以'], '研发投入可以');
  t.same(pairs, ['研发', '发投', '投入', '入可', '可以']);
  const [first, across, second, , stop] = rarities.pairs;
  t.same([first, second, stop], [rarities.words[0], rarities.words[1], 0]);
  t.ok(Number.isNaN(across));
  t.ok((first as number) > (second as number));
});

t.test('digits and Latin letters are sought as words only', async (t) => {
  const { pairs, letters } = terms(['2021', 'r&d', '研发'], 'R&D研发2021年');
  t.same(pairs, ['d研', '研发', '发2', '1年']);
  t.same(letters, ['研', '发', '年']);
});

t.test('of several sentences the last one asks', async (t) => {
  const words = ['研发', '投入'];
  t.same([...terms(words, '企业研发多年。投入多少？').factors.words], [1, questionWeight]);
  t.same([...terms(words, '企业研发多年，投入多少？').factors.words], [1, 1], 'one sentence');
});

t.test('a query of up to three words names, a longer one describes', async (t) => {
  t.equal(terms(['研发', '投入'], '研发', '投入').description, 0);
  t.equal(terms(['甲', '乙', '丙', '丁', '戊', '己'], '甲乙丙丁戊己').description, 0.5);
  t.equal(terms([], '，研').description, 0);
});

t.test('numbers and Latin words are no part of the length', async (t) => {
  t.equal(terms([], 'R&D研发，投入', '2021年').length, 5);
});

t.test(
  'the most probable chooses first; what a word hardly ever is, and what says several words, is not what it usually is',
  async (t) => {
    const translation = (text: string, probability: number, together?: true) => ({
      ...{ text, probability, by: 'word' as const },
      ...(together && { together }),
    });
    const word = {
      typed: 'penalty',
      share: 0.001,
      chinese: [
        translation('罚则', 0.1, true),
        translation('penalty', 0.9),
        translation('处分', 0.02),
        translation('违约金', 0.7),
      ],
    };
    const texts = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text);
    t.same(texts(choosing(word)), ['penalty', '违约金', '罚则', '处分']);
    t.same(texts(likely(word)), ['penalty', '违约金']);
  },
);
