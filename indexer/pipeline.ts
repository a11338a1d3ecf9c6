/** The indexer's main path: files → documents → tokens → one new generation of an engine. */
import { relative, sep } from 'node:path';
import { aliasesOf } from '../src/domain/identity.js';
import type { AnalysedDocument, Engine, GenerationInfo } from '../src/engines/engine.js';
import { analyseDocument, analysisVersion } from '../src/text/analysis.js';
import { foldedDictionary } from '../src/text/dictionary.js';
import { type Cutter, loadCutter } from '../src/text/words.js';
import { requireUniqueAddresses } from './addresses-repeated.js';
import { collectFiles, type SourceFile } from './collect.js';
import { settleIdentities } from './identities.js';
import { type Parsed, parseFile } from './parse.js';
import type { FileWarnings } from './report.js';

export interface FailedFile {
  /** Relative to the folder that was named. */
  readonly path: string;
  /** Stable: `unsupported_format`, `empty_document`, a reader's `not_utf8`, `address_repeated`, the file system's `EACCES`; `failed` for anything else. */
  readonly code: string;
  readonly message: string;
}

/** No document at all: rather a wrong path than the wish to empty the index. */
export class NothingToIndex extends Error {
  override readonly name = 'NothingToIndex';
  readonly code = 'nothing_to_index';

  constructor(readonly failed: readonly FailedFile[]) {
    super('No document was found; the index is left as it is.');
  }
}

export interface IndexReport {
  readonly generation: GenerationInfo;
  readonly documents: number;
  readonly passages: number;
  readonly failed: readonly FailedFile[];
  /** Of the files that have any, in order of path. */
  readonly warnings: readonly FileWarnings[];
}

/**
 * Builds a new generation from the files and folders named. A file that cannot be read, or whose addresses are not unique, is reported, and the rest goes on; where the engine
 * fails or no document is found, the old generation stays.
 * @throws NothingToIndex; the file system's errors for a path that does not exist; the engine's errors
 */
export async function indexFolder(options: {
  readonly paths: readonly string[];
  readonly engine: Engine;
}): Promise<IndexReport> {
  const parsed: Parsed[] = [];
  const failed: FailedFile[] = [];
  const warnings: FileWarnings[] = [];
  for (const file of await collectFiles(options.paths)) {
    try {
      const documents = await parseFile(file.path, file.base);
      documents.forEach(requireUniqueAddresses);
      parsed.push(...documents);
      const warned = documents.flatMap((document) => document.warnings);
      if (warned.length > 0) warnings.push({ file: nameOf(file), warnings: warned });
    } catch (error) {
      failed.push({ path: nameOf(file), code: codeOf(error), message: messageOf(error) });
    }
  }
  if (parsed.length === 0) throw new NothingToIndex(failed);
  const settled = settleIdentities(parsed);
  const dictionary = foldedDictionary();
  const generation = await options.engine.build(
    { analysis: analysisVersion, dictionary },
    analysed(settled, loadCutter(dictionary)),
  );
  return { generation, documents: generation.documents, passages: generation.passages, failed, warnings };
}

/** One at a time, as the engine asks for them. */
function* analysed(parsed: readonly Parsed[], cutter: Cutter): Generator<AnalysedDocument> {
  for (const { document, passages } of parsed) {
    yield analyseDocument(document, passages, aliasesOf(document), cutter);
  }
}

const nameOf = ({ path, base }: SourceFile): string => relative(base, path).split(sep).join('/');

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
