/** Links to the pages of a list: the first, the last, and those around the present one; where that does not exist, to the first. */
import { formatNumber } from '../format.js';
import type { Language } from '../languages.js';
import { messagesOf } from '../messages/messages.js';
import { StateLink } from './navigation.js';

interface PagingProps {
  readonly language: Language;
  /** From 1. */
  readonly page: number;
  readonly total: number;
  readonly size: number;
  /** How many the present page holds; with none of a list that has some, there is no such page. */
  readonly shown: number;
  readonly addressOf: (page: number) => string;
  readonly go: (page: number) => void;
}

export function Paging({ language, page, total, size, shown, addressOf, go }: PagingProps) {
  const messages = messagesOf(language);
  const last = Math.ceil(total / size);
  if (total > 0 && shown === 0) {
    return (
      <div class="notice-box">
        <p>{messages.noSuchPage(formatNumber(language, page))}</p>
        <p>
          <StateLink class="button" href={addressOf(1)} go={() => go(1)}>
            {messages.firstPage}
          </StateLink>
        </p>
      </div>
    );
  }
  if (last <= 1) return null;
  const link = (to: number, text: string, rel?: 'prev' | 'next') => (
    <StateLink
      href={addressOf(to)}
      go={() => go(to)}
      rel={rel}
      aria-label={rel ? undefined : messages.page(text)}
      aria-current={to === page ? 'page' : undefined}
    >
      {text}
    </StateLink>
  );
  return (
    <nav class="paging" aria-label={messages.pages}>
      <ul>
        {page > 1 && <li>{link(page - 1, messages.previous, 'prev')}</li>}
        {pagesShown(page, last).map((shown, place) => (
          <li key={shown ?? `gap${place}`} class={shown === null ? 'gap' : 'number'}>
            {shown === null ? '…' : link(shown, formatNumber(language, shown))}
          </li>
        ))}
        {page < last && <li>{link(page + 1, messages.next, 'next')}</li>}
      </ul>
    </nav>
  );
}

/** Page numbers in order; null where some are left out. */
export function pagesShown(page: number, last: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last);
  return shown.flatMap((number, place) => {
    const before = shown[place - 1];
    return before !== undefined && number - before > 1 ? [null, number] : [number];
  });
}
