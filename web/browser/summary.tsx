/** What stands above the results: how many and how fast, in which order, as what they are listed, and the list as a file. */
import { sorts } from '../../src/query/plan.js';
import type { SearchAnswer } from '../../src/search/answer.js';
import type { ExportFormat } from '../../src/search/export-formats.js';
import { formatNumber } from '../format.js';
import { messagesOf } from '../messages/messages.js';
import { changed, exportAddress, writeState } from '../search-state.js';
import { found } from './found.js';
import { StateLink } from './navigation.js';
import type { Search } from './search.js';

export function Summary({ answer, ...search }: Search & { readonly answer: SearchAnswer }) {
  const { language } = search;
  const isList = answer.total > 0 || answer.hits.length > 0;
  return (
    <div class="summary">
      <p>
        <strong>{found(language, answer)}</strong>
        <span class="took">{messagesOf(language).took(formatNumber(language, Math.round(answer.took_ms)))}</span>
      </p>
      {isList && (
        <>
          <Order {...search} />
          <Listing {...search} />
          <Export {...search} />
        </>
      )}
    </div>
  );
}

function Order({ language, state, show }: Search) {
  const messages = messagesOf(language);
  const isEmpty = state.q === '';
  return (
    <label>
      {messages.sort}{' '}
      <select
        value={state.sort ?? (isEmpty ? 'date' : 'relevance')}
        onChange={(event) => {
          const sort = sorts.find((known) => known === event.currentTarget.value) ?? null;
          show(changed(state, { sort }));
        }}
      >
        {sorts
          .filter((sort) => !isEmpty || sort !== 'relevance')
          .map((sort) => (
            <option key={sort} value={sort}>
              {messages.sorts[sort]}
            </option>
          ))}
      </select>
    </label>
  );
}

function Listing({ language, state, show }: Search) {
  const messages = messagesOf(language);
  const ways = [
    { fold: null, name: messages.byPassage },
    { fold: 'document', name: messages.byDocument },
  ] as const;
  return (
    <ul class="listing" aria-label={messages.list}>
      {ways.map(({ fold, name }) => {
        const next = changed(state, { fold });
        return (
          <li key={name}>
            <StateLink
              href={`/${writeState(next)}`}
              go={() => show(next)}
              aria-current={state.fold === fold ? 'true' : undefined}
            >
              {name}
            </StateLink>
          </li>
        );
      })}
    </ul>
  );
}

const formats: readonly ExportFormat[] = ['csv', 'jsonl'];

function Export({ language, state }: Search) {
  const messages = messagesOf(language);
  return (
    <p class="export">
      {messages.export}
      {formats.map((format) => (
        <a key={format} href={exportAddress(state, format)} download title={messages.exportHint}>
          {messages.exportFormat[format]}
        </a>
      ))}
    </p>
  );
}
