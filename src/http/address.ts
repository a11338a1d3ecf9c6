/** Addresses as they arrive; what is not UTF-8 is refused (RFC 3986, 2.5). */
import { TiaowenError } from '../errors.js';

/** Throws `encoding_broken` where a path or query is not UTF-8 in percent-encoding. */
export function checkEncoding(url: string): void {
  try {
    decodeURIComponent(url);
  } catch {
    throw new TiaowenError('encoding_broken');
  }
}

/** Parameters of a query; a list where one is repeated. To be called on what `checkEncoding` has let pass. */
export function parseQuery(query: string): Record<string, string | string[]> {
  const parameters: Record<string, string | string[]> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    const known = parameters[name];
    parameters[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return parameters;
}
