/** A text that somebody who runs the service has written: the dictionary, the glossary. */
import { readFileSync } from 'node:fs';
import { type ErrorCode, TiaowenError } from '../errors.js';

/** @param what it is, for the message @throws TiaowenError with the code, where it cannot be read or is not UTF-8 */
export function readOwnFile(path: string, what: string, code: ErrorCode): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code;
    const why = reason === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8: save it as UTF-8' : reason;
    throw new TiaowenError(code, `The ${what} ${path} cannot be read: ${why}.`, { cause });
  }
}
