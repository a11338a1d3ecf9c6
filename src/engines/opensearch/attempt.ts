/**
 * One attempt to ask one node; where it fails the client makes another, at the next node. The client's own limit begins anew with each attempt and ends with an
 * answer's first byte: ours is for the whole question. And a node that hangs is told from one that works on a long question, by asking it something short.
 */
import type { Connection as Node } from '@opensearch-project/opensearch';
import { patience } from './patience.js';

type Params = Parameters<Node['request']>[0];
type Request = ReturnType<Node['request']>;

/** Milliseconds: after how many a node without an answer is doubted, and how many it then has to show that it lives. */
const doubt = 2_000;
const sign = 1_000;

/**
 * @param Base the client's own, or one that signs what it sends
 * @param alone whether there is no other node to ask
 */
export function limited(Base: typeof Node, alone: boolean): typeof Node {
  /** When the time of a question is over: the client makes all attempts at one with the same parameters. */
  const ends = new WeakMap<Params, number>();

  return class extends Base {
    override request(params: Params, callback: Parameters<Node['request']>[1]): Request {
      const end = ends.get(params) ?? performance.now() + (params.timeout as number);
      ends.set(params, end);
      let answering = false;
      let doubting: NodeJS.Timeout | undefined;
      const request = super.request(params, (error, response) => {
        answering = response !== null;
        clearTimeout(doubting);
        callback(error, response);
      });
      const stop = (): void => {
        // As the socket's own silence does; but once an answer has begun, the client does not listen for that any more.
        if (answering) request.destroy();
        else request.emit('timeout');
      };
      const question = (): void => {
        super.request({ method: 'HEAD', path: '/', timeout: sign }, (error, response) => {
          response?.resume();
          if (error !== null && !answering) stop();
        });
      };
      // A write that is given up is carried out all the same where the node wakes, and then perhaps after later ones.
      if (!alone && (params.timeout as number) <= patience.read) doubting = setTimeout(question, doubt);
      const ending = setTimeout(stop, end - performance.now());
      request.once('close', () => {
        clearTimeout(doubting);
        clearTimeout(ending);
      });
      // Nothing is sent when the time is over.
      if (performance.now() >= end) stop();
      return request;
    }
  };
}
