/**
 * markdown-it set for Chinese official texts: no letter, number or mark of the text is taken for markup where the text's own sense is more likely,
 * so that nothing that a person wrote is lost.
 */
import MarkdownIt from 'markdown-it';

export const markdown = new MarkdownIt({ html: true }).disable([
  // A line that is indented is a paragraph's first, not a program.
  'code',
  // [注]: 本表… would be a definition, and gone.
  'reference',
  // ~~ marks words as void: without it they would stand as valid.
  'strikethrough',
]);

/** [2018](12号) is no link: its address leads nowhere. */
/** Most lines are a paragraph on their own, which their first letter shows: no other rule is tried on these. */
markdown.block.ruler.before('table', 'line', (state, start, end) => {
  const from = (state.bMarks[start] as number) + (state.tShift[start] as number);
  if (state.src.charCodeAt(from) < firstOfEastAsia || (start + 1 < end && !state.isEmpty(start + 1))) return false;
  const token = state.push('inline', '', 0);
  token.content = state.src.slice(from, state.eMarks[start]).trimEnd();
  token.map = [start, start + 1];
  token.children = [];
  state.line = start + 1;
  return true;
});
/** From here on no character means anything to Markdown. */
const firstOfEastAsia = 0x2e80;

/** What stands inside a line is taken apart only where a sign of markup stands in it: else it has no tokens, and its content is its text. */
markdown.core.ruler.at('inline', ({ tokens, md, env }) => {
  for (const { type, content, children } of tokens) {
    if (type === 'inline' && /[\\`*_[<&]/.test(content)) md.inline.parse(content, md, env, children ?? []);
  }
});

markdown.validateLink = (address) => /[./#:]/.test(address);
markdown.normalizeLink = (address) => address;
markdown.normalizeLinkText = (address) => address;

/**
 * Emphasis where no space is written between words: CommonMark would leave the ** of **坚持创新引领。**以自主创新为核心. Signs of their own are * in
 * products (40*4=160), in notes (麦角酸*) and for letters hidden (张****), _ where it is a blank to be filled in (____年__月).
 */
markdown.inline.State = class extends markdown.inline.State {
  override scanDelims(start: number, canSplitWord: boolean): { can_open: boolean; can_close: boolean; length: number } {
    const marker = this.src[start] as string;
    let end = start + 1;
    while (end < this.posMax && this.src[end] === marker) end++;
    const before = start === 0 ? ' ' : this.src.slice(start - 2 < 0 ? 0 : start - 2, start);
    const after = end < this.posMax ? this.src.slice(end, end + 2) : ' ';
    const length = end - start;
    const isOwn =
      length > (canSplitWord ? 3 : 2) ||
      (length === 1 && /[\p{N}A-Za-z)）]$/u.test(before) && /^[\p{N}A-Za-z(（]/u.test(after));
    return {
      can_open: !isOwn && !/^\s/u.test(after) && (canSplitWord || !/[\p{L}\p{N}]$/u.test(before)),
      can_close: !isOwn && !/\s$/u.test(before) && (canSplitWord || !/^[\p{L}\p{N}]/u.test(after)),
      length,
    };
  }
};
