/** Short cuts: `/` to the search box, arrows through the results, Esc back to the box. */

import { isComposing } from './composing.js';

/** The key's sign also as Chinese input methods and full-width keyboards give it. */
const searchKeys = ['/', '／', '、'];

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    // The search box has taken it for its suggestions.
    if (event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
    const at = document.activeElement;
    const box = document.querySelector<HTMLInputElement>('input[data-search]');
    const results = [...document.querySelectorAll<HTMLElement>('a[data-result]')];
    const place = results.indexOf(at as HTMLElement);
    let next: HTMLElement | null | undefined;
    if (searchKeys.includes(event.key) && !isTyping(at)) next = box;
    else if (event.key === 'ArrowDown' && (at === box || place >= 0)) next = results[place + 1];
    else if (event.key === 'ArrowUp' && place >= 0) next = results[place - 1] ?? box;
    else if (event.key === 'Escape' && place >= 0) next = box;
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next === box) box?.select();
  });
}

function isTyping(element: Element | null): boolean {
  return (
    element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName))
  );
}
