/** A small document made by hand, with one of everything that a document page shows. */
import type { Document } from '../../src/domain/document.js';
import type { Passage, PassageKind, SectionStep } from '../../src/domain/passage.js';

export const sample: Document = {
  id: 'jiazhengfa-2021-1-abcd',
  title: '关于支持<创新>的实施方案',
  englishTitle: null,
  type: '方案',
  notice: { title: '甲市人民政府关于印发实施方案的通知', type: '通知' },
  number: '甲政发〔2021〕1号',
  otherNumbers: [],
  issuers: [{ id: '甲市人民政府', name: '甲市人民政府' }],
  year: 2021,
  issued: '2021-02-19',
  effective: null,
  expires: '2021-12-31',
  work: 'jiazhengfa-2021-1-abcd',
  version: null,
  region: [],
  level: null,
  registration: null,
  script: 'Hans',
  sha256: '0'.repeat(64),
  sources: ['sample.txt'],
  outline: [
    {
      label: '一、',
      title: '总体思路',
      locator: '1',
      children: [{ label: '（一）', title: '加大投入', locator: '1.1', children: [] }],
    },
    {
      label: null,
      title: '',
      locator: 'r2',
      children: [{ label: '1.', title: '第二组', locator: 'r2.1', children: [] }],
    },
  ],
  cites: [{ title: '管理办法', number: '甲政发〔2020〕2号' }],
};

const first: SectionStep = { label: '一、', title: '总体思路', locator: '1' };

interface Given {
  readonly locator: string;
  readonly kind: PassageKind;
  readonly label?: string;
  readonly text: string;
  readonly english?: Passage['english'];
  readonly section?: readonly SectionStep[];
  readonly columns?: readonly string[];
  readonly units?: Passage['units'];
}

function passage(given: Given): Passage {
  const { locator, kind, text } = given;
  return {
    id: `${sample.id}/${locator}`,
    locator,
    kind,
    text,
    english: given.english ?? null,
    label: given.label ?? null,
    section: given.section ?? [],
    columns: given.columns ?? null,
    units: given.units ?? [],
    cites: [],
    citation: `甲政发〔2021〕1号，${locator}`,
    hash: '',
    lines: [1, 1],
  };
}

const columns = ['指标', '2020年', '2025年'];

export const samplePassages: readonly Passage[] = [
  passage({ locator: 'n.h1', kind: 'head', text: '甲政发〔2021〕1号' }),
  passage({ locator: 'n.p1', kind: 'paragraph', text: '现印发给你们，请认真执行。' }),
  passage({ locator: 'h1', kind: 'head', text: '关于支持<创新>的实施方案' }),
  passage({ locator: '1', kind: 'item', label: '一、', text: '总体思路' }),
  passage({ locator: '1.1', kind: 'item', label: '（一）', text: '加大投入。每年增加&保持稳定。', section: [first] }),
  passage({ locator: '1.t1', kind: 'caption', text: '主要指标', section: [first] }),
  passage({ locator: '1.t1.r1', kind: 'row', text: '研发投入\t1.3\t3.5', section: [first], columns }),
  passage({ locator: '1.t1.r2', kind: 'row', text: '企业数\t286\t800', section: [first], columns }),
  passage({
    locator: 'a3',
    kind: 'article',
    label: '第三条',
    text: '第一款的话。第二款的话。',
    units: [
      { locator: 'a3.1', label: null, start: 0, end: 6 },
      { locator: 'a3.2', label: null, start: 6, end: 12 },
    ],
  }),
  passage({ locator: 'r2.1', kind: 'item', label: '1.', text: '第二组。其余的话。' }),
  passage({ locator: 'n.h2', kind: 'head', text: '抄送：市委。' }),
];

export function samplePassage(locator: string): Passage {
  const found = samplePassages.find((one) => one.locator === locator);
  if (!found) throw new Error(`the sample has no ${locator}`);
  return found;
}
