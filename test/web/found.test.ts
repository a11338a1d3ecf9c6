import t from 'tap';
import type { Hit } from '../../src/search/answer.js';
import { found } from '../../web/browser/found.js';
import { languages } from '../../web/languages.js';

const hit = {} as Hit;

t.test('passages are counted, and where the list is folded their documents too', async (t) => {
  t.equal(found('en', { hits: [hit], total: 1200, exact: true }), '1,200 passages');
  t.equal(found('en', { hits: [hit], total: 1200, documents: 1, exact: true }), '1,200 passages in 1 document');
  t.equal(
    found('en', { hits: [hit], total: 5, documents: 3, exact: false }),
    'About 5 passages in 3 documents',
    'or estimated',
  );
  t.equal(found('zh-Hans', { hits: [hit], total: 5, documents: 3, exact: true }), '5 条，见于 3 份文件');
  t.equal(found('zh-Hant', { hits: [], total: 0, documents: 0, exact: true }), '0 條');
});

t.test('what is cited is never said to be nothing', async (t) => {
  for (const language of languages) t.notMatch(found(language, { hits: [hit], total: 0, exact: true }), /\d/, language);
  const near: Hit = { ...hit, cited: { citation: '《刑法》，第四百五十二条', reason: 'clause_not_found' } };
  t.equal(found('en', { hits: [near], total: 0, exact: true }), '0 passages', 'what is near it is');
});
