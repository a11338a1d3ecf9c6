/** Ids of the seeds stand in links that were given away: no list of issuers or regions may change them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parseFile } from '../../../indexer/parse.js';
import { root } from '../../../src/root.js';

const seeds = join(root, 'seeds');

t.test('id, region and level of each seed', async (t) => {
  const found: string[] = [];
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
    for (const { document } of await parseFile(join(seeds, name), seeds)) {
      const { id, work, region, level } = document;
      t.equal(work, id, 'none is a version of a law');
      found.push(`${id} ${region.map((one) => one.name).join('/')} ${level}`);
    }
  }
  t.strictSame(found, [
    'changzhengbanfa-2021-11-lenk 湖南省/长沙市 city',
    'changshashiweichangshashirenminzhengfuguanyuquan-m4h3 湖南省/长沙市 city',
    'kaizhengbanfa-2021-20-4yap 湖南省/长沙市/开福区 county',
    'quanlijianshequanqiuyanfazhongxinchengshi-chang-blp2 湖南省/长沙市 null',
    'xiangzhengbanfa-2017-15-g4wt 湖南省 province',
  ]);
});
