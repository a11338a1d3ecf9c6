import { mkdirSync, symlinkSync } from 'node:fs';
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
    ['b.txt', 'a.txt'],
  );
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
