import t from 'tap';
import type { Document } from '../../../src/domain/document.js';
import type { Passage } from '../../../src/domain/passage.js';
import { analyseDocument, analysisVersion } from '../../../src/text/analysis.js';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import { loadCutter } from '../../../src/text/words.js';

const document: Document = {
  id: 'xiangzhengbanfa-2017-15-aaaa',
  title: '長株潭國家自主創新示范區建設三年行動計劃(2017-2019年)',
  englishTitle: null,
  type: '计划',
  notice: { title: '關于印發行動計劃的通知', type: '通知' },
  number: '湘政辦發〔2017〕15號',
  otherNumbers: [],
  issuers: [{ id: '湖南省人民政府办公厅', name: '湖南省人民政府辦公廳' }],
  year: 2017,
  issued: '2017-04-06',
  effective: null,
  expires: null,
  work: 'xiangzhengbanfa-2017-15-aaaa',
  version: null,
  region: [{ id: '430000', name: '湖南省' }],
  level: 'province',
  registration: null,
  script: 'Hant',
  sha256: '00',
  sources: ['004.txt'],
  outline: [],
  cites: [],
};
const passage: Passage = {
  id: 'xiangzhengbanfa-2017-15-aaaa/1.3',
  locator: '1.3',
  label: '（三）',
  kind: 'item',
  section: [{ label: '一、', title: '總體要求', locator: '1' }],
  text: '發展目標：R&D經費占2.9％',
  english: null,
  columns: null,
  units: [],
  cites: [],
  citation: '湘政辦發〔2017〕15號，一（三）',
  hash: '00',
  lines: [1, 1],
};
const row: Passage = {
  ...passage,
  id: 'x/1.3.t1.r1',
  locator: '1.3.t1.r1',
  kind: 'row',
  label: null,
  text: 'R&D\t2.9',
  columns: ['指標', '2020 年'],
};
const analysed = analyseDocument(document, [passage, row], ['xiangzhengbanfa-2017-15'], loadCutter(foldedDictionary()));

t.test('a passage’s tokens are those of its label and text', (t) => {
  t.match(analysed.passages[0], {
    passage,
    json: JSON.stringify(passage),
    folded: '(三)发展目标:r&d经费占2.9%',
    letters: '三发展目标rd经费占29',
    words: '三 发展 目标 r&d 研发 经费 占 2.9% 2.9',
  });
  t.equal(analysed.document, document);
  t.same(analysed.aliases, ['xiangzhengbanfa-2017-15']);
  t.end();
});

t.test('the context is what it stands in, a text each, equal ones once', (t) => {
  const letters = (i: number) => analysed.passages[i]?.context.map((context) => context.letters);
  const shared = [
    '长株潭国家自主创新示范区建设三年行动计划20172019年',
    '关于印发行动计划的通知',
    '湘政办发201715号',
    '湖南省人民政府办公厅',
    '2017',
    '',
  ];
  t.same(letters(0), ['一总体要求', ...shared]);
  t.same(letters(1), ['一总体要求', '指标', '2020年', ...shared]);
  t.equal(analysed.passages[0]?.context[0]?.words, '一 总体 要求');
  t.ok(analysed.passages[0]?.context[3]?.words.split(' ').includes('2017'));
  t.end();
});

t.test('the version is short and printable', (t) => {
  t.match(analysisVersion, /^[0-9a-f]{16}$/);
  t.end();
});

t.test('an English text has tokens of its own, and changes none of the passage’s', async (t) => {
  const cutter = loadCutter(foldedDictionary());
  const english = { text: 'The budget for R&D in 2021.', sameVersion: true };
  const [beside] = analyseDocument(document, [{ ...passage, english }], [], cutter).passages;
  const [alone] = analysed.passages;
  t.match(beside, {
    words: alone?.words,
    letters: alone?.letters,
    folded: alone?.folded,
    context: alone?.context,
    english: {
      folded: 'the budget for r&d in 2021.',
      letters: 'thebudgetforrdin2021',
      words: 'the budget for r&d 研发 in 2021',
    },
  });
  t.equal(alone?.english, null);
  const titled = analyseDocument({ ...document, englishTitle: 'Three-Year Plan' }, [passage], [], cutter);
  t.ok(titled.passages[0]?.context.some(({ letters }) => letters === 'threeyearplan'));
  t.equal(titled.passages[0]?.context.length, (alone?.context.length ?? 0) + 1);
});
