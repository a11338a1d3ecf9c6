import t from 'tap';
import { languages } from '../../web/languages.js';
import { renderDocumentPage, renderMessagePage, renderShell } from '../../web/render.js';
import { sample, samplePassage, samplePassages } from './sample.js';

function page(target: { locator: string; passage?: string } | null, language: (typeof languages)[number] = 'en') {
  return renderDocumentPage({
    language,
    document: sample,
    passages: samplePassages,
    target: target && { locator: target.locator, passage: samplePassage(target.passage ?? target.locator) },
  });
}

t.test('every passage has its own anchor, permalink and citation, once', async (t) => {
  const html = page(null);
  for (const { id, locator, citation } of samplePassages) {
    t.equal(html.split(` id="${locator}"`).length, 2, `anchor ${locator}`);
    t.ok(html.includes(`href="/d/${id}"`), `permalink ${locator}`);
    t.ok(html.includes(`data-citation="${citation}"`), `citation ${locator}`);
  }
  t.notMatch(html, /class="cited"/);
  t.match(html, /<dt>Valid until<\/dt>/, 'true also of a date that is past');
});

t.test('the cited clause is quoted on top, marked in its place, and the page is named by it', async (t) => {
  const html = page({ locator: '1.1' });
  t.match(
    html,
    /<blockquote[^>]*cite="\/d\/jiazhengfa-2021-1-abcd\/1\.1"[^>]*>.*加大投入。每年增加&amp;保持稳定。.*<\/blockquote>/s,
  );
  t.match(html, /<a href="#1\.1">/);
  t.match(html, /class="cited-address"[^>]*>\/d\/jiazhengfa-2021-1-abcd\/1\.1</, 'for print');
  t.equal(html.split('aria-current="location"').length, 2, 'one clause is marked');
  t.match(html, /id="1\.1"[^>]*data-target="1\.1"/);
  t.match(html, /<title>甲政发〔2021〕1号，1\.1 · Tiaowen<\/title>/);
  t.match(html, /<link rel="canonical" href="\/d\/jiazhengfa-2021-1-abcd\/1\.1"/);
});

t.test('of a cited unit inside a clause, the unit alone is quoted and marked', async (t) => {
  const html = page({ locator: 'a3.2', passage: 'a3' });
  t.match(html, /<mark id="a3\.2">第二款的话。<\/mark>/);
  t.match(html, /<blockquote[^>]*><p>第二款的话。<\/p><\/blockquote>/);
  t.match(html, /data-target="a3\.2"/);
});

t.test('a table is a table, with heads of columns and rows', async (t) => {
  const html = page({ locator: '1.t1.r2' });
  t.match(html, /<caption[^>]*id="1\.t1"[^>]*>主要指标/);
  t.match(html, /<th scope="col">2025年<\/th>/);
  t.match(html, /<tr[^>]*id="1\.t1\.r2"[^>]*data-target[^>]*><th scope="row">企业数<\/th><td>286<\/td><td>800/);
  t.equal(html.split('<table').length, 2);
});

t.test("the document's own words are escaped and have the language of their script", async (t) => {
  const html = page(null);
  t.match(html, /<h1 lang="zh-Hans">关于支持&lt;创新>的实施方案<\/h1>/);
  t.match(html, /<article class="text" lang="zh-Hans"/);
  t.notMatch(html, /<创新>/);
  const traditional = renderDocumentPage({
    language: 'en',
    document: { ...sample, script: 'Hant' },
    passages: samplePassages,
    target: null,
  });
  t.match(traditional, /<article class="text" lang="zh-Hant"/);
});

t.test('the outline leads to anchors that exist, also to a run of numbers without a passage', async (t) => {
  const html = page(null);
  const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  t.ok(links.includes('r2.1'));
  for (const link of links) t.ok(anchors.has(link), `#${link}`);
  t.match(html, /Group 2/);
});

t.test('all pages are in the language asked for and load nothing from elsewhere', async (t) => {
  for (const language of languages) {
    const pages = [
      page({ locator: '1.1' }, language),
      renderShell(language),
      renderShell(language, 'documents'),
      renderShell(language, 'help'),
      renderMessagePage({ language, title: 'T', text: '<b>', links: [{ href: '/d/x', text: 'X' }] }),
    ];
    for (const html of pages) {
      t.match(html, new RegExp(`^<!doctype html>\n<html lang="${language}">`));
      t.notMatch(html, /(src|href)="(https?:)?\/\//);
      t.notMatch(html, /<style|<script(?! type="module" src="\/assets\/main-)| style="| on[a-z]+="/, 'nothing inline');
      t.match(html, /<a class="skip" href="#main">/);
      t.match(html, new RegExp(`data-language="${language}" aria-current="true"`));
      t.equal(html.split('<h1').length <= 2, true, 'at most one h1');
    }
  }
});

t.test('the shells have their own titles, say what scripts are for, and the help needs none', async (t) => {
  t.match(renderShell('en'), /<title>[^<]+Chinese policy and law[^<]* · Tiaowen<\/title>.*<noscript>/s);
  t.match(renderShell('zh-Hans', 'documents'), /<title>文件 · 条文<\/title>.*<noscript>/s);
  const help = renderShell('zh-Hant', 'help');
  t.match(help, /<title>說明 · 條文<\/title>/);
  t.match(help, /怎樣輸入/);
  t.notMatch(help, /<noscript>/);
});
