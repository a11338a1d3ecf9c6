/** Stands before the real cluster and answers some requests in its place, as a cluster does that has too much to do or knows its users, or as a proxy that is ill. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Test } from 'tap';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** JSON, or a text as it is. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends it on to the cluster. */
export type SendOn = () => Promise<Answer>;

/** No answer, ever; the connection stays open. */
export const silence = new Promise<never>(() => undefined);

/** @param answer null: the connection is cut. @returns the address */
export async function proxyTo(
  t: Test,
  node: string,
  answer: (asked: Asked, sendOn: SendOn) => Promise<Answer | null>,
  tls?: { readonly key: string; readonly cert: string },
): Promise<string> {
  const listener = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const asked = { method, path, headers, body: await textOf(incoming) };
    const given = await answer(asked, () => send(node, asked));
    if (given === null) return outgoing.destroy();
    const isText = typeof given.body === 'string';
    const type = isText ? 'text/plain; charset=UTF-8' : 'application/json; charset=UTF-8';
    outgoing.writeHead(given.status, { 'content-type': type, ...given.headers });
    return outgoing.end(method === 'HEAD' ? undefined : isText ? given.body : JSON.stringify(given.body));
  };
  const server: Server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
}

async function send(node: string, { method, path, headers, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(node);
  // What comes back is read here.
  const { 'transfer-encoding': _, 'accept-encoding': _packed, ...kept } = headers;
  const length = { 'content-length': Buffer.byteLength(body) };
  const sent = request({ hostname, port, method, path, headers: { ...kept, ...length } }).end(body);
  const [incoming] = (await once(sent, 'response')) as [IncomingMessage];
  const text = await textOf(incoming);
  return { status: incoming.statusCode ?? 0, body: text === '' ? {} : JSON.parse(text) };
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
