/** Suggestions for the search box in the header, which the server has sent. */
import { render } from 'preact';
import type { Language } from '../languages.js';
import { emptyState, suggested, writeState } from '../search-state.js';
import { SearchBox } from './search-box.js';

/** Takes over the box as it is, with the focus and what was typed in it before the script had come. */
export function suggestInHeader(language: Language): void {
  const place = document.querySelector('.quick-search .search-box');
  const box = place?.querySelector('input');
  if (!place || !box) return;
  render(
    <SearchBox
      language={language}
      query={box.value}
      choose={(suggestion) => location.assign(suggestion.url ?? `/${writeState(suggested(emptyState, suggestion))}`)}
    />,
    place,
  );
}
