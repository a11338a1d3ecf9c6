/** The browser's script: fills the search and documents pages, and adds to the others what only a script can do. */
import { render } from 'preact';
import { languageOf } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { addClauseTools } from './clause-tools.js';
import { DocumentsPage } from './documents-page.js';
import { suggestInHeader } from './header-search.js';
import { listenToKeys } from './keys.js';
import { listenToLanguageSwitch } from './language-switch.js';
import { followInOutline } from './outline-place.js';
import { SearchPage } from './search-page.js';

const language = languageOf(document.documentElement.lang) ?? 'en';
const main = document.getElementById('main');

listenToLanguageSwitch();
listenToKeys();
suggestInHeader(language);

if (main) {
  const { page } = document.body.dataset;
  if (page === 'search') render(<SearchPage language={language} />, main);
  else if (page === 'documents') render(<DocumentsPage language={language} />, main);
  else {
    addClauseTools(main, messagesOf(language));
    followInOutline(main);
  }
}
