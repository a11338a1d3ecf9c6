import t from 'tap';
import type { EnglishWord } from '../../../src/ranking/sought.js';
import { translatedIn } from '../../../src/search/translated.js';

const leave: EnglishWord = {
  typed: 'leave',
  share: 0.001,
  chinese: [
    { text: '休假', by: 'word', probability: 0.6 },
    { text: '假期', by: 'word', probability: 0.5 },
    { text: '开', by: 'word', probability: 0.1 },
    { text: '可以', by: 'word', probability: 0.05 },
  ],
};

t.test('what stands for a word is told as it is printed, the likeliest first', async (t) => {
  const [told] = translatedIn('公開假期，職工休假', [leave]);
  t.same([told?.typed, told?.chinese], ['leave', ['休假', '假期']]);
});

t.test(
  'what is much less likely is told only where nothing else stands there, and what the word hardly ever is where nothing else is told at all',
  async (t) => {
    t.same(translatedIn('假期，公開', [leave])[0]?.chinese, ['假期']);
    t.same(translatedIn('公開', [leave])[0]?.chinese, ['開']);
    t.same(translatedIn('可以', [leave])[0]?.chinese, ['可以']);
    t.same(translatedIn('可以公開', [leave])[0]?.chinese, ['開']);
  },
);

t.test('a word that the passage does not say is not told of', async (t) => {
  t.same(translatedIn('合同', [leave]), []);
});
