/** Where nothing is searched yet: what can be typed, and the newest documents. */
import { formatNumber } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { changed, writeState } from '../search-state.js';
import { useAnswer } from './api.js';
import { DocumentEntry, type DocumentList } from './document-entry.js';
import { StateLink } from './navigation.js';
import type { Search } from './search.js';

export function Hints({ language, state, show }: Search) {
  const messages = messagesOf(language);
  return (
    <section class="hints" aria-labelledby="hints-title">
      <p class="tagline">{messages.tagline}</p>
      <h2 id="hints-title">{messages.hintsTitle}</h2>
      <ul>
        {messages.hints.map(({ query, says }) => {
          const next = changed(state, { q: query });
          return (
            <li key={query}>
              <StateLink
                href={`/${writeState(next)}`}
                go={() => show(next)}
                lang={/\p{Script=Han}/u.test(query) ? 'zh' : 'en'}
              >
                {query}
              </StateLink>
              <span>{says}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const shown = 10;

export function NewestDocuments({ language }: { readonly language: Language }) {
  const messages = messagesOf(language);
  const { answer } = useAnswer<DocumentList>(`/api/v1/documents?size=${shown}`);
  if (answer === null) return null;
  return (
    <>
      <ul class="document-list">
        {answer.documents.map((one) => (
          <li key={one.id}>
            <DocumentEntry language={language} document={one} />
          </li>
        ))}
      </ul>
      <p class="all-documents">
        {answer.total === 0 ? (
          messages.noDocuments
        ) : (
          <a href="/documents">{messages.allDocuments(formatNumber(language, answer.total))}</a>
        )}
      </p>
    </>
  );
}
