/** The client's errors as the contract's. Its own are not kept as a cause: they hold the request, and with it the password. */
import { errors } from '@opensearch-project/opensearch';
import { EngineError, EngineRefused, EngineUnavailable, GenerationChanged } from '../errors.js';

/** What Node calls the faults of certificates (https://nodejs.org/api/tls.html#x509-certificate-error-codes), as its messages have them. */
const certificates = /certificate|altname|self-signed|CERT_|wrong version number|SSL|TLS/i;

export function explained(error: unknown, hosts: string): unknown {
  if (error instanceof EngineError) return error;
  const unavailable = (what: string) => new EngineUnavailable(`OpenSearch at ${hosts} ${what}`);
  if (error instanceof errors.TimeoutError) return unavailable('did not answer in time.');
  if (error instanceof errors.NoLivingConnectionsError) return unavailable('has no node that answers.');
  if (error instanceof errors.ConnectionError) {
    const how = certificates.test(error.message) ? 'cannot be trusted (TLS)' : 'cannot be reached';
    return unavailable(`${how}: ${error.message}`);
  }
  if (error instanceof errors.ResponseError) return refused(error, hosts);
  if (error instanceof errors.OpenSearchClientError) return unavailable(`cannot be asked: ${error.message}`);
  if (error instanceof Error && error.name === 'CredentialsProviderError') {
    return new EngineRefused(`There are no credentials for OpenSearch at ${hosts}: ${error.message}`);
  }
  return error;
}

function refused(error: InstanceType<typeof errors.ResponseError>, hosts: string): EngineError {
  const { statusCode } = error;
  const unavailable = (what: string) => new EngineUnavailable(`OpenSearch at ${hosts} ${what}`);
  if (statusCode === 401) return new EngineRefused(`OpenSearch at ${hosts} refuses the user or the password (401).`);
  // A cluster whose disks are full blocks writing, whoever asks.
  if (error.message.includes('cluster_block_exception')) return unavailable(`takes nothing more: ${error.message}`);
  if (statusCode === 403) return new EngineRefused(`OpenSearch at ${hosts} does not permit this to the user (403).`);
  if (statusCode === 404 && error.message.includes('index_not_found')) return replaced();
  if (statusCode === 429) return unavailable(`has too much to do (429): ${error.message}`);
  return unavailable(`answered ${statusCode}: ${error.message}`);
}

/** One of several questions of one request that was not answered. */
export function refusedPart(answer: { readonly status?: number; readonly error?: unknown }): EngineError {
  const { type, reason } = (answer.error ?? {}) as { type?: string; reason?: string };
  if (type === 'index_not_found_exception') return replaced();
  return new EngineUnavailable(`OpenSearch answered ${answer.status}: ${type}: ${reason}`);
}

/** The index that was asked is gone. */
export function replaced(): GenerationChanged {
  return new GenerationChanged('The index was replaced by another one.');
}
