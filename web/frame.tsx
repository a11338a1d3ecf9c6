/** What every page has around its content: head, skip link, header with navigation and languages, main. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { assets } from './assets.js';
import { type Language, languageNames, languages } from './languages.js';
import { messagesOf } from './messages/messages.js';

/** Which part of the service a page is; the browser's script reads it from the body. */
export type PageName = 'search' | 'documents' | 'help' | 'document' | 'message';

export interface FrameProps {
  readonly language: Language;
  readonly page: PageName;
  /** Of the page alone; the product's name is added. */
  readonly title: string;
  /** Path of the page's lasting address. */
  readonly canonical?: string;
  /** Whether the header has a search box; not where the page has its own. */
  readonly searchBox: boolean;
  readonly children?: ComponentChildren;
}

/** A whole HTML page. */
export function renderFrame(props: FrameProps): string {
  return `<!doctype html>\n${renderToString(<Frame {...props} />)}\n`;
}

function Frame({ language, page, title, canonical, searchBox, children }: FrameProps) {
  const messages = messagesOf(language);
  const { script, style, icon } = assets();
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${messages.product}`}</title>
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="icon" type="image/svg+xml" href={icon} />
        <link rel="stylesheet" href={style} />
        <script type="module" src={script} />
      </head>
      <body data-page={page}>
        <a class="skip" href="#main">
          {messages.skipToContent}
        </a>
        <header class="masthead">
          <div class="masthead-line">
            <a class="brand" href="/">
              <span lang={language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'}>
                {language === 'zh-Hant' ? '條文' : '条文'}
              </span>
              <span lang="en">Tiaowen</span>
            </a>
            {searchBox && <HeaderSearch language={language} />}
            <nav class="sections" aria-label={messages.mainNavigation}>
              <NavigationLink href="/" here={page === 'search'} text={messages.search} />
              <NavigationLink href="/documents" here={page === 'documents'} text={messages.documents} />
              <NavigationLink href="/help" here={page === 'help'} text={messages.help} />
            </nav>
            <nav class="languages" aria-label={messages.languageSwitch}>
              {languages.map((other) => (
                <a
                  key={other}
                  href={`?lang=${other}`}
                  hreflang={other}
                  lang={other}
                  rel="nofollow"
                  data-language={other}
                  aria-current={other === language ? 'true' : undefined}
                >
                  {languageNames[other]}
                </a>
              ))}
            </nav>
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <div id="live" role="status" aria-live="polite" />
      </body>
    </html>
  );
}

function NavigationLink({ href, here, text }: { href: string; here: boolean; text: string }) {
  return (
    <a href={href} aria-current={here ? 'page' : undefined}>
      {text}
    </a>
  );
}

function HeaderSearch({ language }: { language: Language }) {
  const messages = messagesOf(language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the oldest browsers served
    <form class="quick-search" role="search" action="/" method="get">
      <div class="search-box">
        <input
          type="search"
          name="q"
          data-search
          aria-label={messages.searchLabel}
          placeholder={messages.searchPlaceholder}
          autocomplete="off"
        />
      </div>
      <button type="submit">{messages.search}</button>
    </form>
  );
}
