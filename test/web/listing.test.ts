/** What was found as passages, folded under documents and as a file, as a reader meets it in a real Chromium, over documents made by hand. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import t from 'tap';
import { analysisVersion } from '../../src/text/analysis.js';
import { build, type Made, make, openEngine } from '../src/search/material.js';
import { findChromium, openService, settled } from './browser.js';

const plan = make({ title: '科技创新规划', id: 'guihua', year: 2021, issued: '2021-02-19' }, [
  { at: '1', label: '一、', text: '加大研发投入。' },
  { at: '2', label: '二、', text: '研发平台引进人才团队，支持企业建设研究机构。' },
  { at: '3', label: '三、', text: '支持人才创新，奖励研发机构和高等院校、科研院所。' },
]);
const law = make({ title: '中华人民共和国仲裁条例', id: 'zhongcai', year: 1994, issued: '1994-08-31' }, [
  { at: 'a1', label: '第一条', text: '为实施仲裁条例，制定本条例。', kind: 'article' },
  { at: 'a2', label: '第二条', text: '研发合同的纠纷可以仲裁。', kind: 'article' },
]);
/** With the others more documents than a page holds. */
const reports = Array.from({ length: 21 }, (_, i) =>
  make({ title: `企业报告${i}`, id: `baogao-${i}`, year: 2020, issued: '2020-01-01' }, [
    { at: '1', label: '一、', text: `企业的研发情况之${i}。` },
  ]),
);
const made: Made[] = [plan, law, ...reports];

const executablePath = findChromium();
if (executablePath === null) t.test('lists in a browser', { skip: 'no chromium on PATH' }, async () => {});
else {
  t.test('lists in a browser', async (t) => {
    const engine = await openEngine(t, []);
    await build(engine, made, analysisVersion);
    const { search, misdeeds } = await openService(t, executablePath, engine);
    const count = (page: Page) => page.locator('.summary strong').innerText();
    const titles = (page: Page) => page.locator('.hit-document h3').allInnerTexts();
    const results = (page: Page) =>
      page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const follow = async (page: Page, name: string) => {
      await page.getByRole('link', { name, exact: true }).click();
      await settled(page);
    };

    await t.test('folded, a document stands there once and leads to its other passages', async (t) => {
      const page = await search('/?q=研发&year=2021&year=1994');
      t.equal(await count(page), '4 passages');
      await follow(page, 'By document');
      await page.waitForURL(/fold=document/);
      t.equal(await count(page), '4 passages in 2 documents');
      t.equal(await page.locator('#live').textContent(), '4 passages in 2 documents');
      t.same((await titles(page)).sort(), ['中华人民共和国仲裁条例', '科技创新规划']);
      t.equal(await page.getByText('more in this document').count(), 1, 'nothing where there are no more');

      await follow(page, '2 more in this document');
      await page.waitForURL((url) => url.searchParams.get('doc') === 'guihua' && !url.searchParams.has('fold'));
      t.equal(await count(page), '3 passages');
      t.same((await results(page)).sort(), ['/d/guihua/1', '/d/guihua/2', '/d/guihua/3']);
      t.match(await page.locator('.chips').innerText(), /In document 科技创新规划/);

      await page.goBack();
      await settled(page);
      t.equal(await count(page), '4 passages in 2 documents');
    });

    await t.test('the choice stays through order, filters, pages and language', async (t) => {
      const page = await search('/?q=研发&fold=document');
      t.equal(await count(page), '25 passages in 23 documents');
      t.equal((await results(page)).length, 20);
      await follow(page, 'Page 2');
      await page.waitForURL(/page=2/);
      t.equal((await results(page)).length, 3, 'pages are of documents');

      await page.getByLabel('Sort by').selectOption('-date');
      await page.waitForURL(/sort=-date/);
      await settled(page);
      t.equal((await titles(page))[0], '中华人民共和国仲裁条例');
      await page.getByRole('checkbox', { name: /^2021/ }).check();
      await page.waitForURL(/year=2021/);
      await settled(page);
      t.same(await titles(page), ['科技创新规划']);
      await page.getByRole('link', { name: '简体' }).click();
      await page.waitForURL(/lang=zh-Hans/);
      await settled(page);
      t.equal(await count(page), '3 条，见于 1 份文件');
      t.equal(await page.locator('.listing [aria-current]').innerText(), '按文件');
      await follow(page, '按条文');
      await page.waitForURL((url) => !url.searchParams.has('fold') && url.searchParams.get('sort') === '-date');
      t.equal(await count(page), '3 条');
    });

    await t.test('all that was found is saved, whatever is shown of it', async (t) => {
      const page = await search('/?q=研发&year=2020&year=2021&fold=document&page=2');
      const saved = async (name: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name, exact: true }).click(),
        ]);
        return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
      };
      const csv = await saved('CSV');
      t.match(csv.name, /\.csv$/);
      t.equal(csv.text.trimEnd().split('\r\n').length, 1 + 24, 'a line of heads, and the passages of all documents');
      const lines = await saved('JSON lines');
      t.match(lines.name, /\.jsonl$/);
      const rows = lines.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { title: string });
      t.equal(rows.length, 24);
      t.equal(rows.filter(({ title }) => title === '科技创新规划').length, 3);
      t.match(await page.getByRole('link', { name: 'CSV' }).getAttribute('title'), /a row each: citation, link/);

      const nothing = await search('/?q=研发&year=1901');
      t.equal(await nothing.locator('.export').count(), 0, 'of nothing there is no list');
    });

    await t.test('what is cited stands alone where nothing else is found, and the page says so', async (t) => {
      const query = encodeURIComponent('《仲裁条例》第二条');
      const page = await search(`/?q=${query}&year=2020`);
      t.equal(await count(page), 'What is cited, and nothing else');
      t.equal(await page.locator('#live').textContent(), 'What is cited, and nothing else');
      t.same(await results(page), ['/d/zhongcai/a2']);
      t.ok(await page.getByRole('link', { name: 'CSV' }).isVisible(), 'and can be saved');
      await page.goto(`/?q=${query}&year=2020&lang=zh-Hant`);
      await settled(page);
      t.equal(await count(page), '除所引內容外沒有其他結果');
    });

    await t.test('what is only near to a citation does not stand below what is cited', async (t) => {
      for (const [query, cited] of [
        ['《科技创新规划》二', '/d/guihua/2'],
        ['仲裁条例第二条', '/d/zhongcai/a2'],
      ] as const) {
        const page = await search(`/?q=${encodeURIComponent(query)}`);
        t.same(await results(page), [cited]);
        t.equal(await page.locator('.notice-box').count(), 0, 'nothing of what is just what was cited');
      }
    });

    await t.test('folded, what is cited stands there once', async (t) => {
      const clause = await search(`/?q=${encodeURIComponent('《仲裁条例》第二条')}&fold=document`);
      t.equal((await results(clause)).filter((path) => path === '/d/zhongcai/a2').length, 1);
      const document = await search(`/?q=${encodeURIComponent('《仲裁条例》')}&fold=document`);
      t.same(await results(document), ['/d/zhongcai'], 'its name, and not its first passage under it');
      t.same(await titles(document), ['中华人民共和国仲裁条例']);
    });

    t.same(misdeeds, { console: [], elsewhere: [] });
  });
}
