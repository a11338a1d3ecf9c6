/** From an entry's name, its front matter and metadata.yaml to the document. */
import t from 'tap';
import { parseEntry } from '../../../indexer/parse.js';
import { formatOf } from '../../../indexer/read/index.js';
import type { Given } from '../../../indexer/read/reader.js';
import { ownFields } from '../../../indexer/read/record-fields.js';

const parse = (path: string, lines: readonly string[], described: Given = {}) =>
  parseEntry(
    { path, format: formatOf(path), bytes: Buffer.from(lines.join('\n')), firstLine: 1 },
    described,
    ownFields,
  );
const articles = ['第一条 为了规范物业管理活动，制定本条例。', '第二条 本条例自2020年5月1日起施行。'];

t.test('versions of a law are one work, each with an id of its own', async (t) => {
  const [[old], [fresh]] = await Promise.all([
    parse('长沙市物业管理条例(2007-08-26).txt', ['长沙市物业管理条例', ...articles]),
    parse('长沙市物业管理条例(2020-02-01).txt', ['长沙市物业管理条例（2020年修正）', ...articles]),
  ]);
  t.match(old?.document, { version: '2007-08-26', level: 'city' });
  t.match(fresh?.document, { version: '2020-02-01' });
  t.equal(old?.document.work, fresh?.document.work);
  t.not(old?.document.id, fresh?.document.id);
});

t.test('a file that is renamed keeps the id, where its text has a history', async (t) => {
  const history = '（2019年12月3日长沙市第十五届人民代表大会常务委员会第二十六次会议通过）';
  const text = ['长沙市物业管理条例', history, ...articles];
  const [one] = await parse('a(2020-01-10).txt', text);
  const [other] = await parse('b.txt', text);
  t.equal(one?.document.version, '2019-12-03');
  t.equal(one?.document.id, other?.document.id);
});

t.test('front matter and metadata.yaml say what the text does not', async (t) => {
  const front = ['---', 'issuer: 市发展改革委', 'region: "430100"', '---'];
  const lines = [...front, '# 产业扶持办法', '', ...articles];
  const [parsed] = await parse('a.md', lines, { issued: '2021-02-19' });
  t.match(parsed?.document, {
    ...{ issued: '2021-02-19', year: 2021, level: 'city' },
    issuers: [{ id: '长沙市发展和改革委员会', name: '市发展改革委' }],
    region: [{ name: '湖南省' }, { name: '长沙市' }],
  });
  t.same(parsed?.warnings, []);
});

t.test('a title that stands beside a text without one is its title', async (t) => {
  const text = ['---', 'title: 长沙市产业扶持办法', '---', '为了扶持产业，制定本办法。', '', '企业可以申请资金。'];
  const [parsed] = await parse('a.md', text);
  t.match(parsed?.document, { title: '长沙市产业扶持办法', type: '办法' });
  t.same(
    parsed?.warnings.map(({ code, message }) => [code, /"(.*)"/u.exec(message)?.[1]]),
    [['metadata-missing', 'number, issuers, issued']],
  );
});
