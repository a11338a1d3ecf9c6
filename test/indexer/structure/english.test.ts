import t from 'tap';
import { parseEntry } from '../../../indexer/parse.js';
import { ownFields } from '../../../indexer/read/record-fields.js';

const act = {
  document: 'a',
  title: '某市人才條例',
  englishTitle: 'Talent Act of the City',
} as const;

async function parsed(...records: object[]) {
  const bytes = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const entry = { path: 'a.jsonl#a', format: 'jsonl', bytes, firstLine: 1 } as const;
  const [one] = await parseEntry(entry, {}, ownFields);
  if (one === undefined) throw new Error('nothing was parsed');
  return one;
}

t.test('an English text stands at its article, whatever heading is above and however it is divided', async (t) => {
  const { document, passages } = await parsed(
    {
      ...act,
      headings: ['第一章 總則'],
      label: '第 1 條',
      text: '本條例所稱人才，如下：\r\n一、甲。\r\n二、乙。\r\n前項由市政府認定。',
      english: 'Talents are:\r\n1. A.\r\n2. B.\r\nThe city decides.',
    },
    { ...act, headings: ['第一章 總則'], label: '第 2 條', text: '丙。' },
    {
      ...act,
      headings: ['第二章 附則'],
      label: '第 3 條',
      text: '本條例自公布日施行。',
      english: 'In force at once.',
      sameVersion: false,
    },
  );
  t.equal(document.englishTitle, 'Talent Act of the City');
  t.same(
    passages.flatMap(({ kind, label, english }) => (english === null ? [] : [[kind, label, english]])),
    [
      ['head', null, { text: 'Talent Act of the City', sameVersion: true }],
      ['article', '第 1 條', { text: 'Talents are:\n1. A.\n2. B.\nThe city decides.', sameVersion: true }],
      ['article', '第 3 條', { text: 'In force at once.', sameVersion: false }],
    ],
  );
});

t.test('what no clause stands beside is reported and left out', async (t) => {
  const whole = { ...act, text: '第一條 甲。\n第二條 乙。', english: 'Article 1 A.\nArticle 2 B.' };
  const { passages, warnings } = await parsed(whole);
  t.ok(passages.every(({ kind, english }) => kind === 'head' || english === null));
  t.match(
    warnings.filter(({ code }) => code === 'english-without-clause'),
    [{ lines: [[1, 1]], count: 1 }],
  );
});

t.test('without English nothing is added', async (t) => {
  const { document, passages } = await parsed({ document: 'a', title: '某市條例', label: '第 1 條', text: '甲。' });
  t.equal(document.englishTitle, null);
  t.ok(passages.every(({ english }) => english === null));
});
