import t from 'tap';
import { dataPath } from '../../bench/data.js';
import { compareLaws } from '../../bench/laws.js';

const skip =
  dataPath('laws-cn.markdown.tar.gz') === null
    ? 'the data are not there: ../shared/data beside the checkout, or TIAOWEN_TEST_DATA'
    : false;

t.test('99 % of the articles that a script found in the laws are found with equal text', { skip }, async (t) => {
  const result = await compareLaws();
  if (result === null) return t.fail('the list of articles is not there');
  const { files, articles, equal, failures, differences } = result;
  t.equal(files, 3504);
  // Of 27 files nothing is left but their front matter.
  t.same(
    failures.filter((failure) => !failure.includes('_index.md')),
    [],
  );
  t.equal(articles, 147_296);
  t.ok(equal / articles >= 0.99, `${equal} of ${articles}`);
  const unexplained = differences.filter(({ kind }) => kind === 'other').length;
  t.ok(unexplained <= 5, `${unexplained} differences of no known kind`);
});
