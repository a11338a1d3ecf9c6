import t from 'tap';
import { lawsListed, parseEnglishNames, readEnglishName } from '../../../src/citation/english-titles.js';

const listed = (name: string) => lawsListed(readEnglishName(name).keys).map(({ title, of }) => `${title} ${of}`);

t.test('laws by what they are called in English', async (t) => {
  t.strictSame(listed('PIPL'), ['个人信息保护法 mainland']);
  t.strictSame(listed('Labour Contract Law of the People’s Republic of China'), ['劳动合同法 mainland']);
  t.strictSame(listed('the Civil Code'), ['民法典 mainland', '民法 taiwan']);
  t.strictSame(listed('Patent Act'), ['专利法 taiwan']);
  t.strictSame(listed('Chinese Company Law'), ['公司法 mainland']);
  t.strictSame(listed('law'), []);
});

t.test('a name tells its country or none', async (t) => {
  const of = (name: string) => readEnglishName(name).of;
  for (const name of ['PRC Patent Law', 'Patent Law of the People’s Republic of China', 'China’s Patent Law'])
    t.equal(of(name), 'mainland', name);
  for (const name of ['ROC Constitution', 'Constitution of the Republic of China', 'Taiwan’s Patent Act'])
    t.equal(of(name), 'taiwan', name);
  t.equal(of('Patent Law'), null);
});

t.test('a line that is not understood is told', async (t) => {
  t.throws(() => parseEnglishNames('# laws\n公司法 Company Law'), /english-titles.txt, line 2/);
});
