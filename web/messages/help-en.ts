/** The help page in English. */
import type { HelpSection } from './shape.js';

export const helpEn: readonly HelpSection[] = [
  {
    id: 'query',
    title: 'What you can type',
    text: [
      'What stands between two spaces is one part of the query. Every part must be found: in the clause itself, or in the headings, title, number, issuer and year it stands under. At least one part is found in the clause itself.',
    ],
    of: 'query',
    examples: [
      { example: '科技成果转化', says: 'These characters side by side, or all of its words anywhere in the clause.' },
      { example: '研发 投入 2021', says: 'Three parts; all must be found, in any order.' },
      { example: '"研发投入"', says: 'In quotes, straight or curved: only these characters side by side.' },
      {
        example: '人才 -补贴',
        says: 'A minus before a word, beside a word that is wanted: only clauses whose text is without it.',
      },
      { example: '长政办发〔2021〕11号', says: 'A document number, with any brackets: 〔〕, [] or ().' },
      { example: '研发 OR 创新', says: 'OR or | between two parts: either is enough.' },
      {
        example: '《民法典》 离婚',
        says: 'A title is a part like any other; clauses of the document so titled come first.',
      },
      {
        example: 'issuer:长沙市政府 year:2017..2021 人才',
        says: 'Fields: issuer:, year:, number:, title: and in: (a document). A value with spaces stands in quotes or 《》.',
      },
      { example: '2-3家', says: 'Signs inside a word are no operators; it is found as typed.' },
    ],
  },
  {
    id: 'found',
    title: 'What is found',
    text: [
      'Simplified, Traditional and Hong Kong characters, full-width and half-width letters, capitals and small letters all find each other. The text is always shown and marked as printed.',
      'Any two characters that stand side by side in a clause find it, across punctuation too, even where they are not a word.',
      'Where nothing matches a whole query, the nearest matches are shown, and the page says what was left out. Filters, quotes and exclusions are kept.',
    ],
    of: 'query',
    examples: [
      { example: '計畫', says: 'Finds 计划, 計劃 and 計畫.' },
      { example: '创新创业', says: 'Also finds it inside 大众创新创业基地.' },
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
    id: 'cite',
    title: 'Links and citations',
    text: [
      'Every clause has an address that lasts, and a printed citation; both can be copied beside the clause. The address names the document and the clause, so it can stand in a footnote.',
      'A citation can be turned back into its address with the API’s resolve call.',
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
      { example: '↓ ↑', says: 'From the search box to the results, and from one result to the next.' },
      { example: 'Enter', says: 'Search; open a result.' },
      { example: 'Esc', says: 'From a result back to the search box.' },
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
