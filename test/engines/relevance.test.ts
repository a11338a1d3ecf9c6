/**
 * Lay questions rank the articles that answer them, as well on one engine as on another: what the engine proposes for any of a question's words, ranked by the
 * project's scorer.
 */
import { ndcgAt10, stardDocuments, stardIsThere, stardQuestions } from '../../bench/stard.js';
import { parseQuery } from '../../src/query/parse.js';
import { rank } from '../../src/ranking/score.js';
import { foldedDictionary } from '../../src/text/dictionary.js';
import { loadCutter } from '../../src/text/words.js';
import { everyEngine, puts } from './engines.js';
import { planOf } from './samples.js';

/** Of nDCG@10: BM25 over words and pairs has .384. */
const least = 0.37;

const skip = stardIsThere()
  ? false
  : 'the data are not there: ../shared/data beside the checkout, or TIAOWEN_TEST_DATA';

everyEngine(
  'ranks the answers to lay questions (STARD, train)',
  async (t, engine, { name }) => {
    const dictionary = foldedDictionary();
    const cutter = loadCutter(dictionary);
    await engine.build({ analysis: 'test', dictionary }, puts(stardDocuments(cutter)));
    const ndcg = await ndcgAt10(stardQuestions(4), async (text) => {
      const query = parseQuery(text);
      const words = [...new Set(query.groups.flatMap(({ folded }) => cutter.forQuery(folded)))];
      const match = { by: 'words', tokens: words.map((word) => [word]), atLeast: 1 } as const;
      const { candidates, statistics } = await engine.search(planOf({ match, rankWords: words }));
      return rank(candidates, { words, groups: query.groups }, statistics).map(({ id }) => id);
    });
    // Printed by `npm test`.
    t.comment(`told: ${name}: nDCG@10 ${ndcg.toFixed(3)} (STARD, train)`);
    t.ok(ndcg >= least, `${ndcg}`);
  },
  { skip },
);
