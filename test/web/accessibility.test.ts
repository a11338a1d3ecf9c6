/** What axe finds wrong for readers with disabilities (WCAG 2.2 A and AA) in every state of the pages. */
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import t from 'tap';
import type { Language } from '../../web/languages.js';
import { findChromium, openService } from './browser.js';

/** Each state that a reader can come to. */
const states = [
  '/',
  '/?q=研发 投入',
  '/?q=研发 投入&fold=document&year=2021',
  '/?q=长政办发〔2021〕11号',
  '/?q=长政办发〔2021〕11号，三（二）3&year=1999',
  '/?q=研法',
  '/?q=研发 火星 移民',
  '/?q=研发&year=1901',
  '/?q=研发&page=99',
  '/documents',
  '/help',
];

/** Every language, width and colour scheme, though not each with each: the markup is one. */
const readers: readonly (BrowserContextOptions & { readonly language: Language })[] = [
  { language: 'en', viewport: { width: 1280, height: 1000 }, colorScheme: 'light' },
  { language: 'zh-Hans', viewport: { width: 390, height: 800 }, colorScheme: 'dark' },
  { language: 'zh-Hant', viewport: { width: 1280, height: 1000 }, colorScheme: 'dark' },
];

/** In milliseconds. To look at a whole page takes a machine that has other work to do its time. */
const patience = 120_000;

async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/** Each rule that is broken, with what breaks it. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await run(document, { runOnly: tags, resultTypes: ['violations'], preload: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

const executablePath = findChromium();
if (executablePath === null) t.test('for everybody', { skip: 'no chromium on PATH' }, async () => {});
else {
  t.test('for everybody', async (t) => {
    const { address, visit } = await openService(t, executablePath);
    const { documents } = (await (await fetch(`${address}/api/v1/documents`)).json()) as {
      documents: { id: string }[];
    };
    const paths = [...states, ...documents.slice(0, 1).map(({ id }) => `/d/${id}`)];
    for (const { language, ...options } of readers) {
      const page = await visit(options);
      page.setDefaultTimeout(patience);
      await t.test(`${language}, ${options.viewport?.width} px, ${options.colorScheme}`, async (t) => {
        for (const path of paths) {
          await settled(page, `${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
          t.same(await faults(page), [], path);
        }
      });
      await t.test(`${language}, opened`, async (t) => {
        await settled(page, `/?q=研发 投入&fold=document&lang=${language}`);
        for (const folded of ['.facets', '.why-found']) {
          await page
            .locator(folded)
            .first()
            .evaluate((details: HTMLDetailsElement) => {
              details.open = true;
            });
        }
        await page.locator('.why-found li').first().waitFor();
        t.same(await faults(page), []);
        await page.locator('input[data-search]').fill('科技');
        await page.getByRole('option').first().waitFor();
        t.same(await faults(page), [], 'with suggestions');
      });
    }
  });
}
