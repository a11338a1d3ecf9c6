/** What is suggested, meant, cited and explained, as a reader meets it in a real Chromium, over documents made by hand. */
import type { CDPSession, Page } from 'playwright-core';
import t from 'tap';
import { analysisVersion } from '../../src/text/analysis.js';
import { build, type Made, make, openEngine } from '../src/search/material.js';
import { findChromium, openService, settled } from './browser.js';

const office = { id: '长沙市人民政府办公厅', name: '长沙市人民政府办公厅' };
const plan = make(
  { title: '长沙市科技创新规划', number: '长政办发〔2021〕11号', issuers: [office], year: 2021, issued: '2021-02-19' },
  [
    { at: '1', label: '一、', text: '支持科技创新，加大研发投入。' },
    { at: '2', label: '二、', text: '科技平台引进人才团队。' },
  ],
);
const law = make({ title: '中华人民共和国科技条例', id: 'keji' }, [
  { at: 'a1', label: '第一条', text: '支持人才创新。', kind: 'article' },
  {
    at: 'a2',
    label: '第二条',
    text: '企业投入奖补。平台投入奖补。',
    kind: 'article',
    units: [
      { locator: 'a2.1', label: null, start: 0, end: 7 },
      { locator: 'a2.2', label: null, start: 7, end: 14 },
    ],
  },
  { at: 'a3', label: '第三条', text: '依照长政办发〔2021〕11号执行。', kind: 'article' },
]);
const made: Made[] = [plan, law];

