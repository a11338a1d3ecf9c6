/** The search box. It searches on submit alone: half a word typed with an input method is no query. */
import { useEffect, useState } from 'preact/hooks';
import { messagesOf } from '../messages/messages.js';
import { changed } from '../search-state.js';
import type { Search } from './search.js';

export function SearchForm({ language, state, show }: Search) {
  const messages = messagesOf(language);
  const [typed, setTyped] = useState(state.q);
  // Back and links change the query from outside.
  useEffect(() => setTyped(state.q), [state.q]);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    show(changed(state, { q: typed.trim() }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the oldest browsers served
    <form class="search-form" role="search" action="/" method="get" onSubmit={onSubmit}>
      <input
        type="search"
        name="q"
        data-search
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        aria-label={messages.searchLabel}
        placeholder={messages.searchPlaceholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-keyshortcuts="/"
      />
      <button type="submit">{messages.search}</button>
    </form>
  );
}
