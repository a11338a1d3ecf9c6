// `npm test`: type check and build, lint, then tap over the compiled tests, browser tests included where there is a browser, and
// those of engines on servers where the servers are. One OpenSearch cluster serves all test processes: it takes half a minute to start.
// The last line is `N passed, N failed, N skipped`: tap's own totals, and one each for the build and the lint.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { prepare, root, say } from './prepare.js';

/** With this set, a browser test that is skipped is a failure. Continuous integration sets it. */
const requireBrowser = 'TIAOWEN_REQUIRE_BROWSER';
/** Names the nodes of a cluster that runs already. */
const openSearch = 'TIAOWEN_TEST_OPENSEARCH_URL';
const browsers = ['chromium', 'chromium-browser', 'google-chrome'];

/** Returns the exit code. */
export async function runTests() {
  // A build that is fresh has passed the type check.
  if (!prepare({ tests: true })) return report({ passed: 0, failed: 1, skipped: 0 });
  const lint = runTool(['@biomejs', 'biome', 'bin', 'biome'], ['check', '.']).status === 0;
  const tests = await withOpenSearch(runTap);
  const browser = checkBrowser(tests.browserSkips);
  process.stdout.write(tests.measured + tests.engines);
  return report({
    passed: 1 + Number(lint) + tests.passed,
    failed: Number(!lint) + tests.failed + Number(!browser),
    skipped: tests.skipped,
  });
}

/** Prints the last line and returns the exit code. */
function report({ passed, failed, skipped }) {
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
  return failed === 0 ? 0 : 1;
}

/** `run` gets the environment by which tests find the cluster. */
async function withOpenSearch(run) {
  const { startCluster, whyNoCluster } = await import('../dist/test/engines/opensearch/cluster.js');
  if (process.env[openSearch] || whyNoCluster() !== null) return run({});
  const cluster = await startCluster();
  try {
    return run({ [openSearch]: cluster.nodes.map(({ url }) => url).join(',') });
  } finally {
    await cluster.stop();
  }
}

function runTap(environment) {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-tap-'));
  const file = join(folder, 'raw.tap');
  try {
    // Left to itself, tap looks into no folder named dist.
    const options = ['--reporter=silent', '--exclude=**/fixtures/**', `--output-file=${file}`];
    const { status } = runTool(['tap', 'dist', 'esm', 'run.mjs'], options, environment);
    const raw = existsSync(file) ? readFileSync(file, 'utf8') : '';
    process.stdout.write(failures(raw));
    const count = (name) => Number(raw.match(new RegExp(`^# \\{ total: .*\\b${name}: (\\d+)`, 'm'))?.[1] ?? 0);
    // A file that dies or times out fails the run without a failed assertion.
    return {
      passed: count('pass'),
      failed: status === 0 ? count('fail') : Math.max(count('fail'), 1),
      skipped: count('skip') + count('todo'),
      browserSkips: browserSkips(raw),
      measured: measured(raw),
      engines: enginesTold(raw),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What failed, with its file and all that tap says of it. Printed here because tap's own reporters either print every assertion, or print the
 * failures to a terminal only, or take longer than the tests.
 */
function failures(raw) {
  const printed = [];
  let file = '';
  let inside = false;
  for (const line of raw.split('\n')) {
    if (line.startsWith('# Subtest: ')) file = line.slice('# Subtest: '.length);
    if (/^\s*not ok /.test(line)) {
      inside = true;
      printed.push('', file);
    }
    if (inside) printed.push(line);
    if (/^\s*\.\.\.$/.test(line)) inside = false;
  }
  return printed.map((line) => `${line}\n`).join('');
}

/** Reasons of skipped tests in the files named browser*.test.js. */
function browserSkips(raw) {
  const reasons = [];
  let file = '';
  for (const line of raw.split('\n')) {
    if (line.startsWith('# Subtest: ')) file = line.slice('# Subtest: '.length);
    const skip = line.match(/^\s*ok .*# SKIP\s*(.*)$/);
    if (skip && /\bbrowser[^/]*\.test\.js$/.test(file)) reasons.push(skip[1]);
  }
  return reasons;
}

/** What tests measured: their comments `told: …`. */
function measured(raw) {
  return [...raw.matchAll(/^ *# told: (.*)$/gm)].map(([, line]) => `${line}\n`).join('');
}

/** A line an engine: its version, its tests (they are named `ENGINE: behaviour`, or lie in the engine's folder) and why some were skipped. */
function enginesTold(raw) {
  const engines = new Map();
  let file = '';
  for (const line of raw.split('\n')) {
    if (line.startsWith('# Subtest: ')) file = line;
    if (!file.includes('test/engines/')) continue;
    const [, version, is] = line.match(/^ *# version of (\w+): (.*)$/) ?? [];
    const [test, failed, named, skipped] =
      line.match(/^ {4}(not )?ok \d+ - (?:(embedded|meilisearch|opensearch): )?.*?(?: # SKIP (.*))?$/) ?? [];
    const folder = file.match(/test\/engines\/(embedded|meilisearch|opensearch)\//)?.[1];
    const of = version ?? (test === undefined ? undefined : (named ?? folder));
    if (of === undefined) continue;
    const told = engines.get(of) ?? { version: '', passed: 0, failed: 0, skipped: new Set() };
    engines.set(of, told);
    if (version !== undefined) told.version = is === 'ours' ? '' : ` ${is}`;
    else if (skipped !== undefined) told.skipped.add(skipped);
    else if (failed) told.failed += 1;
    else told.passed += 1;
  }
  return [...engines]
    .map(([name, { version, passed, failed, skipped }]) => {
      const why = skipped.size === 0 ? 'none' : [...skipped].join('; ');
      return `engine ${name}${version}: ${passed} tests passed, ${failed} failed, skipped: ${why}\n`;
    })
    .join('');
}

/** Says in one line where browser tests did not run, and returns whether that is allowed. */
function checkBrowser(skips) {
  const found = findBrowser();
  if (found && skips.length === 0) return true;
  const reason = found ? skips[0] : `none of ${browsers.join(', ')} is on PATH`;
  if (process.env[requireBrowser] === '1') {
    say(`browser tests are required (${requireBrowser}=1) and were skipped: ${reason}.`);
    return false;
  }
  say(`browser tests were skipped: ${reason}.`);
  return true;
}

function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return browsers.some((name) => folders.some((folder) => existsSync(join(folder, name))));
}

/** Runs a tool's script of node_modules with this Node. */
function runTool(path, args, environment = {}) {
  return spawnSync(process.execPath, [join(root, 'node_modules', ...path), ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
