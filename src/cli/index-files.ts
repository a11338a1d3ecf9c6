/** `tiaowen index`: brings the index in line with files and folders; once, or at every change of them. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dryRun } from '../../indexer/dry-run.js';
import { isOfFileSystem } from '../../indexer/failure.js';
import { readState } from '../../indexer/ledger/ledger.js';
import { dictionaryPath, dictionaryPlace } from '../../indexer/own-terms.js';
import { indexPart, isParted, type PartedEngine, type PartOptions } from '../../indexer/part.js';
import { type IndexOptions, indexPaths, NothingToIndex, ownPaths } from '../../indexer/pipeline.js';
import type { Progress } from '../../indexer/progress.js';
import type { IndexReport } from '../../indexer/report.js';
import { Threads } from '../../indexer/threads.js';
import { runAtChanges } from '../../indexer/watch.js';
import type { Config } from '../config.js';
import { counted } from '../counted.js';
import type { Engine, Part } from '../engines/engine.js';
import { EngineError } from '../engines/errors.js';
import { openEngine } from '../engines/open.js';
import { TiaowenError } from '../errors.js';
import { root } from '../root.js';
import { type Run, readParameters } from './command.js';
import { requireWritable } from './data-folder.js';
import { describeDryRun, describePart, describeReport, listFailed } from './index-report.js';
import { indexVectors } from './index-vectors.js';
import { type ProgressLine, progressLine } from './progress-line.js';

/** Without a PATH: what was indexed the last time, and the first time seeds/. */
export const indexFiles: Run = async (parameters, config) => {
  const { flags, values, words } = readParameters(parameters, ['watch', 'dry-run'], ['metadata', 'part', 'report']);
  if (flags['dry-run'] && (flags.watch || values.report !== undefined)) {
    throw new TiaowenError('usage_wrong', '--dry-run writes nothing: leave --watch and --report out.');
  }
  const part = values.part === undefined ? undefined : partOf(values.part);
  if (part !== undefined && (flags.watch || flags['dry-run'])) {
    throw new TiaowenError('usage_wrong', '--part builds anew and once: leave --watch and --dry-run out.');
  }
  const paths = words.length > 0 ? words.map((path) => resolve(path)) : await lastPaths(config.data);
  const metadata = values.metadata === undefined ? undefined : resolve(values.metadata);
  for (const path of metadata === undefined ? paths : [...paths, metadata]) await requireReadable(path);
  const dictionary = dictionaryPath(config.dictionary, config.data);
  if (flags['dry-run']) return tell({ paths, metadata, dictionary }, config);
  await requireWritable(config.data);
  const engine = await openEngine(config, { readonly: false });
  const report = values.report === undefined ? undefined : resolve(values.report);
  const options = { paths, metadata, dictionary, engine, data: config.data, report };
  try {
    if (part !== undefined) return await runPart({ ...options, engine: ofParts(engine, config), part }, config);
    return flags.watch ? await watch(options, config) : await runOnce(options, config);
  } finally {
    await engine.close();
  }
};

type Options = Omit<IndexOptions, 'progress' | 'signal'>;

async function runOnce(options: Options, config: Config, signal?: AbortSignal): Promise<number> {
  const waited = await options.engine.unfinishedParts?.();
  const code = await told(options, (progress) => indexPaths({ ...options, progress, signal }), describeReport);
  if (waited != null) {
    process.stderr.write(`tiaowen: the build in ${counted(waited, 'part')} that was unfinished is discarded\n`);
  }
  return Math.max(code, await indexVectors(options.engine, config, progressLine(process.stderr), signal));
}

/** @throws TiaowenError `parts_unsupported` */
function ofParts(engine: Engine, config: Config): PartedEngine {
  if (isParted(engine)) return engine;
  throw new TiaowenError('parts_unsupported', `TIAOWEN_ENGINE is ${config.engine}; --part needs opensearch.`);
}

