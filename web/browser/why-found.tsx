/** Why a hit is one: what in it answered which part of the query. Asked for when it is opened. */
import { useState } from 'preact/hooks';
import type { Hit, SearchAnswer } from '../../src/search/answer.js';
import { textLanguage } from '../format.js';
import { messagesOf } from '../messages/messages.js';
import { explainAddress } from '../search-state.js';
import { useAnswer } from './api.js';
import type { Search } from './search.js';

export function WhyFound({ language, state, hit }: Search & { readonly hit: Hit }) {
  const messages = messagesOf(language);
  const [isOpen, setOpen] = useState(false);
  const { answer, busy } = useAnswer<SearchAnswer>(isOpen ? explainAddress(state) : null);
  if (state.q === '') return null;
  const matched = answer?.hits.find(({ url }) => url === hit.url)?.matched ?? [];
  return (
    <details class="why-found" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{messages.whyFound}</summary>
      {!busy && matched.length === 0 ? (
        <p>{messages.whyUnknown}</p>
      ) : (
        <ul>
          {matched.map(({ group, by, text }) => (
            <li key={`${group} ${by} ${text}`}>
              {group !== null && <span lang={by === 'glossary' ? 'en' : 'zh'}>{group}</span>}{' '}
              <span class="kind">{messages.matchedBy[by]}</span>{' '}
              {by !== 'meaning' && <q lang={textLanguage(hit.document.script)}>{text}</q>}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
