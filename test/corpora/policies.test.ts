import t from 'tap';
import { comparePolicies, sharesOf } from '../../bench/policies.js';

const results = await comparePolicies();

/** Share of right documents that must be reached. */
const leastOf = (measure: string): number => (['number', 'issuers', 'headings'].includes(measure) ? 0.97 : 0.95);

t.test(
  'what a person reads in real policy documents is found in nearly all of them',
  { skip: results === null && 'the policies of the test data are not here' },
  async (t) => {
    for (const { measure, right, asked } of sharesOf(results ?? [])) {
      const wrong = (results ?? []).filter(({ answers }) =>
        answers.some((answer) => answer.measure === measure && !answer.right),
      );
      t.ok(asked > 0, measure);
      t.ok(right / asked >= leastOf(measure), `${measure}: ${right} of ${asked}`, {
        wrong: wrong.map(({ file }) => file),
      });
    }
  },
);
