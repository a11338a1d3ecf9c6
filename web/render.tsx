/** The HTML that the server sends: document pages whole, the search, documents and help pages as a shell that the script fills. */
import type { Document } from '../src/domain/document.js';
import { permalink } from '../src/domain/permalink.js';
import { DocumentPage, type DocumentPageProps } from './document/document-page.js';
import { GonePage, type GonePageProps } from './document/former.js';
import { renderFrame } from './frame.js';
import { HelpPage } from './help-page.js';
import type { Language } from './languages.js';
import { messagesOf } from './messages/messages.js';

/** `/d/{id}` and `/d/{id}/{locator}`. */
export function renderDocumentPage(props: DocumentPageProps): string {
  const { language, document, target } = props;
  return renderFrame({
    language,
    page: 'document',
    title: target ? target.passage.citation : document.title,
    canonical: permalink(document.id, target?.locator),
    searchBox: true,
    children: <DocumentPage {...props} />,
  });
}

/** An address at which nothing stands any more. */
export function renderGonePage(props: GonePageProps): string {
  const { language, document, former } = props;
  return renderFrame({
    language,
    page: 'message',
    title: former[0]?.citation ?? document.title,
    searchBox: true,
    children: <GonePage {...props} />,
  });
}

export interface MessagePageInput {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** Where to go on: near matches, the choices of a 300, the search. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Not found, or several choices. */
export function renderMessagePage({ language, title, text, links }: MessagePageInput): string {
  return renderFrame({
    language,
    page: 'message',
    title,
    searchBox: true,
    children: (
      <div class="page prose">
        <h1>{title}</h1>
        <p>{text}</p>
        {links.length > 0 && (
          <ul>
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    ),
  });
}

export type ShellPage = 'search' | 'documents' | 'help';

/**
 * `/`, `/documents` and `/help`. The help needs no script and comes whole.
 *
 * @param documents linked where scripts are off
 */
export function renderShell(
  language: Language,
  page: ShellPage = 'search',
  documents: readonly Pick<Document, 'id' | 'number' | 'title'>[] = [],
): string {
  const messages = messagesOf(language);
  return renderFrame({
    language,
    page,
    title: page === 'search' ? messages.tagline : messages[page],
    searchBox: page !== 'search',
    children:
      page === 'help' ? (
        <HelpPage language={language} />
      ) : (
        <noscript>
          <p class="page prose notice-box">
            {messages.needsScript} <a href="/help">{messages.help}</a>
          </p>
          <ul class="page prose">
            {documents.map(({ id, number, title }) => (
              <li key={id}>
                <a href={permalink(id)}>{[number, title].filter(Boolean).join(' ')}</a>
              </li>
            ))}
          </ul>
        </noscript>
      ),
  });
}
