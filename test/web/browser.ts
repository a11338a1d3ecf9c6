/** For the tests in a real browser: the service over the indexed seeds, and the Chromium found on PATH. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Test } from 'tap';
import { indexPaths } from '../../indexer/pipeline.js';
import { buildApp } from '../../src/app.js';
import { openEmbedded } from '../../src/engines/embedded/index.js';
import type { Engine } from '../../src/engines/engine.js';
import type { Glossary } from '../../src/query/english.js';
import { root } from '../../src/root.js';
import type { Nearest } from '../../src/semantic/nearest.js';
import { openQueryWords } from '../../src/text/query-words.js';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Path of the browser, or null where there is none on PATH. */
export function findChromium(): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here; the next folder may have it.
      }
    }
  }
  return null;
}

/** What every page of a test did that it should not have done. */
export interface Misdeeds {
  readonly console: string[];
  /** Requests to another host. */
  readonly elsewhere: string[];
}

export interface Service {
  /** Without a slash at its end. */
  readonly address: string;
  readonly misdeeds: Misdeeds;
  /** A window of its own: no cookies, no history. */
  visit(options?: BrowserContextOptions): Promise<Page>;
  /** A window at an address of the search page, with its answer. */
  search(path: string): Promise<Page>;
}

/** Resolves once the page shows the answer to what is asked. */
export function settled(page: Page): Promise<void> {
  return page.locator('.results[aria-busy=false]').waitFor();
}

async function indexedSeeds(t: Test): Promise<Engine> {
  const data = t.testdir();
  const engine = await openEmbedded({ data });
  t.teardown(() => engine.close());
  await indexPaths({ paths: [join(root, 'seeds')], engine, data });
  return engine;
}

/** Over the indexed seeds, or what `holding` holds, which stays the caller's to close, as does what is beside it. Ends with the test. */
export async function openService(
  t: Test,
  executablePath: string,
  holding?: Engine,
  beside: { readonly nearest?: Nearest; readonly glossary?: Glossary } = {},
): Promise<Service> {
  const engine = holding ?? (await indexedSeeds(t));
  const queryWords = openQueryWords();
  t.teardown(() => queryWords.close());
  const app = await buildApp({ engine, queryWords, ...beside });
  t.teardown(() => app.close());
  const address = await app.listen({ host: '127.0.0.1', port: 0 });

  // Playwright gives it a new user data folder by itself.
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  t.teardown(() => browser.close());
  const misdeeds: Misdeeds = { console: [], elsewhere: [] };
  const visit = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address, locale: 'en-GB', ...options });
    watch(context, address, misdeeds);
    return context.newPage();
  };
  return {
    address,
    misdeeds,
    visit,
    async search(path) {
      const page = await visit();
      await page.goto(path);
      await settled(page);
      return page;
    },
  };
}

function watch(context: BrowserContext, address: string, misdeeds: Misdeeds): void {
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith('data:')) misdeeds.elsewhere.push(url);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') misdeeds.console.push(message.text());
  });
  context.on('weberror', (thrown) => misdeeds.console.push(thrown.error().message));
}
