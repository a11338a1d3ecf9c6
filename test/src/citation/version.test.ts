import t from 'tap';
import { ofVersion, readVersion } from '../../../src/citation/version.js';
import { bareDocument } from '../../bare-document.js';

t.test('a version is read before and behind the name', async (t) => {
  const year = { from: '2018-01-01', to: '2018-12-31' };
  const day = { from: '2018-10-26', to: '2018-10-26' };
  for (const [cite, name, version] of [
    ['公司法（2018修正）', '公司法', { ...year, dated: true }],
    ['公司法(2018年第四次修正)', '公司法', { ...year, dated: true }],
    ['公司法〔２０１８年修訂版〕', '公司法', { ...year, dated: true }],
    ['公司法2018年修正', '公司法', { ...year, dated: true }],
    ['公司法（2018年10月26日修正）', '公司法', { ...day, dated: true }],
    ['公司法(2018-10-26)', '公司法', { ...day, dated: true }],
    ['2018年公司法', '公司法', { ...year, dated: false }],
    ['2018年修正的公司法', '公司法', { ...year, dated: false }],
    ['Company Law (2018)', 'Company Law', { ...year, dated: true }],
    ['Company Law (2018 Amendment)', 'Company Law', { ...year, dated: true }],
    ['Company Law (as amended in 2018)', 'Company Law', { ...year, dated: true }],
    ['Company Law 2018', 'Company Law', { ...year, dated: true }],
    ['2018 Company Law', 'Company Law', { ...year, dated: false }],
    ['2018 Versions of It', 'Versions of It', { ...year, dated: false }],
  ] as const) {
    t.strictSame(readVersion(cite), { name, version }, cite);
  }
  for (const cite of ['公司法', '规划（2021-2025年）', '公司法解释（三）', '第2018号令'])
    t.equal(readVersion(cite), null, cite);
});

t.test('a version is one of its days, or the law as it was then', async (t) => {
  const version = (day: string | null) => ({ ...bareDocument(`law-${day}`), work: 'law', version: day });
  const versions = [version('2005-10-27'), version('2018-10-26'), version('2023-12-29'), version(null)];
  const of = (from: string, to: string, dated: boolean) =>
    ofVersion(versions, { from, to, dated }).map((document) => document.version);
  t.strictSame(of('2018-01-01', '2018-12-31', true), ['2018-10-26']);
  t.strictSame(of('2018-01-01', '2018-12-31', false), ['2018-10-26']);
  t.strictSame(of('2015-01-01', '2015-12-31', true), [], 'no version is of that year');
  t.strictSame(of('2015-01-01', '2015-12-31', false), ['2005-10-27'], 'the one that held in it');
  t.strictSame(of('1999-01-01', '1999-12-31', false), [], 'none held');
});
