/** One document in a list: title, type, number, issuers, dates. */
import type { NamedDocument } from '../../src/domain/named.js';
import { permalink } from '../../src/domain/permalink.js';
import { EnglishTitle } from '../english.js';
import { formatDate, textLanguage } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { IssuerNames, TypeName } from '../name.js';

/** The API's answer at /api/v1/documents. */
export interface DocumentList {
  readonly documents: readonly NamedDocument[];
  readonly total: number;
}

export function DocumentEntry({
  language,
  document: one,
}: {
  readonly language: Language;
  readonly document: NamedDocument;
}) {
  const messages = messagesOf(language);
  const lang = textLanguage(one.script);
  return (
    <article class="entry">
      <h2 lang={lang}>
        <a href={permalink(one.id)}>{one.title}</a>
      </h2>
      {language === 'en' && <EnglishTitle title={one.englishTitle} />}
      <ul class="facts">
        <li class="type">
          <TypeName language={language} named={one} />
        </li>
        {one.number && <li lang={lang}>{one.number}</li>}
        {one.issuers.length > 0 && (
          <li>
            <IssuerNames language={language} issuers={one.issuers} lang={lang} />
          </li>
        )}
        {one.issued ? (
          <li>
            {messages.issued} <time dateTime={one.issued}>{formatDate(language, one.issued)}</time>
          </li>
        ) : (
          one.year !== null && <li>{one.year}</li>
        )}
        {one.expires && (
          <li>
            {messages.expires} <time dateTime={one.expires}>{formatDate(language, one.expires)}</time>
          </li>
        )}
      </ul>
    </article>
  );
}
