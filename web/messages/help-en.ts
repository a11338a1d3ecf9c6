/** The help page in English. */
import type { HelpSection } from './shape.js';

export const helpEn: readonly HelpSection[] = [
  {
    id: 'query',
    title: 'What you can type',
    text: [
      'What stands between two spaces is one part of the query. Every part must be found: in the clause itself, or in the headings, title, number, issuer and year it stands under. At least one part is found in the clause itself.',
      'Every sign may also be typed full-width: ＂ ： － ｜ do what " : - | do. What looks like a field and is none is searched as text, and the page says why.',
    ],
    of: 'query',
    examples: [
      { example: '科技成果转化', says: 'These characters side by side, or all of its words anywhere in the clause.' },
      { example: '研发 投入 2021', says: 'Three parts; all must be found, in any order.' },
      { example: '"研发投入"', says: 'In quotes, straight, curved or 「」: only these characters side by side.' },
      {
        example: '人才 -补贴',
        says: 'A minus before a word, beside a word that is wanted: only clauses whose text is without it.',
      },
      { example: '研发 OR 创新', says: 'OR or | between two parts, with spaces around it: either is enough.' },
      {
        example: '《民法典》 离婚',
        says: 'A title is a part like any other; clauses of the document so titled come first.',
      },
      {
        example: 'issuer:长沙市人民政府办公厅 year:2017..2021 人才',
        says: 'Fields: the issuer and the year or the first and last of several.',
      },
      {
        example: 'title:科技创新高地 number:长政办发〔2021〕11号 投入',
        says: 'Part of the title, and the number. in: names one document by its title, number or address. A value with spaces stands in quotes or 《》.',
      },
      {
        example: '发文机关：长沙市人民政府办公厅 年份：2021 人才',
        says: 'The same fields in Chinese: 发文机关, 年份, 文号, 标题, 文件.',
      },
      { example: '2-3家', says: 'Signs inside a word are no operators; it is found as typed.' },
    ],
  },
  {
    id: 'asked',
    title: 'Citations and questions',
    text: [
      'What is wholly a citation is looked up: the clause cited stands on top, set apart from what else was found. Short names of laws are known, and versions. Where several clauses may be meant, or the one cited is not there, the page says so.',
      'A question need not be answered in its own words. Where they do not stand side by side anywhere, any of them finds, and what comes nearest to all of them stands first.',
      'Where whoever runs the service has set up search by meaning, a question or a description also finds clauses near to it in meaning, and such queries are sent to the model’s endpoint. “Why it was found” then says that a clause is near in meaning.',
    ],
    of: 'query',
    examples: [
      { example: '长政办发〔2021〕11号', says: 'A document number, with any brackets: 〔〕, [] or ().' },
      { example: '长政办发〔2021〕11号，三（二）3', says: 'A clause of that document.' },
      { example: '刑法第二百三十四条第一款', says: 'A clause of a law, by its short name.' },
      { example: '公司法（2018修正）第六十条', says: 'In the version of 2018.' },
      { example: '企业研发投入有什么奖补', says: 'A question.' },
    ],
  },
  {
    id: 'typing',
    title: 'While you type',
    text: [
      'Under the search box stand terms, titles, document numbers and issuers that what you type may become. A title or number leads to its document, an issuer to what it issued. Enter searches what you typed unless you have gone to a suggestion with the arrow keys.',
      'Where a query may be mistyped, what may have been meant is offered above the results, with how much it finds. It is never searched in the place of what you typed.',
    ],
    of: 'address',
    examples: [
      { example: 'keji chuangxin', says: 'Pinyin: suggests 科技创新.' },
      { example: 'kjcx', says: 'So do its first letters.' },
    ],
  },
  {
    id: 'found',
    title: 'What is found',
    text: [
      'Simplified, Traditional and Hong Kong characters, full-width and half-width letters, capitals and small letters all find each other. The text is always shown and marked as printed.',
      'Any two characters that stand side by side in a clause find it, across punctuation too, even where they are not a word.',
      'A number is found in any writing. So is a term of which the dictionary knows several writings; whoever runs the service can add to it.',
      'Where nothing matches a whole query, the nearest matches are shown, and the page says what was left out. Filters, quotes and exclusions are kept.',
      '“Why it was found” under a result tells what in it answered which part of the query.',
    ],
    of: 'query',
    examples: [
      { example: '計畫', says: 'Finds 计划, 計劃 and 計畫.' },
      { example: '创新创业', says: 'Also finds it inside 大众创新创业基地.' },
      { example: '2.9%', says: 'Finds 2.9％ and 百分之二点九; 三百 finds 300, and 二〇二一年 finds 2021年.' },
      { example: '国办', says: 'Also finds 国务院办公厅, as 研发 finds R&D and 双创 finds 大众创业、万众创新.' },
      {
        example: 'subsidies for talent',
        says: 'English finds what says any of it in Chinese, or in its official English, first what says most of it; each hit shows which words stand for which. Chinese beside it must be found too.',
      },
    ],
  },
  {
    id: 'narrow',
    title: 'Regions, levels, status and versions',
    text: [
      'The filters beside the results narrow by issuer, year, type, region, level of government, status and script. A region includes all that lies in it: Hunan finds Changsha’s documents.',
      'The status says whether a document is in force, no longer in force or not yet in force. It follows from the days printed in its text, and from later versions of the same law; where the text gives no day, it is not stated. Choose a day under “As of” to see how things stood then.',
      'Of a law in several versions only the one that leads on that day is found: the last that had taken effect. Tick “All versions of a law” to search the others too. A search inside one document, or for a document number among the filters, finds every version.',
    ],
    of: 'address',
    examples: [
      { example: '/?q=…&region=430100', says: 'Changsha, by its administrative code (GB/T 2260).' },
      { example: '/?q=…&status=in_force&on=2015-06-01', says: 'What was in force on 1 June 2015.' },
      { example: '/?q=…&versions=all', says: 'All versions.' },
    ],
  },
  {
    id: 'list',
    title: 'The list of results',
    text: [
      '“By document” folds the list: of each document its best clause stands there, with how many more it has, which lead to the same search in that document alone. Filters, order and pages hold as before; counts beside the filters stay those of passages.',
      '“Export” saves all that was found, whatever page is shown, a row a passage: citation, link, title, document number, issuers, date of issue, version, status, headings, label and text. What was cited stands first. CSV opens in spreadsheets; JSON lines are for programs.',
    ],
    of: 'address',
    examples: [
      { example: '/?q=…&fold=document', says: 'By document.' },
      { example: '/api/v1/search/export?q=…&format=csv', says: 'All of it as a file; format=jsonl gives JSON lines.' },
    ],
  },
  {
    id: 'cite',
    title: 'Links and citations',
    text: [
      'Every clause has an address that lasts, and a printed citation; both can be copied beside the clause. The address names the document and the clause, so it can stand in a footnote.',
      'Typed into the search box, a citation leads back to its clause; so does the API’s resolve call.',
    ],
    of: 'address',
    examples: [
      { example: '/d/{document}/3.2.3', says: 'Item 3 of （二） in part 三, cited as 三（二）3.' },
      { example: '/d/{document}/a33.1', says: 'Article 33, first paragraph.' },
      { example: '/d/{document}/1.3.t1.r2', says: 'Second row of the first table of 一（三）.' },
      { example: '/d/{document}/n.p1', says: 'First paragraph of the notice that forwards the text.' },
    ],
  },
  {
    id: 'keys',
    title: 'Keyboard',
    text: ['Everything can be reached with the Tab key. These are short cuts.'],
    of: 'key',
    examples: [
      { example: '/', says: 'Go to the search box.' },
      {
        example: '↓ ↑',
        says: 'Through the suggestions; where there are none, from the search box to the results, and from one to the next.',
      },
      { example: 'Enter', says: 'Search what is typed; take a suggestion; open a result.' },
      { example: 'Esc', says: 'Close the suggestions; from a result back to the search box.' },
    ],
  },
  {
    id: 'api',
    title: 'API',
    text: ['Everything shown here is also answered as JSON, described by an OpenAPI document.'],
    of: 'address',
    examples: [
      { example: '/openapi.json', says: 'All calls, with their parameters and answers.' },
      { example: '/api/v1/search?q=研发投入&year=2021', says: 'A search.' },
      { example: '/api/v1/resolve?cite=长政办发〔2021〕11号，三（二）3', says: 'From a citation to its clause.' },
    ],
  },
];
