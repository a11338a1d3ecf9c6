import t from 'tap';
import type { Plan } from '../../../src/query/plan.js';
import { hitOf } from '../../../src/search/hits.js';
import { make, noFilters } from './material.js';

const { document, passages } = make({ title: '2021年工作方案', year: 2021 }, [
  { at: '1', label: '一、', text: '建设三十三个平台，投入2.9%。' },
]);

function planOf(typed: string, words: readonly string[], writings: Plan['writings'] = {}): Plan {
  return {
    match: {
      by: 'groups',
      groups: [
        {
          typed,
          alternatives: [{ quoted: false, field: null, letters: typed, words: words.map((word) => [word]) }],
        },
      ],
    },
    exclude: [],
    filters: noFilters,
    sort: 'relevance',
    offset: 0,
    size: 20,
    facets: [],
    rank: { words, groups: [{ folded: typed, letters: typed }] },
    writings,
  };
}

t.test(
  'a hit says which groups only its context answered, and marks the others, numbers in every writing',
  async (t) => {
    const [passage] = passages;
    if (passage === undefined) throw new Error('no passage');
    const shown = (plan: Plan) => {
      const { context, snippet } = hitOf({ passage, document, status: 'unknown' }, plan);
      return { context, marked: snippet.marks.map(([start, end]) => snippet.text.slice(start, end)) };
    };
    t.strictSame(shown(planOf('2021', ['2021'])), { context: ['2021'], marked: [] });
    t.strictSame(shown(planOf('33', ['33'])), { context: [], marked: ['三十三'] });
    t.strictSame(shown(planOf('平台', ['平台'])), { context: [], marked: ['平台'] });
    const writings = { 载体: ['载体', '三十三个平台', '投入'] };
    t.strictSame(shown(planOf('载体', ['载体'], writings)), { context: [], marked: ['三十三个平台', '投入'] });
  },
);

t.test('what the English text answers is marked there, and is not of the context', async (t) => {
  const english = { text: 'Build 33 platforms.', sameVersion: false };
  const [passage] = make({ englishTitle: 'Work Plan' }, [{ at: '1', text: '建设平台。', english }]).passages;
  if (passage === undefined) throw new Error('no passage');
  const hit = hitOf({ passage, document, status: 'unknown' }, planOf('platforms', ['platforms']));
  t.same(hit.context, []);
  t.same(hit.snippet, { text: '建设平台。', marks: [] });
  t.same(hit.english, { ...english, snippet: { text: english.text, marks: [[9, 18]] } });
});
