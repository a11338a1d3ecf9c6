/** The page as a reader uses it, in a real Chromium, over the real service on the seeds. */
import type { Locator, Page } from 'playwright-core';
import t from 'tap';
import { findChromium, openService, settled } from './browser.js';

const executablePath = findChromium();
const isRequired = process.env.TIAOWEN_REQUIRE_BROWSER === '1';

if (executablePath === null) {
  const reason = 'no chromium on PATH';
  if (isRequired) t.fail(`the browser tests are required: ${reason}`);
  else t.test('in a browser', { skip: reason }, async () => {});
} else {
  t.test('in a browser', async (t) => {
    const service = await openService(t, executablePath);
    const { address, visit } = service;

    const textOf = async (locator: Locator) => (await locator.textContent()) ?? '';
    const box = (page: Page) => page.locator('input[data-search]');
    const results = (page: Page) => page.locator('a[data-result]');
    /** Until the answer to the page's present address is shown. */
    const search = async (page: Page, query: string) => {
      await page.goto('/');
      await box(page).fill(query);
      await box(page).press('Enter');
      await page.waitForURL(/[?&]q=/);
      await settled(page);
    };
    const isInWindow = (page: Page, selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });

    await t.test('search, narrow by issuer and year, open a clause, copy its link, see it in a new page', async (t) => {
      const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
      await search(page, '研发投入');
      const all = Number.parseInt(await textOf(page.locator('.summary strong')), 10);
      t.ok(all > 1, `${all} passages`);
      t.match(await textOf(page.locator('.snippet mark').first()), /研发|投入/);

      await page.getByRole('checkbox', { name: "General Office of Changsha Municipal People's Government" }).check();
      await page.waitForURL(/issuer=/);
      await settled(page);
      await page.getByRole('checkbox', { name: /^2021/ }).check();
      await page.waitForURL(/year=2021/);
      await settled(page);
      const narrowed = Number.parseInt(await textOf(page.locator('.summary strong')), 10);
      t.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
      for (const issuers of await page.locator('.hit-document .facts').allInnerTexts()) {
        t.match(issuers, /General Office of Changsha Municipal People's Government/);
        t.match(issuers, /2021/);
      }

      const hit = results(page).first();
      const path = await hit.getAttribute('href');
      await hit.click();
      await page.waitForURL(`${address}${path}`);
      const clause = await page.locator('[data-target]').evaluate((element) => element.firstElementChild?.textContent);
      t.ok(await isInWindow(page, '[data-target]'), 'the clause is scrolled to');

      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('Link copied.').waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      t.equal(link, `${address}${path}`);
      await page.getByRole('button', { name: 'Copy citation' }).click();
      await page.getByText('Citation copied.').waitFor();
      t.match(await page.evaluate(() => navigator.clipboard.readText()), /^长政办发〔2021〕11号，/);

      const other = await visit();
      await other.goto(link);
      t.equal(
        await other.locator('[data-target]').evaluate((element) => element.firstElementChild?.textContent),
        clause,
      );
      t.ok(await isInWindow(other, '[data-target]'));

      const plain = await visit({ javaScriptEnabled: false });
      await plain.goto(link);
      t.ok(await isInWindow(plain, '.cited blockquote'), 'without scripts the clause is on top of the page');
      t.equal(await textOf(plain.locator('.cited blockquote')), clause);
      await plain.getByRole('link', { name: 'Show it in its place' }).click();
      t.ok(await isInWindow(plain, '[data-target]'));
    });

    await t.test('Back brings back each search as it was, and a shared address shows the same', async (t) => {
      const page = await visit();
      await search(page, '创新');
      const first = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      await page.getByRole('link', { name: 'Page 2' }).click();
      await page.waitForURL(/page=2/);
      await settled(page);
      const shared = page.url();
      const second = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      t.notSame(second, first);
      await page.getByLabel('Sort by').selectOption('-date');
      await page.waitForURL(/sort=-date/);
      await settled(page);
      t.notMatch(page.url(), /page=/, 'another order begins at its first page');

      await page.goBack();
      await page.goBack();
      await page.waitForURL((url) => url.search === `?${new URLSearchParams({ q: '创新' })}`);
      await settled(page);
      t.same(await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href'))), first);

      const other = await visit();
      await other.goto(shared);
      await results(other).first().waitFor();
      t.same(await results(other).evaluateAll((links) => links.map((link) => link.getAttribute('href'))), second);
      t.equal(await box(other).inputValue(), '创新');
    });

    await t.test('an answer that comes late does not stand over a newer one', async (t) => {
      const page = await visit();
      await page.route(/search\?q=%E5%88%9B%E6%96%B0/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue().catch(() => undefined);
      });
      await page.goto('/?q=创新');
      await box(page).fill('人才');
      await box(page).press('Enter');
      await page.waitForURL(/%E4%BA%BA%E6%89%8D/);
      await settled(page);
      await page.waitForTimeout(900);
      t.match((await textOf(page.locator('.snippet').first())).replace(/\n/g, ''), /人才/);
      t.match(await page.title(), /^人才/);
    });

    await t.test('the language is switched in place and kept', async (t) => {
      const page = await visit();
      await search(page, '研发');
      await page.getByRole('link', { name: '繁體' }).click();
      await page.waitForURL(/lang=zh-Hant/);
      await results(page).first().waitFor();
      t.equal(await page.locator('html').getAttribute('lang'), 'zh-Hant');
      t.equal(await box(page).inputValue(), '研发');
      await page.goto('/documents');
      await page.getByRole('heading', { name: '文件', exact: true }).waitFor();
      t.equal(await page.locator('html').getAttribute('lang'), 'zh-Hant');
      const browserChooses = await visit({ locale: 'zh-CN' });
      await browserChooses.goto('/help');
      t.equal(await textOf(browserChooses.getByRole('heading', { level: 1 })), '帮助');
    });

    await t.test('everything can be done by keyboard', async (t) => {
      const page = await visit();
      await page.goto('/');
      await page.locator('.document-list a').first().waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('人才');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=/);
      await settled(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const href = await results(page).nth(1).getAttribute('href');
      t.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), href);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${address}${href}`);
      await page.locator('[data-target] .permalink').focus();
      await page.keyboard.press('Tab');
      t.equal(await page.evaluate(() => document.activeElement?.textContent), 'Copy link');
    });

    await t.test('nothing found says so and offers to take the filters away', async (t) => {
      const page = await visit();
      await page.goto('/?q=研发&year=1999');
      await page.getByRole('heading', { name: 'No passage found' }).waitFor();
      await page.getByRole('link', { name: 'Search without filters' }).click();
      await results(page).first().waitFor();
      t.match(page.url(), /\?q=[^&]+$/);
      await page.goto('/?q=。。。');
      await page.getByText('only punctuation').waitFor();
    });

    await t.test('a page behind the last one says so and leads to the first', async (t) => {
      const page = await visit();
      await page.goto('/?q=研发&page=99');
      await page.getByText('There is no page 99.').waitFor();
      await page.getByRole('link', { name: 'Go to the first page' }).click();
      await results(page).first().waitFor();
      t.notMatch(page.url(), /page=/);
      await page.goto('/documents?page=99');
      await page.getByText('There is no page 99.').waitFor();
      await page.getByRole('link', { name: 'Go to the first page' }).click();
      await page.locator('.document-list li').first().waitFor();
    });

    await t.test('screen readers hear of a search that runs or is done, and of nothing else', async (t) => {
      const page = await visit();
      const status = () => textOf(page.locator('#live'));
      await page.goto('/', { waitUntil: 'networkidle' });
      await page.locator('.document-list a').first().waitFor();
      t.equal(await status(), '');
      await page.goto('/?q=研发', { waitUntil: 'networkidle' });
      await results(page).first().waitFor();
      t.match(await status(), /^\d+ passages$/);
    });

    await t.test('a search that is refused says why; only what may pass can be tried again', async (t) => {
      const page = await visit();
      const failed = page.getByRole('alert');
      const again = page.getByRole('button', { name: 'Try again' });
      // Answers by hand: the browser itself writes refusals of a server to its console.
      const refuse = (status: number, code: string, detail: string) =>
        page.addInitScript(
          ({ status, code, detail }) => {
            window.fetch = async () => new Response(JSON.stringify({ code, detail }), { status });
          },
          { status, code, detail },
        );
      await refuse(400, 'page_invalid', 'page is one whole number');
      await page.goto('/?q=研发&page=10000001');
      t.match(await textOf(failed), /page is one whole number/);
      t.equal(await again.count(), 0);
      t.equal(await textOf(page.locator('#live')), '');
      await refuse(503, 'engine_unavailable', 'The index cannot be read now.');
      await page.goto('/?q=研发');
      await again.waitFor();
      t.equal(await page.locator('.facets').count(), 0, 'no filters of an answer that is not there');
    });

    await t.test('an outage is told in the language of the page, without the code', async (t) => {
      const page = await visit();
      await page.addInitScript(() => {
        const problem = { code: 'engine_unavailable', detail: 'The index cannot be read now.' };
        window.fetch = async () => new Response(JSON.stringify(problem), { status: 503 });
      });
      await page.goto('/?q=研发&lang=zh-Hans');
      const told = await textOf(page.getByRole('alert'));
      t.match(told, /暂时无法检索，请稍后再试。/);
      t.notMatch(told, /engine_unavailable|cannot be read/);
      await page.getByRole('button', { name: '重试' }).waitFor();
    });

    await t.test('a printed clause names its full address', async (t) => {
      const page = await visit();
      await search(page, '研发投入');
      const path = await results(page).first().getAttribute('href');
      await page.goto(`${path}`);
      await page.emulateMedia({ media: 'print' });
      for (const place of ['.cited-address', '.print-address']) {
        t.ok(await page.locator(place).isVisible(), place);
        t.ok((await textOf(page.locator(place))).endsWith(`${address}${path}`), place);
      }
    });

    await t.test('a search inside one section finds only what stands there', async (t) => {
      const page = await visit();
      await search(page, '长政办发〔2021〕11号');
      const document = (await page.locator('.hit-document a').first().getAttribute('href')) ?? '';
      await page.goto(`${document}/3.2`);
      await page.getByRole('link', { name: 'Search in this section' }).click();
      await page.waitForURL(/within=3\.2/);
      await results(page).first().waitFor();
      await page.getByText('In section').first().waitFor();
      for (const href of await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
        t.match(href, /\/3\.2(\.|$)/);
      }
    });

    await t.test('at 360 px nothing has to be scrolled sideways', async (t) => {
      const page = await visit({ viewport: { width: 360, height: 740 } });
      const documents = await (await fetch(`${address}/api/v1/documents`)).json();
      const ids = (documents as { documents: { id: string }[] }).documents.map(({ id }) => id);
      t.equal(ids.length, 5);
      for (const path of ['/', '/?q=研发&lang=en', '/documents', '/help?lang=en', ...ids.map((id) => `/d/${id}`)]) {
        await page.goto(path, { waitUntil: 'networkidle' });
        t.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
      }
    });

    t.same(service.misdeeds.elsewhere, [], 'no request to another host');
    t.same(service.misdeeds.console, [], 'no errors in the console');
  });
}
