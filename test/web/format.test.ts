import t from 'tap';
import { formatDate, formatNumber, textLanguage } from '../../web/format.js';

t.test('dates are written as each language writes them, on the day that the document says', async (t) => {
  t.equal(formatDate('en', '2021-02-19'), '19 February 2021');
  t.equal(formatDate('zh-Hans', '2021-02-19'), '2021年2月19日');
  t.equal(formatDate('zh-Hant', '2021-02-19'), '2021年2月19日');
  t.equal(formatDate('en', '2021'), '2021');
});

t.test('numbers are grouped, and a script has its language', async (t) => {
  t.equal(formatNumber('en', 12345), '12,345');
  t.equal(textLanguage('Hant'), 'zh-Hant');
  t.equal(textLanguage('Hans'), 'zh-Hans');
});
