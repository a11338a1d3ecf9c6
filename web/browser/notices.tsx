/** What the page says beside results: what was widened, what may have been meant, nothing found, no answer. */
import type { SearchAnswer } from '../../src/search/answer.js';
import { formatNumber } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf, outageMessage } from '../messages/messages.js';
import type { Messages } from '../messages/shape.js';
import { changed, isFiltered, unfiltered, writeState } from '../search-state.js';
import type { Failure } from './api.js';
import { StateLink } from './navigation.js';
import type { Search } from './search.js';

type AnswerProps = Search & { readonly answer: SearchAnswer };

/** Where the answer is to another question than the one typed, it says so above what was found. */
export function Explanation({ language, answer }: AnswerProps) {
  const messages = messagesOf(language);
  const { widened, reason, total } = answer;
  const asked = [
    ...(widened && total > 0 ? [messages.widenedTo] : []),
    ...(widened?.step ? [messages.widened[widened.step](widened.dropped.join('、'), widened.kept.join('、'))] : []),
    ...(reason && total > 0 ? [messages.reasons[reason]] : []),
    ...answer.as_text.map(({ typed, reason }) => messages.searchedAsText(typed, messages.asText[reason])),
    ...ofMeaning(messages, answer),
  ];
  if (asked.length === 0) return null;
  return (
    <div class="notice-box">
      {asked.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}

/** What was found by its meaning is said where the words alone would have found nothing, or where they are said to have. */
function ofMeaning({ meaning }: Messages, { semantic, widened }: SearchAnswer): string[] {
  if (semantic === 'used') return widened?.step ? [meaning.amongWidened] : [];
  return semantic === undefined ? [] : [meaning[semantic]];
}

/** Other queries that may have been meant, beside the answer to the one typed and never in its place. */
export function DidYouMean({ language, state, show, answer }: AnswerProps) {
  const messages = messagesOf(language);
  if (answer.did_you_mean.length === 0) return null;
  return (
    <div class="did-you-mean">
      <p id="did-you-mean">{messages.didYouMean}</p>
      <ul aria-labelledby="did-you-mean">
        {answer.did_you_mean.map(({ q, total }) => {
          const next = changed(state, { q });
          return (
            <li key={q}>
              <StateLink href={`/${writeState(next)}`} go={() => show(next)} lang="zh">
                {q}
              </StateLink>{' '}
              <span>{messages.total(total, formatNumber(language, total), true)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export function Nothing({ language, state, show, answer }: AnswerProps) {
  const messages = messagesOf(language);
  const without = answer.widened?.without_filters ?? 0;
  return (
    <div class="nothing">
      <h3>{messages.nothing}</h3>
      {answer.reason && <p>{messages.reasons[answer.reason]}</p>}
      {without > 0 && <p>{messages.withoutFilters(without, formatNumber(language, without))}</p>}
      {isFiltered(state) && (
        <p>
          <StateLink class="button" href={`/${writeState(unfiltered(state))}`} go={() => show(unfiltered(state))}>
            {messages.searchWithoutFilters}
          </StateLink>
        </p>
      )}
      <ul>
        {messages.nothingAdvice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </div>
  );
}

type FailureProps = { readonly language: Language; readonly failure: Failure; readonly retry: () => void };

export function FailureNotice({ language, failure, retry }: FailureProps) {
  const messages = messagesOf(language);
  const { code, message } = failure;
  const known = code === null ? messages.failedNetwork : outageMessage(language, code);
  return (
    <div class="notice-box failure" role="alert">
      <h3>{messages.failed}</h3>
      <p>{known ?? message}</p>
      {known === null && (
        <p>
          <code>{code}</code>
        </p>
      )}
      {failure.mayPass && (
        <button type="button" onClick={retry}>
          {messages.tryAgain}
        </button>
      )}
    </div>
  );
}
