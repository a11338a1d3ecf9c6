import t from 'tap';
import { namedDocument } from '../../src/domain/named.js';
import { languages } from '../../web/languages.js';
import { renderDocumentPage, renderGonePage, renderMessagePage, renderShell } from '../../web/render.js';
import { sample, samplePassage, samplePassages } from './sample.js';

const named = namedDocument(sample);

/** Neither other versions nor other texts of before. */
const alone = { former: [], versions: [], leading: null };

function page(target: { locator: string; passage?: string } | null, language: (typeof languages)[number] = 'en') {
  return renderDocumentPage({
    language,
    document: named,
    passages: samplePassages,
    ...alone,
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
    document: { ...named, script: 'Hant' },
    passages: samplePassages,
    ...alone,
    target: null,
  });
  t.match(traditional, /<article class="text" lang="zh-Hant"/);
});

t.test('issuers and types are called by their English names too, in English alone', async (t) => {
  const office = { id: '长沙市人民政府办公厅', name: '長沙市人民政府辦公廳' };
  const document = namedDocument({ ...sample, script: 'Hant', issuers: [office, ...sample.issuers] });
  const of = (language: (typeof languages)[number]) =>
    renderDocumentPage({ language, document, passages: samplePassages, ...alone, target: null });
  const html = of('en');
  t.match(
    html,
    '<span title="長沙市人民政府辦公廳">General Office of Changsha Municipal People\'s Government</span></a>',
  );
  t.match(html, '<span class="original" lang="zh-Hant">長沙市人民政府辦公廳</span>');
  t.match(html, '<span title="方案">Scheme</span><span class="original" lang="zh-Hans">方案</span>');
  t.match(html, '<span lang="zh-Hant">甲市人民政府</span></a></span>', 'which has none');
  for (const language of ['zh-Hans', 'zh-Hant'] as const) {
    t.notMatch(of(language), /Changsha|Scheme|original/);
    t.match(of(language), '<span lang="zh-Hant">長沙市人民政府辦公廳</span></a>');
  }
});

t.test('a text that stood at the cited address once is folded below it, with its day', async (t) => {
  const html = renderDocumentPage({
    language: 'zh-Hans',
    document: named,
    passages: samplePassages,
    ...alone,
    target: { locator: '1.1', passage: samplePassage('1.1') },
    former: [{ label: '（一）', text: '旧<话>。', citation: '', day: '2020-02-01', url: '/d/x/2' }],
  });
  const [note = ''] = /<details class="former">.*?<\/details>/s.exec(html) ?? [];
  t.match(note, '<summary>2020年2月1日以前');
  t.match(note, '（一）</span>旧&lt;话>。');
  t.match(note, '<a href="/d/x/2">');
  t.match(html, new RegExp(`<section class="cited".*${note.slice(0, 20)}.*</section>`, 's'));
});

t.test('an address at which nothing stands any more shows its last text, clearly as such', async (t) => {
  const gone = { language: 'en', document: { title: '方案', number: '甲发〔2021〕1号' }, day: '2020-02-01' } as const;
  const former = [
    { label: null, text: '最后。', citation: '甲发〔2021〕1号，2', day: '2020-02-01' },
    { label: null, text: '更早。', citation: '甲发〔2021〕1号，2', day: '2019-02-01' },
  ];
  const clause = renderGonePage({ ...gone, former, near: [{ url: '/d/x/1', title: '近' }] });
  t.match(
    clause,
    /<h1[^>]*>甲发〔2021〕1号，2<.*方案.*Since 1 February 2020.*kept for reference.*最后。.*1 February 2019.*更早。/s,
  );
  t.match(clause, '<a href="/d/x/1"');
  const document = renderGonePage({ ...gone, former: [], near: [] });
  t.match(document, /<h1[^>]*>方案<.*甲发〔2021〕1号.*removed on 1 February 2020/s);
  t.notMatch(document, '<blockquote');
});

t.test(
  'official English stands beside its clause and the title, and says where it is of an older version',
  async (t) => {
    const english = new Map([
      ['a3', { text: 'The <first> sentence.', sameVersion: false }],
      ['1.1', { text: 'Invest more.', sameVersion: true }],
    ]);
    const passages = samplePassages.map((passage) => ({ ...passage, english: english.get(passage.locator) ?? null }));
    const notes = { en: 'older version', 'zh-Hans': '旧版', 'zh-Hant': '舊版' };
    for (const language of languages) {
      const html = renderDocumentPage({
        language,
        document: { ...named, englishTitle: 'Plan for Innovation' },
        passages,
        ...alone,
        target: { locator: '1.1', passage: passages[4] as (typeof passages)[number] },
      });
      t.match(html, /<h1[^>]*>[^<]*&lt;创新>[^<]*<\/h1><p class="english-title" lang="en">Plan for Innovation</);
      t.match(html, /class="document beside"/);
      t.match(html, /<div class="clause clause kind-article depth-0 beside"[^>]*id="a3"/);
      const note = `<small lang="${language}">[^<]*${notes[language]}`;
      t.match(html, new RegExp(`<p class="english" lang="en">The &lt;first> sentence\\.${note}`));
      t.equal(html.split('<p class="english" lang="en">Invest more.</p>').length, 3, 'cited on top, and in its place');
      t.equal(html.split('<small').length, 2);
    }
    t.notMatch(page(null), /beside|class="english/);
  },
);

t.test('versions are listed with their dates, and one that does not lead says so', async (t) => {
  const version = (id: string, version: string, status: 'in_force' | 'expired') =>
    ({ id, url: `/d/${id}`, version, effective: null, status }) as const;
  const versions = [version('new', '2020-02-01', 'in_force'), version(sample.id, '2010-02-01', 'expired')];
  const leading = { url: '/d/new', version: '2020-02-01', later: true };
  const html = renderDocumentPage({
    language: 'en',
    document: named,
    passages: samplePassages,
    target: null,
    former: [],
    versions,
    leading,
  });
  t.match(html, /This is an old version.*<a href="\/d\/new">[^<]*1 February 2020/s);
  t.match(html, /<a href="\/d\/new">[^<]*1 February 2020<\/a><span>In force<\/span>/);
  t.match(html, /aria-current="page">[^<]*1 February 2010<\/a><span>No longer in force<\/span>/);
  t.notMatch(page(null), 'class="versions"', 'one alone needs no list');
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
      renderGonePage({ language, document: { title: 'T', number: null }, day: '2020-01-01', former: [], near: [] }),
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
