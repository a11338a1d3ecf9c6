import t from 'tap';
import { make } from '../search/material.js';
import { serveMade } from './made.js';

const office = { id: '长沙市人民政府办公厅', name: '长沙市人民政府办公厅' };
const plan = make({ title: '长沙市“十四五”科技规划', number: '长政办发〔2021〕11号', issuers: [office] }, [
  { at: 'p1', text: '支持科技创新，加大研发投入。' },
]);

t.test('suggests over HTTP', async (t) => {
  const { index, get } = await serveMade(t);
  const early = await get('/api/v1/suggest?q=keji');
  t.equal(early.statusCode, 503);
  t.equal(early.json().code, 'index_missing');
  await index(plan);
  const suggest = async (q: string, more = '') =>
    (await get(`/api/v1/suggest?q=${encodeURIComponent(q)}${more}`)).json().suggestions;
  const { id } = plan.document;
  const title = { kind: 'title', text: plan.document.title, url: `/d/${id}`, english: null, count: null };
  t.strictSame(await suggest('五科'), [{ ...title, marks: [[6, 9]] }]);
  t.strictSame(await suggest('kj', '&size=1'), [
    { kind: 'term', text: '科技', english: null, url: null, count: 1, marks: [[0, 2]] },
  ]);
  t.match(await suggest('长政办发2021'), [{ kind: 'number', text: '长政办发〔2021〕11号', url: `/d/${id}` }]);
  t.match(
    (await suggest('长沙市人民')).find(({ kind }: { kind: string }) => kind === 'issuer'),
    { text: office.id, english: "General Office of Changsha Municipal People's Government" },
  );
  t.equal((await get(`/d/${id}`)).statusCode, 200);
  t.strictSame(await suggest(''), []);
  t.equal((await get('/api/v1/suggest?q=a&size=101')).json().code, 'size_invalid');
});

t.test('a search says what may have been meant', async (t) => {
  const { index, ready, get } = await serveMade(t);
  await index(plan);
  await ready();
  const search = async (q: string) => (await get(`/api/v1/search?q=${encodeURIComponent(q)}`)).json();
  t.strictSame((await search('研法')).did_you_mean, [{ q: '研发', total: 1 }]);
  t.strictSame((await search('研发')).did_you_mean, []);
  t.strictSame((await search('，')).did_you_mean, []);
});
