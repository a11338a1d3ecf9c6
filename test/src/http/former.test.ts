/** Permalinks answer for ever: the clause, or where it went, or its last text. */
import t, { type Test } from 'tap';
import { aliasesOf } from '../../../src/domain/identity.js';
import { analyseDocument } from '../../../src/text/analysis.js';
import { loadCutter } from '../../../src/text/words.js';
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
  t.match(page.body, /<h1[^>]*>甲政发〔2021〕1号，4<.*kept for reference.*平台。.*团队。/s);
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
      yield { put: analyseDocument(better.document, better.passages, [], loadCutter('研发 1 n\n')) };
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

const stands = async (t: Test, from: string, to: readonly [status: number, location?: string]) => {
  const { statusCode, headers } = await get(encodeURI(from));
  t.strictSame([statusCode, headers.location], [to[0], to[1]], from);
};

t.test('every name of a document that is gone is answered as its id is', async (t) => {
  const other = make({ number: '甲政发〔2021〕2号', title: '人才方案' }, items('人才。'));
  await index(plan(...items('研发。')), other);
  await stands(t, '/d/jiazhengfa-2021-1/1', [301, `/d/${id}/1`]);
  await index(other);
  for (const name of ['jiazhengfa-2021-1', '甲政发〔2021〕1号', '甲政發[2021]1號', id]) {
    const document = { id, title: '创新方案', number: '甲政发〔2021〕1号' };
    for (const [at, code, former] of [
      ['', 'document_gone', []],
      ['/1', 'passage_gone', [{ text: '研发。' }]],
    ] as const) {
      const answer = await get(encodeURI(`/d/${name}${at}`));
      t.equal(answer.statusCode, 410, name);
      t.match(answer.json(), { code, document, day: today, former, near: [{ url: `/d/${other.document.id}` }] });
    }
    t.equal((await get(encodeURI(`/d/${name}`), browser)).statusCode, 410);
  }
  const heir = make({ number: '甲政发〔2021〕1号', title: '另一方案', id: 'other-aaaa' }, items('研发。'));
  await index(other, heir);
  await stands(t, '/d/jiazhengfa-2021-1', [301, '/d/other-aaaa']);
  t.match((await get(`/d/${id}`)).statusCode, 410, 'what is there goes before what was there once');
});

t.test('the name of several documents that are gone is answered with their list', async (t) => {
  const twins = ['one-aaaa', 'two-aaaa'].map((id) => make({ title: '双生方案', id }, items('研发。')));
  await index(...twins);
  t.equal((await get('/d/shuangshengfangan/1')).statusCode, 300);
  await index(plan());
  const { statusCode, body } = await get('/d/shuangshengfangan/1');
  t.equal(statusCode, 300);
  t.match(JSON.parse(body), { matches: [{ url: '/d/one-aaaa/1' }, { url: '/d/two-aaaa/1' }] });
  t.match((await get('/d/two-aaaa/1')).json(), { code: 'passage_gone', former: [{ text: '研发。' }] });
  t.match((await get('/d/shuangshengfangan', browser)).body, /href="\/d\/one-aaaa".*href="\/d\/two-aaaa"/s);
});

t.test('a law all of whose versions are gone is so by its undated names too', async (t) => {
  const law = (id: string, version: string, work = 'law-aaaa') =>
    make({ id, title: '进步法', version, effective: version, work }, [{ at: 'a1', text: '研发。', kind: 'article' }]);
  const names = ['jinbufa', 'law-aaaa'];
  await index(law('first-aaaa', '2000-01-01'));
  for (const name of names) await stands(t, `/d/${name}/a1`, [302, '/d/first-aaaa/a1']);
  await index(plan());
  for (const name of names) {
    t.match((await get(`/d/${name}/a1`)).json(), { code: 'passage_gone', document: { id: 'first-aaaa' } });
    t.match((await get(`/d/${name}`)).json(), { status: 410, code: 'document_gone' });
  }
  await index(law('first-aaaa', '2000-01-01', 'better-work'), law('second-aaaa', '2010-01-01', 'better-work'));
  for (const name of names) {
    await stands(t, `/d/${name}/a1`, [302, '/d/second-aaaa/a1']);
    await stands(t, `/d/${name}/a1?on=2005-01-01`, [302, '/d/first-aaaa/a1']);
  }
  await index(plan());
  await stands(t, '/d/law-aaaa', [410]);
  for (const name of ['better-work', 'jinbufa']) await stands(t, `/d/${name}`, [300]);
});

t.test('a name that a document has no more leads to it, or to what took its place', async (t) => {
  const named = make({ title: '试点批复', id: 'old-aaaa' }, items('研发。'));
  const numbered = make({ title: '试点批复', number: '国函〔2021〕1号', id: 'new-aaaa' }, items('研发。'));
  await index(named);
  await stands(t, '/d/shidianpifu/1', [301, '/d/old-aaaa/1']);
  const cutter = loadCutter('研发 1 n\n');
  const { document, passages } = numbered;
  await engine.change([
    { replace: 'old-aaaa', by: 'new-aaaa' },
    { put: analyseDocument(document, passages, aliasesOf(document), cutter) },
  ]);
  for (const name of ['shidianpifu', 'old-aaaa', '国函〔2021〕1号']) {
    await stands(t, `/d/${name}`, [301, '/d/new-aaaa']);
    await stands(t, `/d/${name}/1?lang=en`, [301, '/d/new-aaaa/1?lang=en']);
  }
  t.match((await get('/api/v1/resolve?cite=/d/shidianpifu/1')).json(), { matches: [{ url: '/d/new-aaaa/1' }] });
  await index(make({ title: '试点方案', id: 'new-aaaa' }, items('研发。')));
  for (const name of ['shidianpifu', 'guohan-2021-1', '国函〔2021〕1号'])
    await stands(t, `/d/${name}/1`, [301, '/d/new-aaaa/1']);
  await index();
  await stands(t, '/d/shidianpifu', [410]);
});
