/** What heads the articles of a law beside 编 章 节: 一、 and （一） in judicial interpretations, a title without a number (附则, 序言). */
import { divisionKinds } from './levels.js';
import { isMarked, isShortAndOpen, type Line, type MarkedLine } from './lines.js';
import type { MarkKind } from './marks.js';

const kindAboveArticles: Readonly<Partial<Record<MarkKind, MarkKind>>> = { han: 'part', 'han-paren': 'subpart' };

/** 附则, 法律责任: nothing but Chinese letters; the paragraphs of an article end in punctuation. */
const bareTitle = /^(?:\p{Script=Han}\s*){2,20}$/u;

const isArticle = (line: Line): boolean => isMarked(line) && line.mark.kind === 'article';
const isDivision = (line: Line): line is MarkedLine => isMarked(line) && divisionKinds.has(line.mark.kind);

/** The lines of a law, with 一、 and （一） that head articles as `part` and `subpart`, and titles without a number as headings. Others as they are. */
export function withArticleHeadings(lines: readonly Line[]): Line[] {
  if (lines.some(isArticle)) return withBareTitles(withLevels(withParts(lines)), isArticle);
  // 总则 above 一、 beside 第一章, in plans.
  return lines.some(isDivision) ? withBareTitles(withLevels(lines), isFirstHan) : [...lines];
}

const isFirstHan = (line: Line): boolean => isMarked(line) && line.mark.kind === 'han' && line.mark.value === 1;

/**
 * Parts are those short and open lines that stand directly above an article or above another such line, from the first number on (the last of an
 * article's own items can stand directly above the next article too).
 */
function withParts(lines: readonly Line[]): Line[] {
  const above = new Set<Line>();
  for (let at = lines.length - 2; at >= 0; at--) {
    const [line, below] = [lines[at], lines[at + 1]] as [Line, Line];
    if (!isMarked(line) || !isMarked(below) || !isShortAndOpen(line.mark.rest)) continue;
    const isAbovePart = line.mark.kind === 'han' && below.mark.kind === 'han-paren' && above.has(below);
    if (line.mark.kind in kindAboveArticles && (isArticle(below) || isAbovePart)) above.add(line);
  }
  const begun = new Set<MarkKind>();
  /** Of each kind the last number in the article above. */
  const items = new Map<MarkKind, number>();
  return lines.map((line) => {
    if (!isMarked(line)) return line;
    const { kind, value } = line.mark;
    const isPart = above.has(line) && (value === 1 || begun.has(kind)) && items.get(kind) !== value - 1;
    if (isPart) begun.add(kind);
    if (isPart || isArticle(line)) items.clear();
    else items.set(kind, value);
    return isPart ? { ...line, mark: { ...line.mark, kind: kindAboveArticles[kind] ?? kind } } : line;
  });
}

/** Every division with a level: the format's, or that of its kind. */
function withLevels(lines: readonly Line[]): Line[] {
  const levels = new Map([...divisionKinds].map((kind, place) => [kind, place + 1]));
  for (const line of lines.filter(isDivision).reverse())
    if (line.heading !== null) levels.set(line.mark.kind, line.heading);
  return lines.map((line) =>
    isDivision(line) ? { ...line, heading: line.heading ?? levels.get(line.mark.kind) ?? 1 } : line,
  );
}

/** A bare title directly below a heading stands in it, and so do the next ones up to a division. */
function withBareTitles(lines: readonly Line[], isBelow: (line: Line) => boolean): Line[] {
  const highest = Math.min(...lines.filter(isDivision).map(({ heading }) => heading ?? 1), Number.MAX_SAFE_INTEGER);
  let level = highest;
  let above: number | null = null;
  return lines.map((line, at) => {
    const isHead = line.is === 'text' && line.mark === null && line.heading === null && stands(lines, at, isBelow);
    if (isDivision(line)) level = highest;
    if (isHead && above !== null) level = above + 1;
    const titled = isHead ? { ...line, heading: level } : line;
    above = titled.is === 'text' ? titled.heading : null;
    return titled;
  });
}

/** Headings nest no deeper without numbers. */
const mostBareTitles = 2;

/** Whether a bare title, or two, stand directly above such a line. */
function stands(lines: readonly Line[], at: number, isBelow: (line: Line) => boolean): boolean {
  let below = at;
  while (below - at < mostBareTitles && isBare(lines[below])) below++;
  const line = lines[below];
  return below > at && line !== undefined && isBelow(line);
}

const isBare = (line: Line | undefined): boolean =>
  line?.is === 'text' && line.mark === null && bareTitle.test(line.text);
