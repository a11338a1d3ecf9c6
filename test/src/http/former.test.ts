/** Permalinks answer for ever: the clause, or where it went, or its last text. */
import t from 'tap';
import { type Line, make } from '../search/material.js';
import { browser, json } from './accept.js';
import { serveMade } from './made.js';

const { engine, index, get } = await serveMade(t);
const today = new Date().toISOString().slice(0, 10);
const plan = (...lines: Line[]) => make({ number: '甲政发〔2021〕1号', title: '创新方案' }, lines);
const items = (...texts: string[]): Line[] => texts.map((text, i) => ({ at: String(i + 1), label: `${i + 1}.`, text }));
const { id } = plan().document;

t.test('an address that has another text is served, with the old text and its day', async (t) => {
  await index(plan({ at: 'p1', text: '为了创新。' }, { at: 'p2', text: '研发投入。' }, { at: 'p3', text: '人才。' }));
  await index(
    plan({ at: 'p1', text: '为了创新。' }, { at: 'p2', text: '新的一段。' }, { at: 'p3', text: '研发投入。' }),
  );
  const answer = await get(`/d/${id}/p2`);
  t.equal(answer.statusCode, 200);
  t.match(answer.json(), {
    passage: { text: '新的一段。' },
    former: [{ label: null, text: '研发投入。', day: today, url: `/d/${id}/p3` }],
  });
  t.match((await get(`/d/${id}/p3`)).json().former, [{ text: '人才。', url: null }], 'what stands nowhere now');
  t.strictSame((await get(`/d/${id}/p1`)).json().former, []);
  t.strictSame((await get(`/api/v1/passages/${id}/p2`)).json(), answer.json(), 'the same from the API');
  const page = await get(`/d/${id}/p2`, browser);
  t.equal(page.statusCode, 200);
  t.match(page.body, /<details class="former">.*研发投入。.*<a href="\/d\/[^"]+\/p3">/s);
  t.notMatch((await get(`/d/${id}/p1`, browser)).body, 'class="former"');
});

t.test('a lost address leads to the one where its text lives on', async (t) => {
  await index(plan(...items('研发。', '投入。', '人才。')));
  await index(plan(...items('投入。', '人才。')));
  for (const headers of [json, browser]) {
    const { statusCode, headers: answered } = await get(`/d/${id}/3?lang=en`, headers);
    t.strictSame([statusCode, answered.location], [301, `/d/${id}/2?lang=en`]);
  }
  t.match((await get(`/api/v1/passages/${id}/3`)).json(), { url: `/d/${id}/2`, passage: { text: '人才。' } });
});

t.test('a lost address whose text is nowhere, or at several places, is gone with its last text', async (t) => {
  await index(plan(...items('研发。', '投入。', '人才。', '团队。')));
  await index(plan(...items('平台。', '平台。', '平台。', '平台。', '平台。')));
  await index(plan(...items('研发。', '研发。')));
  for (const url of [`/d/${id}/4`, `/api/v1/passages/${id}/4`]) {
    const answer = await get(url);
    t.equal(answer.statusCode, 410);
    t.match(answer.headers['content-type'], /^application\/problem\+json/);
    t.notMatch(answer.headers['cache-control'], /max-age=[1-9]/);
    t.match(answer.json(), {
      code: 'passage_gone',
      status: 410,
      document: { id, title: '创新方案', number: '甲政发〔2021〕1号' },
      day: today,
      former: [
        { label: '4.', text: '平台。', citation: '甲政发〔2021〕1号，4', day: today },
        { text: '团队。', day: today },
      ],
      near: [{ url: `/d/${id}/1` }, { url: `/d/${id}/2` }, { url: `/d/${id}` }],
    });
  }
  const page = await get(`/d/${id}/4`, browser);
  t.equal(page.statusCode, 410);
  t.match(page.headers['content-type'], /^text\/html/);
  t.match(page.body, /<h1[^>]*>甲政发〔2021〕1号，4<.*no longer in force here.*平台。.*团队。/s);
  t.ok(page.body.includes(`href="/d/${id}/2"`));
  t.equal((await get(`/d/${id}/9`)).json().code, 'passage_not_found', 'where nothing ever stood');
});

