/** Bundles what the browser gets: web/browser/main.tsx, web/style/main.css and the icon, into the folder `public` beside the compiled build.js. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../src/root.js';
import { type Assets, manifest, publicFolder } from './assets.js';

async function bundle(): Promise<Assets> {
  const web = join(root, 'web');
  rmSync(publicFolder, { recursive: true, force: true });
  mkdirSync(publicFolder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(web, 'browser', 'main.tsx'), join(web, 'style', 'main.css'), join(web, 'style', 'icon.svg')],
    outdir: publicFolder,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'copy' },
    absWorkingDir: root,
    tsconfigRaw: {},
    logLevel: 'warning',
  });
  const names = Object.keys(metafile.outputs).map((output) => basename(output));
  const address = (ending: string) => {
    const name = names.find((candidate) => candidate.endsWith(ending));
    if (name === undefined) throw new Error(`the bundle has no ${ending} file`);
    return `/assets/${name}`;
  };
  const made: Assets = { script: address('.js'), style: address('.css'), icon: address('.svg') };
  writeFileSync(manifest, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