async function runPart(options: Options & Pick<PartOptions, 'engine' | 'part'>, config: Config): Promise<number> {
  let isWhole = false;
  const code = await told(
    options,
    async (progress) => {
      const done = await indexPart({ ...options, progress });
      isWhole = done.built.state !== 'waiting';
      return done;
    },
    (done) => describePart(options.part, done, options),
  );
  return isWhole ? Math.max(code, await indexVectors(options.engine, config, progressLine(process.stderr))) : code;
}

/** @returns the exit code */
async function told<Done extends Pick<IndexReport, 'failed'>>(
  options: Options,
  run: (progress: Progress) => Promise<Done>,
  describe: (done: Done) => string,
): Promise<number> {
  const progress: ProgressLine = progressLine(process.stderr);
  try {
    const done = await run(progress);
    progress.end();
    process.stderr.write(listFailed(done.failed));
    process.stdout.write(describe(done));
    return done.failed.length === 0 ? 0 : 1;
  } catch (error) {
    progress.end();
    if (!(error instanceof NothingToIndex)) throw error;
    process.stderr.write(listFailed(error.failed));
    throw new TiaowenError('nothing_to_index', `${error.message} Looked at: ${options.paths.join(', ')}`, {
      cause: error,
    });
  }
}

/** Until SIGINT or SIGTERM; a run that is under way is then given up, and the index stays as it was. */
async function watch(options: Options, config: Config): Promise<number> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const threads = new Threads();
  const run = async (): Promise<void> => {
    try {
      // one in the data folder can come, or go, at any time
      const dictionary = dictionaryPath(config.dictionary, config.data);
      await runOnce({ ...options, dictionary, threads }, config, ending.signal);
      process.stderr.write(`tiaowen: watching ${options.paths.join(', ')}\n`);
    } catch (error) {
      if (ending.signal.aborted) return;
      if (!(error instanceof TiaowenError) && !(error instanceof EngineError) && !isOfFileSystem(error)) throw error;
      process.stderr.write(`tiaowen: ${error.message} (${error.code}); it is tried again at the next change\n`);
    }
  };
  try {
    const { paths, metadata } = options;
    const others = [dictionaryPlace(config.dictionary, config.data), ...(metadata === undefined ? [] : [metadata])];
    await runAtChanges([...paths, ...others], ownPaths(options), run, ending.signal);
  } finally {
    await threads.close();
  }
  process.stderr.write('tiaowen: stopped watching\n');
  return 0;
}

async function tell(what: Pick<Options, 'paths' | 'metadata' | 'dictionary'>, config: Config): Promise<number> {
  const engine = await openEngine(config, { readonly: true });
  try {
    const found = await dryRun({ ...what, engine, data: config.data });
    process.stderr.write(listFailed(found.failed));
    process.stdout.write(describeDryRun(found));
    return found.failed.length === 0 ? 0 : 1;
  } finally {
    await engine.close();
  }
}

/** More processes than this nobody has. */
const mostParts = 1_000;

/** `2/4`. @throws TiaowenError `usage_wrong` */
function partOf(text: string): Part {
  const [number, of] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (number === undefined || of === undefined || number > of || of > mostParts) {
    throw new TiaowenError(
      'usage_wrong',
      `--part is K/N with K from 1 to N and N at most ${mostParts}, not "${text}".`,
    );
  }
  return { number, of };
}

/** @throws TiaowenError `file_unreadable` where some are not there any more, as in a container without them */
async function lastPaths(data: string): Promise<readonly string[]> {
  const paths = readState(data)?.roots;
  if (paths === undefined) return [join(root, 'seeds')];
  const gone = paths.filter((path) => !existsSync(path));
  if (gone.length === 0) return paths;
  throw new TiaowenError(
    'file_unreadable',
    `The folders indexed last (${gone.join(', ')}) are not here: mount them, or run \`tiaowen index PATH\`.`,
  );
}

async function requireReadable(path: string): Promise<void> {
  await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new TiaowenError('file_unreadable', `${path} cannot be read: ${cause.code}.`, { cause });
  });
}
