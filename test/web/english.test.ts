/** English queries and official English in a real Chromium, in all three languages, with the glossary that is shipped. */
import t from 'tap';
import { openGlossary } from '../../src/english/open.js';
import { analysisVersion } from '../../src/text/analysis.js';
import { build, make, openEngine } from '../src/search/material.js';
import { findChromium, openService } from './browser.js';

const law = make({ title: '创新办法', englishTitle: 'Measures for Innovation' }, [
  { at: 'a1', label: '第一条', text: '实行负面清单制度。', kind: 'article' },
  {
    at: 'a2',
    label: '第二条',
    text: '企业应当增加投入。',
    kind: 'article',
    english: { text: 'Enterprises shall invest more.', sameVersion: false },
  },
]);

const languages = [
  {
    language: 'en',
    found: /^English found as: .*negative list 负面清单$/,
    why: 'negative list English by the glossary 负面清单',
    older: 'The English is of an older version of this text.',
  },
  {
    language: 'zh-Hans',
    found: /^英文对应：.*negative list 负面清单$/,
    why: 'negative list 英文词的中文 负面清单',
    older: '此英文是旧版条文的译文。',
  },
  {
    language: 'zh-Hant',
    found: /^英文對應：.*negative list 负面清单$/,
    why: 'negative list 英文詞的中文 负面清单',
    older: '此英文是舊版條文的譯文。',
  },
] as const;

const executablePath = findChromium();
if (executablePath === null) t.test('English in a browser', { skip: 'no chromium on PATH' }, async () => {});
else {
  t.test('English in a browser', async (t) => {
    const data = t.testdir({});
    const engine = await openEngine(t, []);
    await build(engine, [law], analysisVersion);
    const glossary = openGlossary({ data, glossary: undefined, minedGlossary: undefined });
    const { search, visit, misdeeds } = await openService(t, executablePath, engine, { glossary });
    const plain = (text: string): string => text.replace(/[→\s“”]+/gu, ' ').trim();

    for (const { language, found, why, older } of languages) {
      await t.test(`a hit says and marks what stands for the English words, in ${language}`, async (t) => {
        const page = await search(`/?q=negative+list&lang=${language}`);
        const hit = page.locator('.hit').first();
        t.match(plain(await hit.locator('.translated').innerText()), found);
        t.match(await hit.locator('mark').allInnerTexts(), ['负面清单']);
        await hit.locator('.why-found summary').click();
        await hit.locator('.why-found li').first().waitFor();
        const told = (await hit.locator('.why-found li').allInnerTexts()).map(plain);
        t.ok(told.includes(why), told.join('; '));
      });

      await t.test(`a clause's official English stands beside it, in ${language}`, async (t) => {
        const page = await visit({ viewport: { width: 1280, height: 800 } });
        await page.goto(`/d/${law.document.id}?lang=${language}`);
        const clause = page.locator('#a2');
        const english = clause.locator('.english');
        t.match(await english.innerText(), 'Enterprises shall invest more.');
        t.equal(await english.locator('small').innerText(), older);
        const [own, other] = [await clause.boundingBox(), await english.boundingBox()];
        t.ok(own && other && other.x > own.x + own.width / 3, 'on its right where there is room');
        t.equal(await page.locator('.english-title').innerText(), 'Measures for Innovation');
      });
    }
    t.strictSame(misdeeds, { console: [], elsewhere: [] });
  });
}
