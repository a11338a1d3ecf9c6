/** What can go wrong in an engine, each with a code that never changes. `cause` keeps the error of the engine's own client where there is one. */

export abstract class EngineError extends Error {
  abstract readonly code: string;

  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The engine cannot answer now: not reachable, damaged, closed. */
export class EngineUnavailable extends EngineError {
  readonly code: string = 'engine_unavailable';
}

/** It takes questions and leaves them without an answer: to ask once more at once would only be to wait as long again. */
export class EngineSilent extends EngineUnavailable {}

/** It answers, and refuses the key, user or signature that it is asked with. */
export class EngineRefused extends EngineUnavailable {
  override readonly code = 'engine_refused';
}

/** Nothing has been indexed yet. */
export class IndexMissing extends EngineUnavailable {
  override readonly code = 'index_missing';
}

export function nothingIndexed(): IndexMissing {
  return new IndexMissing('Nothing is indexed yet. Run `tiaowen index` on a folder of documents.');
}

/** The index was written by another version of the program, or is no index at all; the message says what to do. */
export class IndexIncompatible extends EngineUnavailable {
  override readonly code = 'index_incompatible';
}

/** Another build or change is under way. Nothing was written. */
export class IndexBusy extends EngineError {
  readonly code = 'index_busy';
}

/** Of a writer that stood still for so long that another one took it for dead. */
export function takenOver(): IndexBusy {
  return new IndexBusy('Another indexing took over while this one stood still.');
}

/** A build by parts is under way, and what was to be written is no part of it. Nothing was written. */
export class PartsDiffer extends EngineError {
  readonly code = 'parts_differ';
}

/** A build or change through an engine that was opened for reading. */
export class IndexReadonly extends EngineError {
  readonly code = 'index_readonly';
}

/** The engine does not understand what it was asked: a fault of this program, which waiting does not mend. */
export class EngineAskedWrongly extends EngineError {
  readonly code = 'engine_asked_wrongly';
}

/** The read was bound to a generation that is no longer the present one: search again. */
export class GenerationChanged extends EngineError {
  readonly code = 'generation_changed';
}

/** Two documents of one build, or two passages or units of one document, have one id. Nothing was written. */
export class DuplicateId extends EngineError {
  readonly code = 'duplicate_id';
}

const classes = [
  EngineUnavailable,
  EngineRefused,
  IndexMissing,
  IndexIncompatible,
  EngineAskedWrongly,
  IndexBusy,
  PartsDiffer,
  IndexReadonly,
  GenerationChanged,
  DuplicateId,
];

/** Whether it is the engine that is away, and may come back by itself: nothing is wrong with its index, nor with who asks. */
export function isAway(error: unknown): error is EngineUnavailable {
  return error instanceof EngineUnavailable && error.code === 'engine_unavailable';
}

/** An error as data, to cross from a thread to another: there an Error loses all but its message. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly cause: unknown;
}

export function failureOf({ code, message, cause }: EngineError): Failure {
  return { code, message, cause };
}

export function revived({ code, message, cause }: Failure): EngineError {
  const options = cause === undefined ? undefined : { cause };
  const errors = classes.map((Class) => new Class(message, options));
  return errors.find((error) => error.code === code) ?? new EngineUnavailable(message, options);
}
