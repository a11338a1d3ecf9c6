import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { unpackGlossary } from '../../../src/english/mined-glossary.js';
import { runCli } from './run.js';

const pairs = ['公司 companies', '企业 enterprises', '公司 companies'].map((pair) => {
  const [zh, en] = pair.split(' ');
  return JSON.stringify({ zh, en });
});

t.test('a glossary is made of pairs, and names where they are from', async (t) => {
  const folder = t.testdir({ 'pairs.jsonl': pairs.join('\n') });
  const out = join(folder, 'own.br');
  const ran = await runCli(['glossary', join(folder, 'pairs.jsonl'), '--out', out, '--source', 'our own texts']);
  t.equal(ran.code, 0, ran.err);
  t.match(ran.out, /2 English words of 3 pairs/);
  const { about, stems } = unpackGlossary(readFileSync(out), out);
  t.match(about.join('\n'), /pairs\.jsonl[\s\S]*our own texts/);
  t.match(stems.get('compani')?.chinese, [{ word: '公司' }]);
});

t.test('a broken line and a missing file are named, the rest is mined', async (t) => {
  const folder = t.testdir({ 'pairs.jsonl': ['{', ...pairs].join('\n') });
  const files = ['missing.jsonl', 'pairs.jsonl'].map((name) => join(folder, name));
  const { code, out, err } = await runCli(['glossary', ...files, '--out', join(folder, 'own.br')]);
  t.equal(code, 1);
  t.match(err, /missing\.jsonl: There is no such file\. \(ENOENT\)\n/);
  t.match(err, /pairs\.jsonl, line 1: .* \(pair_invalid\)\n/);
  t.match(out, /2 English words of 3 pairs/);
});

t.test('without pairs, or a place to write to, nothing is made', async (t) => {
  const folder = t.testdir({ 'pairs.jsonl': pairs.join('\n'), 'none.jsonl': '' });
  const at = (name: string): string => join(folder, name);
  const usage = await runCli(['glossary', at('pairs.jsonl')]);
  t.equal(usage.code, 2);
  t.match(usage.err, /--out FILE \(usage_wrong\)/);
  t.match((await runCli(['glossary', at('none.jsonl'), '--out', at('own.br')])).err, /\(pairs_missing\)/);
  t.match((await runCli(['glossary', at('pairs.jsonl'), '--out', at('no/own.br')])).err, /\(glossary_unwritable\)/);
});
