/** Links to the pages of a list: the first, the last, and those around the present one. */
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
  readonly addressOf: (page: number) => string;
  readonly go: (page: number) => void;
}

export function Paging({ language, page, total, size, addressOf, go }: PagingProps) {
  const messages = messagesOf(language);
  const last = Math.ceil(total / size);
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
