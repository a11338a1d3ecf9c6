/** `/documents`: everything that is indexed, page by page. */
import { useEffect } from 'preact/hooks';
import { formatNumber } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { useAnswer } from './api.js';
import { DocumentEntry, type DocumentList } from './document-entry.js';
import { useAddress } from './navigation.js';
import { FailureNotice } from './notices.js';
import { Paging } from './paging.js';

const size = 50;

export function DocumentsPage({ language }: { readonly language: Language }) {
  const messages = messagesOf(language);
  const [address, go] = useAddress();
  const asked = Number(new URLSearchParams(address).get('page'));
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const { answer, failure, busy, retry } = useAnswer<DocumentList>(`/api/v1/documents?page=${page}&size=${size}`);
  const searchOf = (to: number) => {
    const search = new URLSearchParams(address);
    if (to > 1) search.set('page', String(to));
    else search.delete('page');
    return search.size > 0 ? `?${search}` : '';
  };
  useEffect(() => {
    document.title = `${messages.documents} · ${messages.product}`;
  }, [messages]);
  return (
    <div class="page documents" aria-busy={busy}>
      <h1>{messages.documents}</h1>
      {failure && !busy && <FailureNotice language={language} failure={failure} retry={retry} />}
      {answer && (
        <>
          <p class="documents-count">
            {answer.total === 0
              ? messages.noDocuments
              : messages.documentsIntro(answer.total, formatNumber(language, answer.total))}
          </p>
          <ul class="document-list">
            {answer.documents.map((one) => (
              <li key={one.id}>
                <DocumentEntry language={language} document={one} />
              </li>
            ))}
          </ul>
          <Paging
            language={language}
            page={page}
            total={answer.total}
            size={size}
            shown={answer.documents.length}
            addressOf={(to) => `/documents${searchOf(to)}`}
            go={(to) => {
              go(searchOf(to));
              scrollTo({ top: 0 });
            }}
          />
        </>
      )}
    </div>
  );
}