t.test('a unit of an article has a former text of its own', async (t) => {
  const law = (text: string, ...ends: number[]) => {
    const units = ends.map((end, i) => ({
      locator: `a1.1.${i + 1}`,
      label: `（${'一二三'.charAt(i)}）`,
      start: ends[i - 1] ?? 0,
      end,
    }));
    return make({ title: '创新法' }, [{ at: 'a1', label: '第一条', text, kind: 'article', units }]);
  };
  const { id } = law('').document;
  await index(law('甲甲；乙乙；丙丙。', 3, 6, 9));
  await index(law('甲甲；丁丁。', 3, 6));
  t.strictSame((await get(`/d/${id}/a1.1.1`)).json().former, []);
  t.match((await get(`/d/${id}/a1.1.2`)).json().former, [{ text: '乙乙；' }]);
  t.match((await get(`/d/${id}/a1.1.3`)).json(), {
    code: 'passage_gone',
    former: [{ text: '丙丙。', citation: '《创新法》，第一条第一款第三项' }],
    near: [{ url: `/d/${id}/a1` }],
  });
});

t.test('a document that is gone says so, and its clauses give their last text', async (t) => {
  const other = make({ number: '甲政发〔2021〕2号', title: '人才方案' }, items('人才。'));
  await index(plan(...items('研发。')), other);
  await index(other);
  for (const url of [`/d/${id}`, `/api/v1/documents/${id}`, `/api/v1/documents/${id}/passages`]) {
    const { statusCode, body } = await get(url);
    t.equal(statusCode, 410, url);
    t.match(JSON.parse(body), {
      code: 'document_gone',
      document: { id, title: '创新方案', number: '甲政发〔2021〕1号' },
      day: today,
      former: [],
      near: [{ url: `/d/${other.document.id}` }],
    });
  }
  t.match((await get(`/d/${id}/1`)).json(), { status: 410, code: 'passage_gone', former: [{ text: '研发。' }] });
  t.match((await get(`/d/${id}/77`)).json(), { status: 410, code: 'document_gone' });
  const page = await get(`/d/${id}`, browser);
  t.equal(page.statusCode, 410);
  t.match(page.body, /<h1[^>]*>创新方案<.*甲政发〔2021〕1号.*This document was removed on/s);
  t.match((await get(`/d/${id}/1`, browser)).body, '研发。');
});

t.test('a replaced id leads to what took its place, with the locator', async (t) => {
  const better = make({ number: '甲政发〔2021〕1号', title: '创新方案', id: 'better-aaaa' }, items('研发。'));
  await index(plan(...items('研发。', '投入。')));
  await engine.build(
    { analysis: 'test', dictionary: '研发 1 n\n' },
    (async function* () {
      yield { replace: id, by: 'better-aaaa' };
      const passages = better.passages.map((passage) => ({ passage, words: [], folded: '', letters: '', context: [] }));
      yield { put: { document: better.document, passages, aliases: [] } };
    })(),
  );
  for (const [from, to] of [
    [`/d/${id}`, '/d/better-aaaa'],
    [`/d/${id}/1`, '/d/better-aaaa/1'],
    [`/d/${id}/2`, '/d/better-aaaa/2'],
  ] as const) {
    const { statusCode, headers } = await get(from);
    t.strictSame([statusCode, headers.location], [301, to]);
  }
  t.match((await get('/d/better-aaaa/2')).json(), { code: 'passage_gone', former: [{ text: '投入。' }] });
  t.match((await get(`/api/v1/resolve?cite=/d/${id}/1`)).json(), { matches: [{ url: '/d/better-aaaa/1' }] });
  await index();
  t.match((await get(`/d/${id}/1`)).json(), { status: 410, former: [{ text: '研发。' }] }, 'and both are gone');
});
