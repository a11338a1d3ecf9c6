/** What issuers and types are called in each language, as a reader meets it in a real Chromium, over documents made by hand. */
import t from 'tap';
import { analysisVersion } from '../../src/text/analysis.js';
import { build, make, openEngine } from '../src/search/material.js';
import { findChromium, openService } from './browser.js';

const office = { id: '长沙市人民政府办公厅', name: '长沙市人民政府办公厅' };
const paper = { id: '长沙晚报', name: '长沙晚报' };
const plan = make({ title: '长沙市科技创新方案', id: 'fangan', issuers: [office, paper], issued: '2021-02-19' }, [
  { at: '1', label: '一、', text: '支持科技创新，加大研发投入。' },
]);
const english = "General Office of Changsha Municipal People's Government";

const executablePath = findChromium();
if (executablePath === null) t.test('names in a browser', { skip: 'no chromium on PATH' }, async () => {});
else {
  t.test('names in a browser', async (t) => {
    const engine = await openEngine(t, []);
    await build(engine, [plan], analysisVersion);
    const { search, misdeeds, address } = await openService(t, executablePath, engine);
    // The lexicon is loaded with the first question.
    await fetch(`${address}/api/v1/suggest?q=x`);
    const found = `/?q=${encodeURIComponent('研发')}&issuer=${encodeURIComponent(office.id)}`;

    await t.test('in English by their English names, what has none by its own', async (t) => {
      const page = await search(found);
      const facts = page.locator('.hit-document .facts');
      t.match(await facts.innerText(), `${english}; 长沙晚报`);
      t.equal(await facts.getByText(english).getAttribute('title'), office.name, 'who must quote it sees its own');
      t.equal(await facts.getByText(paper.name).getAttribute('lang'), 'zh-Hans');
      t.equal(await facts.getByText('Scheme').getAttribute('title'), '方案');
      const facet = page.locator('input[name=issuer] + span');
      t.same((await facet.allInnerTexts()).sort(), [english, paper.name]);
      t.equal(await facet.getByText(english).getAttribute('title'), office.name);
      t.equal(await facet.getByText(paper.name).getAttribute('lang'), 'zh');
      await page.getByRole('link', { name: `Remove filter Issuer ${english}` }).click();
      await page.waitForURL((url) => !url.searchParams.has('issuer'));
      await page.goto('/documents');
      t.match(await page.locator('.entry .facts').innerText(), new RegExp(`Scheme.*${english}`, 's'));
    });

    await t.test('a suggestion has both, and leads to what the issuer has issued', async (t) => {
      const page = await search('/');
      await page.getByRole('combobox', { name: 'Search clauses' }).fill('长沙市人民');
      const option = page.getByRole('option').filter({ hasText: office.name });
      t.match(await option.innerText(), english);
      await option.click();
      await page.waitForURL((url) => url.searchParams.get('issuer') === office.id);
    });

    await t.test('in Chinese by their own alone', async (t) => {
      for (const language of ['zh-Hans', 'zh-Hant']) {
        const page = await search(`${found}&lang=${language}`);
        t.match(await page.locator('.hit-document .facts').innerText(), `${office.name}、${paper.name}`);
        await page.getByRole('combobox').first().fill('长沙市人民');
        await page.getByRole('option').first().waitFor();
        t.notMatch(await page.locator('body').innerText(), /General Office|Scheme/);
        await page.goto(`/d/fangan?lang=${language}`);
        t.notMatch(await page.locator('body').innerText(), /General Office|Scheme/);
      }
    });

    t.same(misdeeds, { console: [], elsewhere: [] });
  });
}
