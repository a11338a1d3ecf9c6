/** Regions, status, day and versions as a reader narrows by them, in a real Chromium, over documents made by hand. */
import type { Page } from 'playwright-core';
import t from 'tap';
import { analysisVersion } from '../../src/text/analysis.js';
import { build, type Made, make, openEngine } from '../src/search/material.js';
import { findChromium, openService, settled } from './browser.js';

const hunan = { id: '430000', name: '湖南省' };
const changsha = { id: '430100', name: '长沙市' };
const made: Made[] = [
  ...['2010-01-01', '2020-01-01'].map((version) =>
    make(
      {
        title: '人才条例',
        id: `rencai-${version}`,
        work: 'rencai',
        version,
        effective: version,
        region: [hunan],
        level: 'province',
      },
      [{ at: 'a1', label: '第一条', text: '支持人才创新。', kind: 'article' }],
    ),
  ),
  make(
    {
      title: '长沙市人才方案',
      issued: '2021-02-19',
      effective: '2021-02-19',
      expires: '2022-12-31',
      region: [hunan, changsha],
      level: 'city',
    },
    [{ at: '1', label: '一、', text: '引进人才团队。' }],
  ),
  make({ title: '浙江省人才计划', region: [{ id: '330000', name: '浙江省' }], level: 'province' }, [
    { at: '1', label: '一、', text: '支持人才团队。' },
  ]),
];

const executablePath = findChromium();
if (executablePath === null) t.test('filters in a browser', { skip: 'no chromium on PATH' }, async () => {});
else {
  t.test('filters in a browser', async (t) => {
    const engine = await openEngine(t, []);
    await build(engine, made, analysisVersion);
    const { search, misdeeds } = await openService(t, executablePath, engine);
    const facts = (page: Page) => page.locator('.hit-document .facts').allInnerTexts();
    const titles = async (page: Page) => (await page.locator('.hit-document h3').allInnerTexts()).sort();
    const choose = async (page: Page, name: string | RegExp) => {
      await page.getByRole('checkbox', { name }).click();
      await settled(page);
    };
    const regions = (page: Page) => page.locator('input[name=region] + span').allInnerTexts();

    await t.test('a region opens what lies in it, and its parts take its place', async (t) => {
      const page = await search('/?q=人才');
      t.same(await regions(page), ['Hunan Province', 'Zhejiang Province']);
      await choose(page, /Hunan/);
      await page.waitForURL(/region=430000/);
      t.same(await regions(page), ['Hunan Province', 'Changsha', 'Zhejiang Province']);
      t.same(await titles(page), ['人才条例', '长沙市人才方案']);
      await choose(page, /Changsha/);
      await page.waitForURL(/\?q=[^&]*&region=430100$/);
      t.same(await titles(page), ['长沙市人才方案']);
      await page.getByRole('link', { name: 'Remove filter Region Changsha' }).click();
      await settled(page);
      t.same((await titles(page)).length, 3);
    });

    await t.test('one version answers and says which, and how it stands on the day', async (t) => {
      const page = await search('/?q=人才');
      t.match((await facts(page)).join('|'), /Version of 1 January 2020.*In force/s);
      t.match((await facts(page)).join('|'), /19 February 2021.*No longer in force/s);
      await page.getByLabel('As of').fill('2015-06-01');
      await page.locator('.as-of').getByRole('button', { name: 'Apply' }).click();
      await page.waitForURL(/on=2015-06-01/);
      await settled(page);
      t.match((await facts(page)).join('|'), /Version of 1 January 2010.*In force/s);
      t.match((await facts(page)).join('|'), /19 February 2021.*Not yet in force/s);
      await choose(page, /^In force/);
      t.same(await titles(page), ['人才条例']);
      await page.getByRole('link', { name: 'Remove filter As of 1 June 2015' }).click();
      await page.waitForURL((url) => !url.searchParams.has('on'));
    });

    await t.test('all versions answer where they are asked for', async (t) => {
      const page = await search('/?q=人才&status=expired');
      t.same(await titles(page), ['长沙市人才方案']);
      await choose(page, 'All versions of a law');
      await page.waitForURL(/versions=all/);
      t.same(await titles(page), ['人才条例', '长沙市人才方案']);
      await page.getByRole('link', { name: 'Remove all' }).click();
      await page.waitForURL(/\?q=[^&]+$/);
    });

    await t.test('a facet that leaves nothing to choose is not shown', async (t) => {
      const page = await search('/?q=引进');
      t.same(await regions(page), []);
      t.equal(await page.locator('input[name=level], input[name=status], input[name=script]').count(), 0);
      t.equal(await page.locator('input[name=type]').count(), 1, 'but what was found is told');
      t.ok(await page.getByLabel('As of').isVisible(), 'the day may change what is in force');
      const undated = await search('/?q=人才&region=330000');
      t.equal(await undated.locator('.as-of').count(), 0, 'nothing in it has a day');
    });

    t.same(misdeeds, { console: [], elsewhere: [] });
  });
}
