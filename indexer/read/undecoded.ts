/**
 * Whether a text is the debris of a PDF's text layer whose fonts do not say which letters their glyphs are: (cid:131) and signs of every kind without
 * order. Nothing can be made of it. A text in which some letters only are lost is not meant: a rule of cleaning reports those.
 */

/** Enough to judge by, and the least to judge at all, in UTF-16 units. */
const longest = 20_000;
const shortest = 50;
/** Of its glyphs, what must be unreadable. In real documents it is under a tenth, Markdown's marks included; in real debris over a half. */
const share = 0.35;

export function isUndecoded(text: string): boolean {
  if (isMostlyHan(text)) return false;
  const glyphs = text
    .slice(0, longest)
    // White space, and the lines of tables that are drawn with characters.
    .replace(/[\s\u2500-\u259f]/gu, '')
    .replace(/\(cid:\d+\)/gu, '\ufffd');
  if (glyphs.length < shortest) return false;
  return glyphs.replace(readable, '').length > glyphs.length * share;
}

/** Letters of East Asia, words of Latin or Cyrillic letters, numbers, and the usual punctuation, Markdown's too. */
const readable =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]|[A-Za-z]{2,}|\p{Script=Cyrillic}{2,}|\d+|[\u3000-\u303f\uff01-\uff65‘’“”—…·\-.,:()%/|*#]/gu;

/** Nearly every text is, and is told without patterns, which would take a third of the time of reading it. */
function isMostlyHan(text: string): boolean {
  const end = Math.min(text.length, longest);
  let han = 0;
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f)) han += 1;
  }
  return han > end * (1 - share);
}
