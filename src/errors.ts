/**
 * Every error that a user of the service or of the command line meets: a stable code, an HTTP status and a message, in one list. Engines have
 * their own (src/engines/errors.ts), whose codes are listed here too.
 */

const howToIndex = 'Run `tiaowen index PATH`, from a clone `npm run tiaowen -- index PATH`.';
const howToRebuild = 'Run `tiaowen index`, from a clone `npm start`, which builds it anew.';

export const errors = {
  // What a request says
  encoding_broken: { status: 400, message: 'The address must be UTF-8 in percent-encoding.' },
  request_malformed: { status: 400, message: 'This is not an HTTP request that can be read.' },
  parameter_unknown: { status: 400, message: 'There is no such parameter.' },
  parameter_invalid: { status: 400, message: 'A parameter has a value that it cannot have.' },
  query_too_long: { status: 400, message: 'q may have 10000 characters at most.' },
  page_invalid: { status: 400, message: 'page is one whole number from 1 to 10000000.' },
  size_invalid: { status: 400, message: 'size is one whole number from 1 to 100.' },
  year_invalid: { status: 400, message: 'year is 2021, 2017..2021 or none.' },
  sort_unknown: { status: 400, message: 'sort is relevance, date, -date or number.' },
  format_unknown: { status: 400, message: 'format is csv or jsonl.' },
  fold_unknown: { status: 400, message: 'fold is document, or left out.' },
  facet_unknown: {
    status: 400,
    message: 'facets is a list with commas of issuer, year, type, region, level, status and script.',
  },
  script_unknown: { status: 400, message: 'script is Hans or Hant.' },
  region_unknown: {
    status: 400,
    message: 'region is a code of GB/T 2260, the name of a province, city or county, or none.',
  },
  level_unknown: { status: 400, message: 'level is central, province, city, county, town or none.' },
  status_unknown: { status: 400, message: 'status is in_force, expired, not_yet or unknown.' },
  on_invalid: { status: 400, message: 'on is a day, YYYY-MM-DD.' },
  versions_unknown: { status: 400, message: 'versions is one or all.' },
  within_invalid: { status: 400, message: 'within is a locator such as 3.2.' },
  within_without_doc: { status: 400, message: 'within needs doc, the document whose section it is.' },
  document_not_found: { status: 404, message: 'There is no such document.' },
  passage_not_found: { status: 404, message: 'There is no such clause in this document.' },
  path_not_found: { status: 404, message: 'There is nothing at this address.' },
  document_gone: { status: 410, message: 'The document was removed from the index.' },
  passage_gone: { status: 410, message: 'What stood at this address stands nowhere in the document any more.' },
  method_not_allowed: { status: 405, message: 'Only GET, HEAD and OPTIONS are answered.' },
  request_timeout: { status: 408, message: 'The request took too long to arrive.' },
  headers_too_large: { status: 431, message: 'The address and the headers may have 16 KB together.' },

  // What the service cannot do, or not now
  internal_error: { status: 500, message: 'Something went wrong in the service; its log says what.' },
  engine_asked_wrongly: {
    status: 500,
    message: 'The service asked the engine something that it does not understand; its log says what.',
  },
  engine_unavailable: { status: 503, message: 'The index cannot be read now.' },
  engine_refused: { status: 503, message: 'The engine refuses the key or user of this service.' },
  words_loading: { status: 503, message: 'The dictionary is being loaded.' },
  index_missing: { status: 503, message: `Nothing has been indexed yet. ${howToIndex}` },
  index_incompatible: {
    status: 503,
    message: `The index was built by another version of the program. ${howToRebuild}`,
  },
  generation_changed: { status: 503, message: 'The index has just changed. Ask again.' },

  // What the command line says before there is a service
  usage_wrong: { status: 400, message: 'See tiaowen --help.' },
  setting_invalid: { status: 400, message: 'A setting has a value that it cannot have.' },
  dictionary_invalid: { status: 400, message: 'The dictionary cannot be read.' },
  glossary_invalid: { status: 400, message: 'The glossary cannot be read.' },
  metadata_unreadable: { status: 400, message: 'A metadata.yaml cannot be read.' },
  file_unreadable: { status: 400, message: 'The file cannot be read.' },
  nothing_to_index: { status: 400, message: 'No document was found.' },
  data_unwritable: { status: 500, message: 'The data folder cannot be written.' },
  port_in_use: { status: 500, message: 'The port is in use.' },
  address_unavailable: { status: 500, message: 'The address cannot be listened on.' },
  index_busy: { status: 500, message: 'Another indexing is under way.' },
  parts_differ: { status: 500, message: 'Another build by parts is under way.' },
  parts_unsupported: { status: 400, message: 'The engine is written by one process at a time.' },
  ledger_damaged: { status: 500, message: "The indexer's ledger is damaged." },
  vectors_damaged: { status: 500, message: 'The file of vectors is damaged.' },
  report_unwritable: { status: 500, message: 'The report cannot be written.' },
  pairs_missing: { status: 400, message: 'No pair of texts was found.' },
  glossary_unwritable: { status: 500, message: 'The glossary cannot be written.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof errors;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errors, code);
}

/** An error whose message is meant for the user. */
export class TiaowenError extends Error {
  readonly code: ErrorCode;

  /** `message` where there is more to say than the list's. */
  constructor(code: ErrorCode, message: string = errors[code].message, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'TiaowenError';
    this.code = code;
  }

  get status(): number {
    return errors[this.code].status;
  }
}
