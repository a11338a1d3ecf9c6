/** What a document is: title, the act that forwards it, and its particulars. */
import type { ComponentChildren } from 'preact';
import type { NamedDocument } from '../../src/domain/named.js';
import { EnglishTitle } from '../english.js';
import { formatDate, textLanguage } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { Name, Original, TypeName } from '../name.js';

export function Metadata({ language, document }: { readonly language: Language; readonly document: NamedDocument }) {
  const messages = messagesOf(language);
  const lang = textLanguage(document.script);
  const date = (value: string | null) => value && <time dateTime={value}>{formatDate(language, value)}</time>;
  const issuers = document.issuers.map(({ id, name, english }) => (
    <span key={id} class="issuer">
      <a href={`/?${new URLSearchParams({ issuer: id })}`}>
        <Name language={language} name={name} english={english} lang={lang} />
      </a>
      <Original language={language} name={name} english={english} lang={lang} />
    </span>
  ));
  const cites = document.cites.map((cite) => {
    const name = cite.number ?? `《${cite.title}》`;
    return (
      <li key={name}>
        <a href={`/?${new URLSearchParams({ q: cite.number ?? `"${cite.title}"` })}`} lang={lang}>
          {cite.title && cite.number ? `《${cite.title}》（${cite.number}）` : name}
        </a>
      </li>
    );
  });
  const particulars: readonly { name: string; value: ComponentChildren; wide?: boolean }[] = [
    { name: messages.number, value: document.number && <span lang={lang}>{document.number}</span> },
    // In English each has a line of its own, with two names.
    { name: messages.issuers, value: issuers.length > 0 && issuers, wide: language === 'en' && issuers.length > 1 },
    {
      name: messages.type,
      value: <TypeName language={language} named={document} original />,
    },
    { name: messages.issued, value: date(document.issued) },
    { name: messages.facet.year, value: document.issued === null && document.year },
    { name: messages.effective, value: date(document.effective) },
    { name: messages.expires, value: date(document.expires) },
    { name: messages.registration, value: document.registration },
    { name: messages.writtenIn, value: messages.script[document.script] },
    {
      name: messages.forwardedBy,
      value: document.notice && <span lang={lang}>{document.notice.title}</span>,
      wide: true,
    },
    { name: messages.source, value: document.sources.join(messages.comma), wide: true },
  ];
  return (
    <header class="metadata">
      <h1 lang={lang}>{document.title}</h1>
      <EnglishTitle title={document.englishTitle} />
      <dl>
        {particulars.map(
          ({ name, value, wide }) =>
            value && (
              <div key={name} class={wide ? 'wide' : undefined}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {cites.length > 0 && (
        <details class="cites">
          <summary>
            {messages.cites} ({cites.length})
          </summary>
          <ul>{cites}</ul>
        </details>
      )}
      <p class="metadata-links">
        <a href={`/?${new URLSearchParams({ doc: document.id })}`}>{messages.searchInDocument}</a>
      </p>
    </header>
  );
}
