/** What is answered where a request cannot even be parsed, so that no route and no error handler ever sees it. */
import type { Socket } from 'node:net';
import type { ErrorCode } from '../errors.js';
import { problem, problemType } from './problem.js';

/** How long the rest of a refused request is read and thrown away, so that the client gets to the answer, in milliseconds. */
const drainTime = 500;
const answered = new WeakSet<Socket>();

/** Node's `clientError` event: writes the answer on the bare socket and ends it. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || answered.has(socket)) return;
  answered.add(socket);
  const found = problem(codeOf(error.code));
  const body = JSON.stringify(found);
  socket.end(
    `HTTP/1.1 ${found.status} ${found.title}\r\nContent-Type: ${problemType}\r\n` +
      `Access-Control-Allow-Origin: *\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  // Closing with unread bytes would reset the connection, and the client would lose the answer.
  setTimeout(() => socket.destroy(), drainTime).unref();
}

/** Codes of llhttp and Node; HPE_INVALID_URL is an address with bytes that no address has, such as Chinese characters as they are. */
function codeOf(code: string | undefined): ErrorCode {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return 'headers_too_large';
    case 'HPE_INVALID_URL':
      return 'encoding_broken';
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'request_timeout';
    default:
      return 'request_malformed';
  }
}
