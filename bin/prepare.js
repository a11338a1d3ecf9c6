// What must be true before compiled code can run from a clone: the dependencies are those of package-lock.json, and dist/ was
// built from the sources as they are. Plain JavaScript on Node's own modules, because it runs when neither is the case yet.
// When all is fresh it costs a few milliseconds. Everything it says goes to stderr; stdout belongs to the program.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'dist', 'sources.json');
const lockFile = join(root, '.build', 'lock');

/**
 * Returns whether compiled code can be run; where installing or building fails it says so in one line and sets the exit code.
 * `tests`: the tools of development are needed too.
 */
export function prepare({ tests }) {
  if (isBuilt(readSources()) && isInstalled({ development: tests })) return true;
  try {
    withLock(lockFile, () => {
      // Read again: another process may have done it all while this one waited for the lock.
      const sources = readSources();
      const fresh = isBuilt(sources);
      if (!isInstalled({ development: tests || !fresh })) install();
      if (!fresh) build(sources);
    });
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    process.exitCode = 1;
    return false;
  }
}

/** What the reader is told in one line, without a stack. */
class Failure extends Error {}

export function say(line) {
  process.stderr.write(`tiaowen: ${line}\n`);
}

/**
 * Compares package-lock.json with npm's own record of what it installed. Not by their times: those are in any order after
 * `npm install`, a checkout, or a restored cache. Optional packages may be missing, they depend on the machine.
 */
function isInstalled({ development }) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !installed) return false;
  for (const [path, want] of Object.entries(wanted)) {
    if (path === '' || installed[path]?.version === want.version) continue;
    const needed = !want.optional && !want.devOptional && (development || !want.dev);
    if (needed || installed[path]) return false;
  }
  return true;
}

function install() {
  say('installing dependencies (npm ci) …');
  if (npm(['ci'])) return;
  throw new Failure('npm ci failed, see above. It needs the network and a C++ toolchain (make, g++, python3).');
}

function build(sources) {
  const stamp = readJson(stampFile);
  // tsc leaves the output of deleted sources behind, and tests among it would still run.
  if (!stamp || stamp.files.some((file) => !sources.files.includes(file))) {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeStamp({ hash: null, files: sources.files });
  say('building …');
  if (!npm(['run', '--silent', 'build'])) throw new Failure('the build failed, see above.');
  writeStamp(sources);
}

function npm(args) {
  // The npm that runs this script, where one does: it need not be the one on PATH.
  const script = process.env.npm_execpath;
  const stdio = ['ignore', process.stderr.fd, process.stderr.fd];
  const result = script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...args], { cwd: root, stdio })
    : spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' });
  return result.status === 0;
}

function isBuilt(sources) {
  return readJson(stampFile)?.hash === sources.hash;
}

function writeStamp(stamp) {
  writeFileSync(stampFile, JSON.stringify(stamp));
}

/** Everything that the build reads, by content: times change with every checkout. */
function readSources() {
  const files = ['package.json', 'package-lock.json', 'tsconfig.json'];
  for (const folder of ['src', 'indexer', 'web', 'test', 'bench']) {
    if (!existsSync(join(root, folder))) continue;
    for (const file of readdirSync(join(root, folder), { recursive: true })) {
      if (/\.(tsx?|css|svg|html|png|ico)$/.test(file)) files.push(`${folder}/${file}`);
    }
  }
  files.sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return { hash: hash.digest('hex'), files };
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
