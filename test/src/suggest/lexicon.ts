/** A lexicon of a few documents and terms. */
import { type LexiconSources, makeLexicon } from '../../../src/suggest/lexicon.js';
import { namesOf } from '../../../src/suggest/names.js';
import { foldText } from '../../../src/text/fold.js';
import { bareDocument } from '../../bare-document.js';

type Own = Partial<ReturnType<typeof bareDocument>> & { readonly id: string };

const office = { id: '长沙市人民政府办公厅', name: '长沙市人民政府办公厅' };

const documents: readonly Own[] = [
  {
    id: 'plan',
    title: '长沙市“十四五”科技创新规划',
    number: '长政办发〔2021〕11号',
    issuers: [office],
    issued: '2021-02-19',
  },
  { id: 'more', title: '人才意见', number: '长政办发〔2021〕1号', issuers: [office], issued: '2021-01-02' },
  {
    id: 'one',
    title: '第一个方案',
    number: '湘政发〔2020〕3号',
    issuers: [{ id: '湖南省人民政府', name: '湖南省人民政府' }],
    notice: { title: '关于印发两个方案的通知', type: '通知' },
  },
  { id: 'two', title: '第二个方案', number: '湘政发〔2020〕3号' },
  { id: 'company-2018', title: '中华人民共和国公司法', work: 'company', version: '2018-10-26' },
  { id: 'company-2023', title: '中华人民共和国公司法（2023修订）', work: 'company', version: '2023-12-29' },
  { id: 'bank', title: '商業銀行法', script: 'Hant' },
];

const terms = `科技 900
科技 创新 500
科技 成果 200
高新技术 300
企业 800
创新 700
银行 250
银行 保险 30
承保 90
应当 9000
及时 800
条本 400
动划 20
专精特新 40
5g 30
b4 30
wto 30
10日 30
`;

const tags: Readonly<Record<string, string>> = { 应当: 'v', 及时: 'd', 创新: 'v', 专精特新: 'x', '5g': 'x' };
const words = [
  '科技',
  '创新',
  '成果',
  '高新技术',
  '企业',
  '银行',
  '保险',
  '承保',
  '应当',
  '及时',
  '规定',
  '专精特新',
  '高新',
  '技术',
  '动划',
  '5g',
];

export const sources: LexiconSources = {
  names: documents.map((own) => namesOf({ ...bareDocument(own.id), ...own })).join('\n'),
  terms,
  dictionary: words.map((word) => `${foldText(word)} 10 ${tags[word] ?? 'n'}\n`).join(''),
};

export const lexicon = makeLexicon(sources);
