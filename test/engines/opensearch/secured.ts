/**
 * The real cluster behind what OpenSearch's security plugin does (https://docs.opensearch.org/latest/security/): a wrong user or password is answered 401 with a
 * text, what the user may not do 403 with an error of its own type. The plugin itself is not among the jars.
 */
import type { Test } from 'tap';
import { type Asked, proxyTo } from './proxy.js';

export interface User {
  readonly name: string;
  readonly password: string;
  /** Only reads. */
  readonly readonly: boolean;
}

/** @returns the address */
export function secured(
  t: Test,
  node: string,
  users: readonly User[],
  tls?: { readonly key: string; readonly cert: string },
): Promise<string> {
  const known = new Map(users.map((user) => [basic(user), user]));
  return proxyTo(
    t,
    node,
    async (asked, sendOn) => {
      const user = known.get(asked.headers.authorization ?? '');
      if (user === undefined) {
        const headers = { 'www-authenticate': 'Basic realm="OpenSearch Security"' };
        return { status: 401, body: 'Unauthorized', headers };
      }
      if (!user.readonly || isRead(asked)) return sendOn();
      const reason = `no permissions for [indices:data/write/index] and User [name=${user.name}, backend_roles=[], requestedTenant=null]`;
      const error = { type: 'security_exception', reason };
      return { status: 403, body: { error: { root_cause: [error], ...error }, status: 403 } };
    },
    tls,
  );
}

function basic({ name, password }: User): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function isRead({ method, path }: Asked): boolean {
  return ['GET', 'HEAD'].includes(method) || /\/_(m?search|count|search\/point_in_time)\b/.test(path);
}
