/** The HTML that the server sends: document pages whole, the search, documents and help pages as a shell that the script fills. */
import type { Document } from '../src/domain/document.js';
import type { Passage } from '../src/domain/passage.js';
import { permalink } from '../src/domain/permalink.js';
import { DocumentPage } from './document/document-page.js';
import type { Target } from './document/target.js';
import { renderFrame } from './frame.js';
import { HelpPage } from './help-page.js';
import type { Language } from './languages.js';
import { messagesOf } from './messages/messages.js';

export interface DocumentPageInput {
  readonly language: Language;
  readonly document: Document;
  /** All of them, in the order of the source. */
  readonly passages: readonly Passage[];
  /** The cited clause: the passage, and the locator asked for, which may be a unit inside it or a heading it answers for. */
  readonly target: Target | null;
}

/** `/d/{id}` and `/d/{id}/{locator}`. */
export function renderDocumentPage({ language, document, passages, target }: DocumentPageInput): string {
  const address = permalink(document.id, target?.locator);
  return renderFrame({
    language,
    page: 'document',
    title: target ? target.passage.citation : document.title,
    canonical: address,
    searchBox: true,
    children: <DocumentPage language={language} document={document} passages={passages} target={target} />,
  });
}

export interface MessagePageInput {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** Where to go on: near matches, the choices of a 300, the search. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Not found, gone, or several choices. */
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
