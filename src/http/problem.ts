/** Errors as problem details (RFC 9457): what any thrown error becomes for the client. */
import { STATUS_CODES } from 'node:http';
import type { FastifyError } from 'fastify';
import type { FormerDocument, FormerPassage } from '../engines/engine.js';
import { EngineError } from '../engines/errors.js';
import { type ErrorCode, errors, isErrorCode, TiaowenError } from '../errors.js';

/** Something that exists near what was asked for. */
export interface Near {
  readonly url: string;
  readonly title: string;
}

/** 404 with what may have been meant. */
export class NotFound extends TiaowenError {
  readonly near: readonly Near[];

  constructor(code: 'document_not_found' | 'passage_not_found', near: readonly Near[]) {
    super(code);
    this.near = near;
  }
}

/** What was there, of an address at which nothing is any more. */
export interface Was {
  readonly document: Pick<FormerDocument, 'id' | 'title' | 'number'>;
  /** On which it went, `YYYY-MM-DD`. */
  readonly day: string;
  /** The texts that stood at the address, the newest first; none where the document alone was asked for. */
  readonly former: readonly Pick<FormerPassage, 'label' | 'text' | 'citation' | 'day'>[];
  readonly near: readonly Near[];
}

/** 410 with what was there, and what stands near it now. */
export class Gone extends TiaowenError {
  readonly was: Was;

  constructor(code: 'document_gone' | 'passage_gone', was: Was) {
    super(code);
    this.was = was;
  }
}

export interface Problem extends Partial<Was> {
  /** `about:blank`: the status says what kind of problem it is, the code says which. */
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ErrorCode;
  /** Names the occurrence in the service's log. */
  readonly instance?: string;
}

export const problemType = 'application/problem+json; charset=utf-8';

export function problem(code: ErrorCode, detail: string = errors[code].message): Problem {
  const { status } = errors[code];
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, code };
}

/** What is not meant for the client (a message of a library, a stack) never reaches it: that is `internal_error`. */
export function toProblem(error: unknown): Problem {
  if (error instanceof NotFound) return { ...problem(error.code, error.message), near: error.near };
  if (error instanceof Gone) return { ...problem(error.code as ErrorCode, error.message), ...plain(error.was) };
  if (error instanceof TiaowenError) return problem(error.code, error.message);
  if (error instanceof EngineError && isErrorCode(error.code)) return problem(error.code);
  const { validation, code, statusCode } = error as Partial<FastifyError>;
  if (validation) return invalid(validation[0]);
  if (code === 'FST_ERR_BAD_URL') return problem('encoding_broken');
  if (code === 'FST_ERR_MAX_PARAM_LENGTH') return problem('path_not_found');
  if (statusCode !== undefined && statusCode < 500) return problem('request_malformed');
  return problem('internal_error');
}

/** No more of a document and its texts than the error tells. */
function plain({ document: { id, title, number }, day, former, near }: Was): Was {
  return {
    document: { id, title, number },
    day,
    former: former.map(({ label, text, citation, day }) => ({ label, text, citation, day })),
    near,
  };
}

type Invalid = NonNullable<FastifyError['validation']>[number];

/** What is wrong with how often or how long a parameter is given, by ajv's keyword; of values themselves the parameter's own code tells. */
const excess: Readonly<Record<string, (parameter: string, params: Invalid['params']) => string | null>> = {
  maxItems: (parameter, { limit }) => `${parameter} may be given ${limit} times at most.`,
  maxLength: (parameter, { limit }) => `${parameter} may have ${limit} characters at most.`,
  // A value in an address is always a string, unless it is a list of them.
  type: (parameter, { type }) => (type === 'string' ? `${parameter} may be given only once.` : null),
};

/** Parameters whose values have a code of their own. */
const codeOf: Readonly<Record<string, ErrorCode>> = {
  page: 'page_invalid',
  size: 'size_invalid',
  year: 'year_invalid',
  sort: 'sort_unknown',
  facets: 'facet_unknown',
  format: 'format_unknown',
  fold: 'fold_unknown',
  script: 'script_unknown',
  level: 'level_unknown',
  status: 'status_unknown',
  on: 'on_invalid',
  versions: 'versions_unknown',
  within: 'within_invalid',
};

function invalid(first: Invalid | undefined): Problem {
  const unknown = first?.params.additionalProperty;
  if (unknown !== undefined) return problem('parameter_unknown', `There is no parameter "${unknown}" here.`);
  const missing = first?.params.missingProperty;
  if (missing !== undefined) return problem('parameter_invalid', `The parameter ${missing} is needed.`);
  const parameter = first?.instancePath.split('/')[1] ?? '';
  const exceeded = first && excess[first.keyword]?.(parameter, first.params);
  if (exceeded) {
    return problem(
      parameter === 'q' && first.keyword === 'maxLength' ? 'query_too_long' : 'parameter_invalid',
      exceeded,
    );
  }
  const code = codeOf[parameter];
  return code ? problem(code) : problem('parameter_invalid', `${parameter} ${first?.message ?? 'is not valid'}.`);
}
