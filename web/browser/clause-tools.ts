/** On a document page: scrolls to the cited clause, and brings the buttons that copy its link or citation to whichever clause is pointed at. */
import { permalink } from '../../src/domain/permalink.js';
import type { Messages } from '../messages/shape.js';
import { announce } from './announce.js';
import { copy } from './clipboard.js';

/** From here on the buttons have a margin of their own beside the text; elsewhere they stand at the window's edge, and come by click or focus alone. */
const margin = '(min-width: 72rem) and (hover: hover)';

export function addClauseTools(main: HTMLElement, messages: Messages): void {
  const page = main.querySelector<HTMLElement>('[data-document]');
  const id = page?.dataset.document;
  if (!page || !id) return;
  for (const address of page.querySelectorAll('[data-address]')) {
    address.textContent = location.origin + (address.textContent ?? '');
  }
  const hasMargin = matchMedia(margin);
  const sections = new Set(page.dataset.sections?.split(' '));
  const tools = makeTools(messages);

  const bring = (clause: HTMLElement) => {
    const { clause: locator = '', citation = '' } = clause.dataset;
    // What was asked for may be a unit inside the clause; its own address is what its reader wants to pass on.
    const address = permalink(id, clause.dataset.target ?? locator);
    tools.show({ citation, address, within: sections.has(locator) ? searchIn(id, locator) : null });
    // A table's row cannot hold them, and its scrolling box would cut them off.
    const table = clause.closest('.table');
    const place = table && clause.getBoundingClientRect().top - table.getBoundingClientRect().top;
    tools.element.style.setProperty('--row', place === null ? '0px' : `${place}px`);
    (table ?? clause).append(tools.element);
  };
  const clauseAt = (event: Event) =>
    event.target instanceof Element && !tools.element.contains(event.target)
      ? event.target.closest<HTMLElement>('[data-clause]')
      : null;
  const onPoint = (event: Event) => {
    const clause = clauseAt(event);
    if (clause) bring(clause);
  };
  main.addEventListener('click', (event) => {
    const clause = clauseAt(event);
    if (clause) bring(clause);
    else if (event.target instanceof Node && !tools.element.contains(event.target)) tools.element.remove();
  });
  page.addEventListener('focusin', onPoint);
  page.addEventListener('mouseover', (event) => {
    if (hasMargin.matches && !tools.element.contains(document.activeElement)) onPoint(event);
  });

  const target = page.querySelector<HTMLElement>('[data-target]');
  if (target) {
    bring(target);
    if (!location.hash && isNewVisit()) target.scrollIntoView();
  }
}

/** Not on Back or reload, where the browser brings the reader to the place they left. */
function isNewVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return visit === undefined || visit.type === 'navigate';
}

function searchIn(doc: string, within: string): string {
  return `/?${new URLSearchParams({ doc, within })}`;
}

interface Shown {
  readonly citation: string;
  /** Path of the permalink. */
  readonly address: string;
  /** Address of a search inside the section; null where there is nothing below the clause. */
  readonly within: string | null;
}

function makeTools(messages: Messages) {
  const element = document.createElement('div');
  element.className = 'tools';
  element.setAttribute('role', 'group');
  let shown: Shown = { citation: '', address: '', within: null };

  const citation = document.createElement('span');
  element.append(citation);
  const button = (name: string, text: string, what: () => string, done: string) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.dataset.copy = name;
    made.textContent = text;
    made.addEventListener('click', async () => {
      const copied = await copy(what());
      announce(copied ? done : `${messages.copyFailed} ${what()}`, copied ? 'shortly' : 'longer');
    });
    element.append(made);
  };
  button('link', messages.copyLink, () => location.origin + shown.address, messages.linkCopied);
  button('citation', messages.copyCitation, () => shown.citation, messages.citationCopied);
  const search = document.createElement('a');
  search.textContent = messages.searchInSection;
  element.append(search);

  return {
    element,
    show(next: Shown) {
      shown = next;
      element.setAttribute('aria-label', messages.clauseTools(next.citation));
      citation.textContent = next.citation;
      search.hidden = next.within === null;
      search.href = next.within ?? '';
    },
  };
}
