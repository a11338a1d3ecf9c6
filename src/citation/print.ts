/**
 * The printed form of an address: `长政办发〔2021〕11号，三（二）3`. Unique in its document, and read back by parse.ts and resolve.ts.
 *
 * Labels are printed as Chinese officials cite them, without the 、 or . behind a number (三（二）3); what has no label is counted: 第2段
 * (paragraph), 第1标题 (heading without a number), 表1第3行, 第4组 (a run of numbers that lost its heading), 要素2 (title, number, signature
 * and the like). An article's units are 款, 项 and 目 (第三十三条第一款第三项), as laws cite them; in Taiwan's laws, which number articles 第 7 條, they
 * are 項, 款 and 目 (第7條第1項第3款).
 */
import { hanNumber } from '../domain/han-number.js';
import { parseLocator, type Segment } from '../domain/locator.js';

/** One step of a locator's way from the document down, with the label of what stands there; null where nothing there has a label. */
export interface CitationStep {
  readonly segment: string;
  readonly label: string | null;
}

/**
 * @param steps one for every segment of the locator; none for the document itself
 * @throws RangeError where the segments make no locator
 */
export function printCitation(
  source: { readonly number: string | null; readonly title: string },
  steps: readonly CitationStep[],
): string {
  const name = source.number ?? `《${source.title}》`;
  return steps.length === 0 ? name : `${name}，${printClause(steps)}`;
}

/** The printed form of the locator alone: 三（二）3. */
function printClause(steps: readonly CitationStep[]): string {
  const locator = steps.map(({ segment }) => segment).join('.');
  const segments = parseLocator(locator);
  if (segments === null) throw new RangeError(`not a locator: ${locator}`);
  let clause = '';
  for (const [i, segment] of segments.entries()) {
    const step = printStep(segment, steps[i]?.label ?? null, segments.slice(0, i), steps);
    clause += numbersWouldJoin(clause, step) ? `.${step}` : step;
  }
  return clause;
}

/** A mark without what divides it from its text, in full-width brackets: `一、` → 一, `(2)` `2)` ⑵ → （2）, `3.` → 3, 第 三 条 → 第三条. */
export function printLabel(label: string): string {
  if (!divided.test(label)) return label;
  // 1.2 stands below 1: its own number is the last.
  const own = /^\d+(?:\s*[.．]\s*\d+)*\s*[.．]\s*(\d+)$/u.exec(label)?.[1];
  const plain = (own ?? label)
    .replace(/[㈠-㈩⑴-⒇⒈-⒛０-９]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\s*、﹑．.]/g, '')
    .replace(/[（(〔［[]/g, '（')
    .replace(/[）)〕］\]]/g, '）');
  return plain.endsWith('）') && !plain.includes('（') ? `（${plain}` : plain;
}

/** What is printed otherwise in a label; 第三条 has none of it. */
const divided = /[㈠-㈩⑴-⒇⒈-⒛０-９\s*、﹑．.（(〔［[）)〕］\]]/;

/** What the units of an article are called, from the outermost in, by the article's label. */
export function unitNamesOf(label: string): readonly string[] {
  if (!label.includes('條')) return ['款', '项', '目'];
  return isArabic(label) ? ['項', '款', '目'] : ['款', '項', '目'];
}

const isArabic = (label: string): boolean => /[0-9０-９]/u.test(label);

function printStep(
  segment: Segment,
  label: string | null,
  above: readonly Segment[],
  steps: readonly CitationStep[],
): string {
  const parent = above.at(-1);
  const repeat = segment.repeat === '' ? '' : `重${segment.repeat}`;
  switch (segment.kind) {
    case 'n':
      return '通知';
    case 'x':
      return `附件${segment.value}${repeat}`;
    case 'u':
      return `第${segment.value}标题${repeat}`;
    case 'p':
      return `${parent?.kind === 'n' ? '正文' : ''}第${segment.value}段${repeat}`;
    case 'h':
      return `要素${segment.value}${repeat}`;
    case 't':
      return `表${segment.value}${repeat}`;
    case 'r':
      return `第${segment.value}${parent?.kind === 't' ? '行' : '组'}${repeat}`;
    case 'a':
      return printLabel(label ?? articleLabel(segment)) + repeat;
    default: {
      const article = above.findLastIndex(({ kind }) => kind === 'a');
      const articleLabel = steps[article]?.label ?? '';
      const unit = article < 0 ? undefined : unitNamesOf(articleLabel)[above.length - article - 1];
      const number = isArabic(articleLabel) ? String(segment.value) : hanNumber(segment.value);
      if (unit !== undefined) return `第${number}${unit}${repeat}`;
      return printLabel(label ?? String(segment.value)) + repeat;
    }
  }
}

function articleLabel({ value, sub }: Segment): string {
  return `第${hanNumber(value)}条${sub === 0 ? '' : `之${hanNumber(sub)}`}`;
}

/** 3 and 1 would read as 31, 一 and 十 as 一十. */
function numbersWouldJoin(before: string, next: string): boolean {
  return /(?:\d\n\d|[零〇一二三四五六七八九十百千]\n[零〇一二三四五六七八九十百千])/u.test(
    `${before.slice(-1)}\n${next}`,
  );
}
