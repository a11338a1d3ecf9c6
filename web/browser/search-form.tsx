/** The search page's form. It searches on submit, and where a suggestion is chosen. */
import type { Suggestion } from '../../src/suggest/suggest.js';
import { messagesOf } from '../messages/messages.js';
import { changed, suggested } from '../search-state.js';
import type { Search } from './search.js';
import { SearchBox } from './search-box.js';

export function SearchForm({ language, state, show }: Search) {
  const messages = messagesOf(language);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('q');
    show(changed(state, { q: String(typed ?? '').trim() }));
  };
  const choose = (suggestion: Suggestion) => {
    if (suggestion.url !== null) location.assign(suggestion.url);
    else show(suggested(state, suggestion));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the oldest browsers served
    <form class="search-form" role="search" action="/" method="get" onSubmit={onSubmit}>
      <div class="search-box">
        <SearchBox language={language} query={state.q} choose={choose} />
      </div>
      <button type="submit">{messages.search}</button>
    </form>
  );
}
