/**
 * Bytes into text. What a file says of its encoding is only a hint; the bytes decide: which encodings decode them without a fault, and in which of them
 * the characters that come out are those that people write. (chardet, which goes by the bytes alone, is right for three quarters of Chinese lines.)
 */
import { isCommon } from '../../src/text/common.js';
import { ReadError } from './error.js';

/** The encodings of Chinese, by TextDecoder's names; GB18030 holds GBK and GB2312. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

interface Reading {
  readonly encoding: Encoding;
  readonly text: string;
  /** Which share of its characters beyond ASCII is common. */
  readonly common: number;
}

const byteOrderMarks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** A text has this share of common characters; bytes read wrongly have less than half of it. */
const enough = 0.5;
/** Where two encodings are as close as this, a hint decides. */
const close = 0.15;
/** A fault in so many characters is damage of the text (a file cut off, a byte lost), which cleaning reports; more of them are a wrong encoding. */
const charactersPerFault = 500;

/**
 * @param hint the encoding that the file names, as it writes it
 * @throws ReadError `encoding_unknown`
 */
export function decode(bytes: Uint8Array, hint?: string): string {
  const marked = byteOrderMarks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encodings = marked === undefined ? encodingsOf(bytes) : [marked[0]];
  if (encodings[0] === 'utf-8') {
    const utf8 = strictly(bytes, 'utf-8');
    if (utf8 !== null) return halvesOfUtf16.test(utf8) ? (bestOf(bytes, ['utf-16le', 'utf-16be'])?.text ?? utf8) : utf8;
  }
  const text = bestOf(bytes, encodings, hint)?.text ?? damaged(bytes, encodings);
  if (text !== null) return text;
  const message = 'Its encoding is neither UTF-8, UTF-16, GB18030 nor Big5. Save the file as UTF-8 and index it again.';
  throw new ReadError('encoding_unknown', message);
}

/** A name, too short to tell by what is common: the first encoding that decodes it; null where none does. */
export const decodeName = (bytes: Uint8Array): string | null =>
  strictly(bytes, 'utf-8') ?? bestOf(bytes, ['gb18030', 'big5'])?.text ?? strictly(bytes, 'gb18030');

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text has these, but the bytes of UTF-16 look like them
const halvesOfUtf16 = /[\u0000-\u0008\u000e-\u0019]/u;

function encodingsOf(bytes: Uint8Array): Encoding[] {
  const pairs: Encoding[] = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [];
  return ['utf-8', 'gb18030', 'big5', ...pairs];
}

function bestOf(bytes: Uint8Array, encodings: readonly Encoding[], hint = ''): Reading | null {
  const readings = encodings
    .flatMap((encoding): Reading[] => {
      const text = strictly(bytes, encoding);
      return text === null ? [] : [{ encoding, text, common: commonIn(text) }];
    })
    .filter(({ common }) => common >= enough)
    .sort((one, other) => other.common - one.common);
  const [best] = readings;
  const named = encodingNamed(hint);
  const hinted = readings.find(({ encoding, common }) => encoding === named && common > (best?.common ?? 0) - close);
  return hinted ?? best ?? null;
}

function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding.replace('gbk', 'gb18030');
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function damaged(bytes: Uint8Array, encodings: readonly Encoding[]): string | null {
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes);
    const faults = text.split('\ufffd').length - 1;
    if (faults <= Math.max(1, text.length / charactersPerFault) && commonIn(text) >= enough) return text;
  }
  return null;
}

/** As much of a text as its encoding is judged by, in UTF-16 units. */
const sample = 20_000;

/** 1 where all is ASCII; a little less than the share, the less the text is, for in few characters chance does more. */
function commonIn(text: string): number {
  let common = 0;
  let others = 0;
  for (const character of text.slice(0, sample)) {
    if (/[\t\n\f\r -~]/.test(character)) continue;
    if (isCommon(character) || /[\u3000-\u3015“”‘’—…·！-～]/u.test(character)) common += 1;
    else others += 1;
  }
  return common + others === 0 ? 1 : common / (common + others + 1);
}
