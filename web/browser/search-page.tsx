/** `/`: search box, filters, results. Everything it shows follows from the address and the server's answer to it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Document } from '../../src/domain/document.js';
import type { SearchAnswer } from '../../src/search/answer.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { isStart as isStartState, readState, searchAddress, writeState } from '../search-state.js';
import { announce } from './announce.js';
import { useAnswer } from './api.js';
import { Chips } from './chips.js';
import { Facets } from './facets.js';
import { found } from './found.js';
import { useAddress } from './navigation.js';
import { DidYouMean, Explanation, FailureNotice, Nothing } from './notices.js';
import { Paging } from './paging.js';
import { ResultList, Skeleton } from './results.js';
import type { Search } from './search.js';
import { SearchForm } from './search-form.js';
import { Hints, NewestDocuments } from './start.js';
import { Summary } from './summary.js';

export function SearchPage({ language }: { readonly language: Language }) {
  const messages = messagesOf(language);
  const [address, go] = useAddress();
  const state = readState(address);
  const search: Search = { language, state, show: (next) => go(writeState(next)) };
  const isStart = isStartState(state);
  const { answer, failure, busy, retry } = useAnswer<SearchAnswer>(searchAddress(state));
  const [doc] = state.doc;
  // Its title and headings name the filter.
  const { answer: within } = useAnswer<Document>(doc ? `/api/v1/documents/${encodeURIComponent(doc)}` : null);
  const results = useRef<HTMLHeadingElement>(null);
  const page = useRef(state.page);

  useEffect(() => {
    document.title = `${state.q || messages.tagline} · ${messages.product}`;
  }, [state.q, messages]);

  useEffect(() => {
    if (isStart) announce('');
    else if (busy) announce(messages.loading);
    // A failure is an alert, which reads itself out.
    else announce(answer ? found(language, answer) : '');
  }, [busy, answer, messages, language, isStart]);

  useEffect(() => {
    if (page.current === state.page) return;
    page.current = state.page;
    results.current?.focus();
    results.current?.scrollIntoView({ block: 'start' });
  }, [state.page]);

  return (
    <div class="search-page">
      <h1 class="off-screen">{messages.searchLabel}</h1>
      <SearchForm {...search} />
      {isStart && <Hints {...search} />}
      <div class="search-columns">
        {!failure && <Facets {...search} answer={answer} />}
        <section class="results" aria-labelledby="results-title" aria-busy={busy}>
          <h2 class={isStart ? 'results-title' : 'off-screen'} id="results-title" tabIndex={-1} ref={results}>
            {isStart ? messages.documents : messages.results}
          </h2>
          <Chips {...search} document={within} facets={answer?.facets ?? {}} />
          {failure && !busy ? (
            <FailureNotice {...search} failure={failure} retry={retry} />
          ) : isStart ? (
            <NewestDocuments language={language} />
          ) : answer ? (
            <div class={busy ? 'stale' : undefined}>
              <Summary {...search} answer={answer} />
              <DidYouMean {...search} answer={answer} />
              {answer.hits.length === 0 && answer.total === 0 ? (
                <>
                  <Explanation {...search} answer={answer} />
                  <Nothing {...search} answer={answer} />
                </>
              ) : (
                <ResultList {...search} answer={answer} />
              )}
              <Paging
                language={language}
                page={answer.page}
                total={answer.documents ?? answer.total}
                size={answer.size}
                shown={answer.hits.length}
                addressOf={(page) => `/${writeState({ ...state, page })}`}
                go={(page) => search.show({ ...state, page })}
              />
            </div>
          ) : (
            <Skeleton />
          )}
        </section>
      </div>
    </div>
  );
}
