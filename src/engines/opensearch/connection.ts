/** The way to the cluster: the client, how it proves who it is, and how long it waits. Nothing is sent before the first question. */
import { Client, type ClientOptions, Connection as Node } from '@opensearch-project/opensearch';
import { EngineUnavailable } from '../errors.js';
import { limited } from './attempt.js';
import { explained } from './explained.js';
import { patience } from './patience.js';

export interface Access {
  /** Addresses of nodes; requests go to those that live, in turn. */
  readonly nodes: readonly string[];
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Of a domain of AWS: requests are signed with the credentials that its own settings name. */
  readonly awsRegion: string | undefined;
  /** The certificate (PEM) that signed the cluster's own. */
  readonly ca: string | undefined;
}

export class Connection {
  readonly #client: Client;
  /** Hosts, for messages. */
  readonly #hosts: string;

  constructor(client: Client, hosts: string) {
    this.#client = client;
    this.#hosts = hosts;
  }

  /** The body of the answer. @throws EngineError that says what is wrong */
  async ask<Body>(question: (client: Client) => PromiseLike<{ readonly body: Body }>): Promise<Body> {
    try {
      const { body } = await question(this.#client);
      if (typeof body === 'string') throw new EngineUnavailable(`What answers at ${this.#hosts} is no OpenSearch.`);
      return body;
    } catch (error) {
      throw explained(error, this.#hosts);
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}

export async function connect({ nodes, username, password, awsRegion, ca }: Access): Promise<Connection> {
  const { Connection: Base = Node, ...signing } = awsRegion === undefined ? {} : await signer(awsRegion);
  const options: ClientOptions = {
    ...signing,
    Connection: limited(Base, nodes.length === 1),
    nodes: [...nodes],
    requestTimeout: patience.read,
    // One more than there are nodes would ask a dead one twice; with one node it gets past a connection that was closed while it was idle.
    maxRetries: nodes.length,
    ...(ca === undefined ? {} : { ssl: { ca } }),
    ...(username === undefined || password === undefined ? {} : { auth: { username, password } }),
  };
  return new Connection(new Client(options), nodes.map((node) => new URL(node).host).join(', '));
}

/** The signer loads AWS's own packages, which nobody else needs. */
async function signer(region: string): Promise<Pick<ClientOptions, 'Connection' | 'Transport'>> {
  const { AwsSigv4Signer } = await import('@opensearch-project/opensearch/aws-v3');
  return AwsSigv4Signer({ region, service: 'es' });
}
