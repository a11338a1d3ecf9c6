/** The address by which a client reached the service, as far as the client can be believed. */
import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

const host = /^(?:[a-z\d_](?:[a-z\d_.-]*[a-z\d_])?\.?|\[([\da-f:.]+)\])(?::\d{1,5})?$/i;

/** `http://law.example:8080`; empty where the request names no host, or what can be none: it would stand in every link. */
export function ownOrigin(request: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  const match = host.exec(request.host);
  const isHost = match !== null && (match[1] === undefined || isIPv6(match[1]));
  return isHost ? `${request.protocol}://${request.host}` : '';
}
