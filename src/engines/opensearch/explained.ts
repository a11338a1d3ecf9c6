/** The client's errors as the contract's. Its own are not kept as a cause: they hold the request, and with it the password. */
import { errors } from '@opensearch-project/opensearch';
import {
  EngineAskedWrongly,
  EngineError,
  EngineRefused,
  EngineSilent,
  EngineUnavailable,
  GenerationChanged,
} from '../errors.js';

/** What Node calls the faults of certificates (https://nodejs.org/api/tls.html#x509-certificate-error-codes), as its messages have them. */
const certificates = /certificate|altname|self-signed|CERT_|wrong version number|SSL|TLS/i;

export function explained(error: unknown, hosts: string): unknown {
  if (error instanceof EngineError) return error;
  const cluster = `OpenSearch at ${hosts}`;
  if (error instanceof errors.TimeoutError) return new EngineSilent(`${cluster} did not answer in time.`);
  if (error instanceof errors.NoLivingConnectionsError)
    return new EngineUnavailable(`${cluster} has no node that answers.`);
  if (error instanceof errors.ConnectionError) {
    if (!certificates.test(error.message))
      return new EngineUnavailable(`${cluster} cannot be reached: ${error.message}`);
    return new EngineUnavailable(
      `${cluster} cannot be trusted (TLS): ${error.message}. TIAOWEN_OPENSEARCH_CA names the certificate to trust.`,
    );
  }
  if (error instanceof errors.ResponseError) return refused(complaintOf(error), cluster);
  if (error instanceof errors.OpenSearchClientError)
    return new EngineUnavailable(`${cluster} cannot be asked: ${error.message}`);
  if (error instanceof Error && error.name === 'CredentialsProviderError') {
    return new EngineRefused(`There are no credentials for ${cluster}: ${error.message}`);
  }
  return error;
}

/** An answer that is an error. */
interface Complaint {
  /** Of HTTP. */
  readonly status: number;
  /** OpenSearch's own name for it; undefined where something else has answered, as a proxy before it. */
  readonly type: string | undefined;
  /** For people; of OpenSearch's own with the names of what caused it. */
  readonly reason: string;
}

function complaintOf(error: InstanceType<typeof errors.ResponseError>): Complaint {
  const body = error.body as unknown;
  return { status: error.statusCode, type: errorIn(body)?.type, reason: reasonIn(body) };
}

/** One of several questions of one request that was not answered. */
export function refusedPart({
  status = 0,
  error,
}: {
  readonly status?: number;
  readonly error?: unknown;
}): EngineError {
  return refused({ status, type: errorIn({ error })?.type, reason: reasonIn({ error }) }, 'OpenSearch');
}

interface Said {
  readonly type?: string;
  readonly reason?: string | null;
  /** Of what failed in shards: the error itself only says that all of them did. */
  readonly root_cause?: readonly Said[];
}

function errorIn(body: unknown): Said | undefined {
  const error = (body as { readonly error?: Said | string } | null)?.error;
  return typeof error === 'object' ? error : undefined;
}

/** Characters told of an answer that is none of OpenSearch's. */
const longestReason = 200;

/** What the body of an answer gives as the reason. */
export function reasonIn(body: unknown): string {
  const error = errorIn(body);
  if (error?.type === undefined) {
    return (typeof body === 'string' ? body : JSON.stringify(body)).trim().slice(0, longestReason);
  }
  const { root_cause: causes = [] } = error;
  return (causes.length === 0 ? [error] : causes).map(({ type, reason }) => `${type}: ${reason}`).join('; ');
}

function refused({ status, type, reason }: Complaint, cluster: string): EngineError {
  if (status === 401) return new EngineRefused(`${cluster} refuses the user or the password (401).`);
  // A cluster whose disks are full blocks writing, whoever asks.
  if (reason.includes('cluster_block_exception'))
    return new EngineUnavailable(`${cluster} takes nothing more: ${reason}`);
  if (status === 403) {
    // A proxy's own words may repeat what was sent to it, signature and all.
    const why = type === undefined ? '' : `: ${reason}`;
    return new EngineRefused(`${cluster} does not permit this to the user (403)${why}`);
  }
  if (reason.includes('index_not_found_exception')) return replaced();
  if (status === 429) return new EngineUnavailable(`${cluster} has too much to do (429): ${reason}`);
  const Class = isOurFault(status, type) ? EngineAskedWrongly : EngineUnavailable;
  return new Class(`${cluster} answered ${status}: ${reason}`);
}

/** Answers of the class 4xx that are about the cluster's state, and may be others a moment later. */
const passing = {
  // Not found: a point in time that has ended with its node, a page of another server. Request timeout.
  statuses: [404, 408],
  // By its operator, who can open it again.
  types: ['index_closed_exception'],
};

function isOurFault(status: number, type: string | undefined): boolean {
  // Of what is too large a proxy complains, too.
  if (status === 413) return true;
  if (type === undefined || passing.types.includes(type)) return false;
  return status >= 400 && status < 500 && !passing.statuses.includes(status);
}

/** The index that was asked is gone. */
export function replaced(): GenerationChanged {
  return new GenerationChanged('The index was replaced by another one.');
}
