/** The language switch keeps the reader's place, and keeps the choice in a cookie that the server reads too. */
import { languageCookie } from '../languages.js';

const oneYear = 365 * 24 * 60 * 60;

export function listenToLanguageSwitch(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-language]') : null;
    const language = link?.dataset.language;
    if (!language || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and over plain http
    document.cookie = `${languageCookie}=${language}; path=/; max-age=${oneYear}; samesite=lax`;
    const address = new URL(location.href);
    address.searchParams.set('lang', language);
    location.assign(address);
  });
}
