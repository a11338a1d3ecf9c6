import t from 'tap';
import { mineGlossary } from '../../../indexer/glossary/mine.js';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import { foldText } from '../../../src/text/fold.js';
import { loadCutter } from '../../../src/text/words.js';

const pairs = [
  { zh: '公司應繳納稅款。個人應保存軟體。', en: 'Companies shall pay taxes. Individuals shall keep software.' },
  { zh: '公司應保存文件。', en: 'Companies shall keep documents.' },
  { zh: '個人應繳納費用。', en: 'Individuals shall pay fees.' },
  { zh: '公司使用軟體。', en: 'Companies use software.' },
  { zh: '人民應繳納稅款。', en: 'People shall pay taxes.' },
  { zh: '人民的文件', en: 'Documents of people' },
];

t.test('a glossary is mined from a few pairs, for the words of both sides', async (t) => {
  const cutter = loadCutter(foldedDictionary());
  const { stems, about } = mineGlossary(pairs, ['a test'], cutter);
  const wordsOf = (stem: string) => stems.get(stem)?.chinese.map(({ word }) => word) ?? [];
  t.equal(wordsOf('compani')[0], '公司');
  t.equal(wordsOf('tax')[0], foldText('稅款'));
  for (const printed of ['软件', '軟體']) t.ok(wordsOf('softwar').includes(foldText(printed)), printed);
  t.same(about, ['a test']);
  for (const { share, chinese } of stems.values()) {
    t.ok(share > 0 && share < 1);
    for (const { probability } of chinese) t.ok(probability > 0 && probability < 1.0001);
  }
  t.same(mineGlossary(pairs, ['a test'], cutter), { stems, about });
});
