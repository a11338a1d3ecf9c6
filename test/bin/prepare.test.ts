/** The bootstrap, in a checkout of its own whose "dependencies" and "build" are a few lines. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { root } from '../../src/root.js';

/** The build copies src/cli/main.ts, refuses what contains `broken`, and takes long enough for two to meet. */
const build = `
import { appendFileSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
appendFileSync('builds.log', 'build ');
await new Promise((resolve) => setTimeout(resolve, 500));
if (readFileSync('src/cli/main.ts', 'utf8').includes('broken')) process.exit(1);
mkdirSync('dist/src/cli', { recursive: true });
copyFileSync('src/cli/main.ts', 'dist/src/cli/main.js');
`;

function checkout(t: Test) {
  const lock = {
    packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/o': { version: '1', optional: true } },
  };
  const folder = t.testdir({
    'package.json': JSON.stringify({ type: 'module', scripts: { build: 'node build.mjs' } }),
    'package-lock.json': JSON.stringify(lock),
    'tsconfig.json': '{}',
    'build.mjs': build,
    node_modules: { '.package-lock.json': JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } }) },
    src: { cli: { 'main.ts': 'console.log("ran " + process.argv.slice(2));' }, 'gone.ts': '' },
  });
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  const path = (...names: string[]) => join(folder, ...names);
  return {
    path,
    builds: () =>
      existsSync(path('builds.log')) ? readFileSync(path('builds.log'), 'utf8').trim().split(' ').length : 0,
    async run(options: { preload?: string; env?: Record<string, string> } = {}) {
      const preload = options.preload ? ['--require', options.preload] : [];
      const child = spawn(process.execPath, [...preload, path('bin', 'tiaowen.js'), 'x', 'y'], {
        env: { ...process.env, ...options.env },
      });
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (text) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text) => {
        err += text;
      });
      const [code] = await once(child, 'close');
      return { code, out, err };
    },
  };
}

t.test('builds what is out of date, says so on stderr, and runs the program with its parameters', async (t) => {
  const { run, builds } = checkout(t);
  t.strictSame(await run(), { code: 0, out: 'ran x,y\n', err: 'tiaowen: building …\n' });
  t.strictSame(await run(), { code: 0, out: 'ran x,y\n', err: '' }, 'what is fresh is not built again');
  t.equal(builds(), 1);
});

t.test('a changed source is built, and what was made of a deleted one goes', async (t) => {
  const { run, path, builds } = checkout(t);
  await run();
  appendFileSync(path('src', 'cli', 'main.ts'), 'console.log("changed");');
  t.equal((await run()).out, 'ran x,y\nchanged\n');
  writeFileSync(path('dist', 'src', 'gone.js'), '');
  rmSync(path('src', 'gone.ts'));
  await run();
  t.notOk(existsSync(path('dist', 'src', 'gone.js')));
  t.equal(builds(), 3);
});

t.test('two starts at once build once', async (t) => {
  const { run, builds } = checkout(t);
  const both = await Promise.all([run(), run()]);
  for (const { code, out } of both) t.strictSame({ code, out }, { code: 0, out: 'ran x,y\n' });
  t.equal(builds(), 1);
});

t.test('a lock whose holder has died is no lock', async (t) => {
  const { run, path } = checkout(t);
  mkdirSync(path('.build'));
  const child = spawn(process.execPath, ['--version']);
  await once(child, 'close');
  writeFileSync(path('.build', 'lock'), String(child.pid));
  t.equal((await run()).code, 0);
  t.notOk(existsSync(path('.build', 'lock')));
});

t.test('a build that fails is one line, runs nothing, and is tried again', async (t) => {
  const { run, path } = checkout(t);
  const good = readFileSync(path('src', 'cli', 'main.ts'), 'utf8');
  await run();
  writeFileSync(path('src', 'cli', 'main.ts'), `broken;${good}`);
  for (const _ of [1, 2]) {
    const { code, out, err } = await run();
    t.strictSame({ code, out }, { code: 1, out: '' });
    t.match(err, /^tiaowen: building …\n(.*\n)*tiaowen: the build failed, see above\.\n$/);
  }
  writeFileSync(path('src', 'cli', 'main.ts'), good);
  t.equal((await run()).out, 'ran x,y\n');
});

t.test(
  'missing or other dependencies are installed by npm ci; where that fails, one line says what it needs',
  async (t) => {
    const { run, path } = checkout(t);
    // Stands for npm: notes what it is asked, installs when asked to, and builds.
    const npm = path('npm.js');
    writeFileSync(
      npm,
      `const { appendFileSync, copyFileSync, mkdirSync } = await import('node:fs');
    appendFileSync('npm.log', process.argv[2] + ' ');
    if (process.argv[2] === 'ci') {
      if (process.env.OFFLINE) process.exit(1);
      mkdirSync('node_modules', { recursive: true });
      copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
    } else await import('./build.mjs');`,
    );
    rmSync(path('node_modules'), { recursive: true });
    const offline = await run({ env: { npm_execpath: npm, OFFLINE: '1' } });
    t.equal(offline.code, 1);
    t.match(offline.err, /tiaowen: npm ci failed, see above\. It needs the network and a C\+\+ toolchain/);
    t.equal((await run({ env: { npm_execpath: npm } })).out, 'ran x,y\n');
    const lock = readFileSync(path('package-lock.json'), 'utf8');
    writeFileSync(path('package-lock.json'), lock.replace('1.0.0', '1.0.1'));
    t.match((await run({ env: { npm_execpath: npm } })).err, /installing dependencies/);
    t.equal(readFileSync(path('npm.log'), 'utf8'), 'ci ci run ci run ');
  },
);

t.test('a Node that the dependencies do not run on is told in one line', async (t) => {
  const { run, path, builds } = checkout(t);
  const preload = path('other-node.cjs');
  const runOn = (node: string) => {
    writeFileSync(
      preload,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: "${node}" } });
      Object.defineProperty(process, 'version', { value: 'v${node}' });`,
    );
    return run({ preload });
  };
  for (const node of ['18.20.0', '20.18.3', '21.7.3', '22.11.0']) {
    const { code, out, err } = await runOn(node);
    t.strictSame({ code, out }, { code: 1, out: '' });
    t.match(err, new RegExp(`^tiaowen: this is Node v${node}; Node 20\\.19, 22\\.12 or newer is needed[^\\n]*\\n$`));
  }
  t.equal(builds(), 0);
  for (const node of ['20.19.0', '22.12.0', '23.0.0', '24.1.0']) t.equal((await runOn(node)).code, 0, node);
});
