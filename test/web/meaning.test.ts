/** What the page says of search by meaning, in a real Chromium, with an endpoint that can fail. */
import t from 'tap';
import { bringVectors } from '../../indexer/vectors.js';
import { openNearest } from '../../src/semantic/nearest.js';
import { analysisVersion } from '../../src/text/analysis.js';
import { build, make, openEngine } from '../src/search/material.js';
import { embeddingsOf, endpoint } from '../src/semantic/endpoint.js';
import { findChromium, openService } from './browser.js';

const law = make({ title: '租房办法' }, [
  { at: 'a1', label: '第一条', text: '出租人应当退还承租人交的押金。', kind: 'article' },
  { at: 'a2', label: '第二条', text: '支持企业研发投入。', kind: 'article' },
]);
const question = encodeURIComponent('房东收了押金不肯退怎么办');

const executablePath = findChromium();
if (executablePath === null) t.test('meaning in a browser', { skip: 'no chromium on PATH' }, async () => {});
else {
  t.test('meaning in a browser', async (t) => {
    const own = await endpoint(t);
    const embeddings = embeddingsOf(own);
    const data = t.testdir({});
    const engine = await openEngine(t, []);
    await build(engine, [law], analysisVersion);
    const generation = (await engine.generation())?.id ?? '';
    const held = { generation, contents: new Map([[law.document.id, '']]) };
    await bringVectors({ engine, data, embeddings, held });
    const nearest = openNearest({ embeddings, data, deadline: 60_000, pause: 0 });
    t.teardown(() => nearest.close());
    const { search, misdeeds } = await openService(t, executablePath, engine, { nearest });
    const said = async (path: string): Promise<string> => {
      const page = await search(path);
      return page.locator('.notice-box').innerText();
    };

    t.test('what a wider query finds and what is near are told apart', async (t) => {
      t.match(await said(`/?q=${question}&lang=en`), /at least one of the words[\s\S]*near to the query in meaning/);
      t.match(await said(`/?q=${question}&lang=zh-Hans`), '语义相近');
      t.match(await said(`/?q=${question}&lang=zh-Hant`), '語義相近');
    });

    t.test('a hit says that its meaning is near, and not once more what it says', async (t) => {
      const page = await search(`/?q=${question}&lang=en`);
      await page.locator('.why-found summary').first().click();
      const meant = page.locator('.why-found li').filter({ hasText: 'near in meaning' }).first();
      t.equal((await meant.innerText()).trim(), 'near in meaning');
    });

    t.test('where nothing matches the words, that is said', async (t) => {
      t.match(await said('/?q=qwerty+asdfgh+zxcvbn+yuiop&lang=en'), 'Nothing matches the words of the query');
    });

    t.test('without the endpoint words find, and the page says so', async (t) => {
      own.trouble = () => ({ status: 500 });
      t.match(await said(`/?q=${question}1&lang=en`), 'found by words alone');
      t.match(await said(`/?q=${question}2&lang=zh-Hans`), '仅为按字词检索');
      t.match(await said(`/?q=${question}3&lang=zh-Hant`), '僅為按字詞檢索');
    });

    t.strictSame(misdeeds, { console: [], elsewhere: [] });
  });
}
