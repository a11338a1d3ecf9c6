/** Which of the lines that begin with 第N条 are a law's own articles: not those that it refers to, nor those that it puts into another law. */
import { divisionKinds } from './levels.js';
import { isMarked, type Line, type MarkedLine, type TextLine } from './lines.js';
import { parseMark } from './marks.js';

/** The lines, with every other 第N条 (and its 编 章 节) as a paragraph. */
export const withOwnArticles = (lines: readonly Line[]): Line[] => withoutQuoted(withMissing(withoutReferences(lines)));

const isArticle = (line: Line): line is MarkedLine => isMarked(line) && line.mark.kind === 'article';
const asParagraph = (line: MarkedLine): Line => ({ ...line, mark: null, heading: null });

/** 第七條 in a law that numbers 第 7 條; 第十三条 between 第二十条 and 第二十一条. */
function withoutReferences(lines: readonly Line[]): Line[] {
  const articles = lines.filter(isArticle);
  const arabic = articles.filter(isArabic).length;
  const isForeign = (line: MarkedLine): boolean => isArabic(line) !== arabic * 2 >= articles.length;
  const own = articles.filter((line) => !isForeign(line));
  const texts = lines.filter((line) => line.is === 'text');
  const standing = new Set(texts.filter((line, i) => isMarked(line) && standsAsArticle(line, texts[i - 1])));
  const between = new Set(own.filter((line, i) => !standing.has(line) && isBetween(own[i - 1], line, own[i + 1])));
  return lines.map((line) => (isArticle(line) && (isForeign(line) || between.has(line)) ? asParagraph(line) : line));
}

/** 第二条 and a space, behind the end of a sentence: the law's own article, whatever number it was given. */
const standsAsArticle = (line: MarkedLine, above: TextLine | undefined): boolean =>
  /^\s*第[^条條]{1,12}[条條](?:之[^\s]{1,4})?\s/u.test(line.text) && (above === undefined || /。$/u.test(above.text));

const isArabic = ({ mark }: MarkedLine): boolean => /[0-9０-９]/u.test(mark.label);

/** Whether the count goes on as if the line were not there. */
const isBetween = (before: MarkedLine | undefined, line: MarkedLine, next: MarkedLine | undefined): boolean =>
  before !== undefined &&
  next !== undefined &&
  line.mark.value !== before.mark.value &&
  line.mark.value !== next.mark.value &&
  (next.mark.sub === 0
    ? next.mark.value === before.mark.value + 1
    : next.mark.value === before.mark.value && next.mark.sub === before.mark.sub + 1);

/** 第九条所有单位…, with no space between, reads like a reference (第九条所称). Where the count needs it, it is the article. */
function withMissing(lines: readonly Line[]): Line[] {
  const restored = new Map<Line, Line>();
  let last = 0;
  /** Behind the last article, those that would count on from it. */
  let missing: (readonly [Line, MarkedLine])[] = [];
  for (const line of lines) {
    if (isArticle(line)) {
      const count = line.mark.value - last - 1;
      if (count <= missing.length)
        for (const [printed, article] of missing.slice(0, count)) restored.set(printed, article);
      last = line.mark.value;
      missing = [];
    } else if (line.is === 'text' && line.mark === null) {
      const mark = parseMark(line.text.replace(/^第[^条條]{1,12}[条條]/u, '$& '));
      if (mark?.kind !== 'article' || mark.value !== last + missing.length + 1 || mark.sub !== 0) continue;
      missing.push([line, { ...line, mark: { ...mark, label: mark.label.trim() } }]);
    }
  }
  return lines.map((line) => restored.get(line) ?? line);
}

/** 第十条修改为：, 增加五条，…内容如下：, with nothing behind. */
const introduces = /(?:修改[为為]|修正[为為]|改[为為]|增加[^。；，]{1,12}[章节節条條][^；]{0,100})[：:]$/u;
/** No longer line is looked at for it, in UTF-16 units. */
const longestIntroduction = 1000;

/** An amendment or a decision quotes articles, and their headings, up to the next number of the line that introduces them. */
function withoutQuoted(lines: readonly Line[]): Line[] {
  let own: MarkedLine | null = null;
  let isQuoting = false;
  return lines.map((line) => {
    if (line.is !== 'text') return line;
    if (isMarked(line)) {
      const isLaw = line.mark.kind === 'article' || divisionKinds.has(line.mark.kind);
      if (isQuoting && isLaw && !isNext(line, own)) return asParagraph(line);
      if (isLaw || !isQuoting || isNext(line, own)) {
        own = line;
        isQuoting = false;
      }
    }
    isQuoting ||= own !== null && line.text.length <= longestIntroduction && introduces.test(line.text);
    return line;
  });
}

const isNext = ({ mark }: MarkedLine, own: MarkedLine | null): boolean =>
  own !== null && mark.kind === own.mark.kind && mark.value === own.mark.value + 1 && mark.sub === 0;