const executablePath = findChromium();
if (executablePath === null) t.test('suggestions in a browser', { skip: 'no chromium on PATH' }, async () => {});
else {
  t.test('suggestions in a browser', async (t) => {
    const engine = await openEngine(t, []);
    await build(engine, made, analysisVersion);
    const { visit, search, misdeeds, address } = await openService(t, executablePath, engine);
    // The lexicon is loaded with the first question.
    await fetch(`${address}/api/v1/suggest?q=x`);

    const box = (page: Page) => page.getByRole('combobox', { name: 'Search clauses' });
    const options = (page: Page) => page.getByRole('listbox').getByRole('option');
    const selected = (page: Page) => page.locator('[role=option][aria-selected=true]');
    /** Queries that were asked for suggestions, in order. */
    const asked = (page: Page) => {
      const queries: string[] = [];
      page.on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url());
        if (pathname === '/api/v1/suggest') queries.push(searchParams.get('q') ?? '');
      });
      return queries;
    };
    const type = async (page: Page, text: string) => {
      await box(page).fill(text);
      await options(page).first().waitFor();
    };

    await t.test('what is suggested is told with its kind, and to screen readers how much it is', async (t) => {
      const page = await search('/');
      t.equal(await box(page).getAttribute('aria-expanded'), 'false');
      await type(page, '科技');
      const offered = await options(page).allInnerTexts();
      t.match(offered.join('|'), /科技\s*term · 2.*长沙市科技创新规划\s*title/s);
      t.equal(await page.locator('#live').textContent(), `${offered.length} suggestions`);
      t.equal(await box(page).getAttribute('aria-expanded'), 'true');
      t.equal(await selected(page).count(), 0, 'none is chosen by itself');
      await page.keyboard.press('ArrowDown');
      t.equal(await box(page).getAttribute('aria-activedescendant'), await selected(page).getAttribute('id'));
      t.equal(await box(page).inputValue(), '科技', 'what is typed stays');
    });

    await t.test('Enter searches what is typed, whatever is suggested', async (t) => {
      const page = await search('/');
      await type(page, 'keji');
      await box(page).fill('科技');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '科技');
      await settled(page);
      t.equal(await options(page).count(), 0);
      await page.keyboard.press('ArrowDown');
      t.ok(await page.evaluate(() => document.activeElement?.hasAttribute('data-result')), 'then arrows go to results');
    });

    await t.test('Enter straight behind the last letter opens no list above the results', async (t) => {
      const page = await search('/');
      await box(page).fill('科技');
      await page.keyboard.press('Enter');
      await settled(page);
      await page.waitForTimeout(400);
      t.equal(await options(page).count(), 0);
    });

    await t.test('arrows go through the suggestions and back to what is typed, Escape closes them', async (t) => {
      const page = await search('/');
      await type(page, '科技');
      const count = await options(page).count();
      await page.keyboard.press('ArrowUp');
      t.equal(await selected(page).innerText(), await options(page).last().innerText());
      await page.keyboard.press('ArrowDown');
      t.equal(await selected(page).count(), 0);
      for (let i = 0; i <= count; i++) await page.keyboard.press('ArrowDown');
      t.equal(await selected(page).count(), 0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      t.equal(await options(page).count(), 0);
      t.equal(await box(page).inputValue(), '科技');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === '科技');
    });

    await t.test('a title leads to its document, a term to its search, an issuer to what it issued', async (t) => {
      const page = await search('/?year=2021');
      await type(page, '科技');
      await options(page).filter({ hasText: 'title' }).filter({ hasText: '长沙市' }).click();
      await page.waitForURL(`${address}/d/${plan.document.id}`);

      const searched = await search('/?year=2021');
      await type(searched, 'keji');
      await options(searched).filter({ hasText: 'term' }).first().click();
      await searched.waitForURL((url) => url.searchParams.get('q') === '科技' && url.searchParams.has('year'));
      t.equal(await box(searched).inputValue(), '科技');

      await type(searched, '长沙市人民');
      await options(searched).filter({ hasText: 'issuer' }).click();
      await searched.waitForURL((url) => url.searchParams.get('issuer') === office.id && !url.searchParams.has('q'));
      t.equal(await box(searched).inputValue(), '');
    });

    await t.test('one question for letters typed quickly, and a late answer is dropped', async (t) => {
      const page = await search('/');
      const queries = asked(page);
      await box(page).pressSequentially('keji', { delay: 5 });
      await options(page).first().waitFor();
      t.same(queries, ['keji']);
      await page.route(/suggest\?q=kejic/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue().catch(() => undefined);
      });
      const before = await options(page).allInnerTexts();
      await box(page).fill('kejichuangxin');
      await page.waitForTimeout(200);
      t.same(await options(page).allInnerTexts(), before, 'the list before stays until the next has come');
      await box(page).fill('人才');
      await options(page).filter({ hasText: '人才' }).first().waitFor();
      await page.waitForTimeout(600);
      t.match((await options(page).allInnerTexts()).join('|'), /人才/);
      await box(page).fill('');
      await options(page).first().waitFor({ state: 'detached' });
    });

    await t.test('an input method has its keys and its half words for itself', async (t) => {
      const page = await search('/');
      const queries = asked(page);
      await box(page).focus();
      const input: CDPSession = await page.context().newCDPSession(page);
      await input.send('Input.imeSetComposition', { text: 'ke ji', selectionStart: 5, selectionEnd: 5 });
      await page.waitForTimeout(300);
      t.same(queries, [], 'nothing is asked while a word is written');
      await input.send('Input.insertText', { text: '科技' });
      await options(page).first().waitFor();
      t.same(queries, ['科技']);

      await input.send('Input.imeSetComposition', { text: 'chuang', selectionStart: 6, selectionEnd: 6 });
      const isTaken = await box(page).evaluate((element) =>
        ['ArrowDown', 'Escape', 'Enter'].map((key) => {
          const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
          return !element.dispatchEvent(event);
        }),
      );
      t.same(isTaken, [false, false, false]);
      t.equal(await selected(page).count(), 0);
      t.equal(new URL(page.url()).search, '', 'and nothing was searched');
    });

    await t.test('the box in the header suggests too', async (t) => {
      const page = await visit();
      await page.goto('/documents');
      await page.locator('.document-list a').first().waitFor();
      await type(page, '科技');
      await page.keyboard.press('Escape');
      await type(page, 'kj');
      await options(page).filter({ hasText: 'term' }).first().click();
      await page.waitForURL((url) => url.pathname === '/' && url.searchParams.get('q') === '科技');
      await settled(page);
      t.equal(await box(page).inputValue(), '科技');
    });

    await t.test('what may have been meant stands above the answer, with how much it finds', async (t) => {
      const page = await search('/?q=研法&year=2021');
      t.equal(await box(page).inputValue(), '研法', 'never in the place of what was typed');
      const meant = page.locator('.did-you-mean');
      t.match(await meant.innerText(), /Did you mean\s*研发\s*1 passage/);
      await meant.getByRole('link', { name: '研发' }).click();
      await page.waitForURL((url) => url.searchParams.get('q') === '研发' && url.searchParams.has('year'));
      await settled(page);
      await meant.waitFor({ state: 'detached' });
    });

    await t.test('what is cited stands apart with its citation, and says where it is something else', async (t) => {
      const page = await search(`/?q=${encodeURIComponent('《科技条例》第二条第二款')}`);
      const cited = page.getByRole('region', { name: 'Cited clause' });
      t.equal(await cited.locator('a[data-result]').innerText(), '《中华人民共和国科技条例》，第二条第二款');
      t.equal(await cited.locator('mark').innerText(), '平台投入奖补。');
      t.equal(await cited.locator('> p').count(), 0);

      await page.goto(`/?q=${encodeURIComponent('《科技条例》第二条第九款')}`);
      t.match(await cited.innerText(), /There is no such clause; this is what it would stand in or next to\./);

      await page.goto(`/?q=${encodeURIComponent('长政办发〔2021〕11号')}`);
      const document = page.getByRole('region', { name: 'Cited document' });
      t.equal(await document.locator('a[data-result]').getAttribute('href'), `/d/${plan.document.id}`);
      t.same(
        await page.locator('a[data-result]').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
        [`/d/${plan.document.id}`, '/d/keji/a3'],
        'what else was found follows',
      );
    });

    await t.test('why a hit was found is asked for when it is opened, and told', async (t) => {
      const page = await search(`/?q=${encodeURIComponent('研发 长沙市')}`);
      const explained: string[] = [];
      page.on('request', (request) => request.url().includes('explain=true') && explained.push(request.url()));
      const why = page.locator('.why-found').first();
      t.same(explained, []);
      await why.locator('summary').click();
      await why.locator('li').first().waitFor();
      t.match(await why.innerText(), /研发\s*side by side\s*.?研发.*长沙市\s*in its headings or document/s);
      t.equal(explained.length, 1);
      await page.goto('/?year=2021');
      await settled(page);
      t.equal(await page.locator('.why-found').count(), 0, 'without a query there is no reason');
    });

    t.same(misdeeds, { console: [], elsewhere: [] });
  });
}
