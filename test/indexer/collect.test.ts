import { closeSync, existsSync, mkdirSync, openSync, rmdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import t from 'tap';
import { collectFiles } from '../../indexer/collect.js';

t.test('all files below a folder in order of path; hidden ones and metadata.yaml are none', async (t) => {
  const folder = t.testdir({
    b: { '2.txt': '', '10.txt': '' },
    'b.txt': '',
    'a.txt': '',
    'metadata.yaml': '',
    '.git': { 'c.txt': '' },
    '.d.txt': '',
  });
  const { files, failed } = await collectFiles([folder]);
  t.same(
    files.map(({ path }) => relative(folder, path)),
    ['a.txt', 'b.txt', 'b/10.txt', 'b/2.txt'],
  );
  t.same(failed, []);
});

t.test('a file that is named twice, and once by its folder, is one', async (t) => {
  const folder = t.testdir({ 'a.txt': '', 'b.txt': '' });
  const { files } = await collectFiles([join(folder, 'b.txt'), folder, join(folder, 'a.txt')]);
  t.same(
    files.map(({ path }) => relative(folder, path)),
    ['a.txt', 'b.txt'],
    'in order of path, as the folder alone would give them',
  );
  t.same(new Set(files.map(({ base }) => base)), new Set([folder]));
});

t.test('links are followed, each folder is entered once, and a circle or a link to nothing is reported', async (t) => {
  const folder = t.testdir({ files: { z: { 'a.txt': '' } }, elsewhere: { 'b.txt': '', deep: { 'c.txt': '' } } });
  const files = join(folder, 'files');
  symlinkSync(join(files, 'z'), join(files, 'a link to z'));
  symlinkSync(join(folder, 'elsewhere'), join(files, 'out'));
  symlinkSync(files, join(files, 'z', 'up'));
  symlinkSync(join(files, 'z', 'a.txt'), join(files, 'again.txt'));
  symlinkSync(join(folder, 'nothing'), join(files, 'nothing.txt'));
  mkdirSync(join(files, 'y'));
  symlinkSync(join(files, 'y'), join(files, 'y', 'self'));
  const found = await collectFiles([files]);
  t.same(
    found.files.map(({ path }) => relative(files, path)),
    ['again.txt', 'out/b.txt', 'out/deep/c.txt', 'z/a.txt'],
  );
  t.same(found.failed.map(({ path, code }) => `${path} ${code}`).sort(), [
    'nothing.txt ENOENT',
    'y/self symlink_loop',
    'z/up symlink_loop',
  ]);
});

t.test('what the indexer writes itself is not found below a folder', async (t) => {
  const folder = t.testdir({ data: { 'ledger.sqlite': '' }, 'report.json': '', 'a.txt': '', b: { 'report.json': '' } });
  const { files } = await collectFiles([folder], [join(folder, 'data'), join(folder, 'report.json')]);
  t.same(
    files.map(({ path }) => relative(folder, path)),
    ['a.txt', 'b/report.json'],
  );
});

t.test('a link to the root of all folders is a circle', async (t) => {
  const folder = t.testdir({ 'a.txt': '' });
  symlinkSync('/', join(folder, 'root'));
  const { files, failed } = await collectFiles([folder]);
  t.equal(files.length, 1);
  t.match(failed, [{ path: 'root', code: 'symlink_loop' }]);
});

t.test('a link that cannot be followed is closed, for nobody knows what is behind it', async (t) => {
  const folder = t.testdir({ 'a.txt': '' });
  symlinkSync('self', join(folder, 'self'));
  const { files, failed, closed } = await collectFiles([folder]);
  t.equal(files.length, 1);
  t.match(failed, [{ path: 'self', code: 'ELOOP' }]);
  t.same(closed, [join(folder, 'self')]);
});

const noProc = !existsSync('/proc/self/fd') && 'no folder of open files here';
t.test('a folder that vanishes before its link is followed is a failure of the link', { skip: noProc }, async (t) => {
  const root = t.testdir({ files: { 'a.txt': '' }, vanished: {} });
  // An open folder that was removed: it is still there for who asks what it is, and has no path any more.
  const open = openSync(join(root, 'vanished'), 'r');
  t.teardown(() => closeSync(open));
  rmdirSync(join(root, 'vanished'));
  symlinkSync(`/proc/self/fd/${open}`, join(root, 'files', 'link'));
  const { files, failed } = await collectFiles([join(root, 'files')]);
  t.equal(files.length, 1);
  t.match(failed, [{ path: 'link', code: 'ENOENT' }]);
});
