/** Marks in the outline where the reader is in the text. */

/** How far down the window, as a part of its height, the line is that is being read. */
const readingLine = 0.3;

export function followInOutline(main: HTMLElement): void {
  const outline = main.querySelector('.outline-wide');
  const places = [...(outline?.querySelectorAll('a') ?? [])].flatMap((link) => {
    const clause = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return clause ? [{ link, clause }] : [];
  });
  if (places.length === 0) return;
  let waiting = false;
  let here: HTMLAnchorElement | undefined;

  const mark = () => {
    waiting = false;
    const line = innerHeight * readingLine;
    const now = places.findLast(({ clause }) => clause.getBoundingClientRect().top <= line)?.link;
    if (now === here) return;
    here?.classList.remove('here');
    now?.classList.add('here');
    here = now;
    const list = outline?.querySelector('nav');
    // Not scrollIntoView: it would move the page too.
    if (now && list) list.scrollTop = now.offsetTop - list.offsetTop - list.clientHeight / 2;
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener('scroll', soon, { passive: true });
  mark();
}
