import t from 'tap';
import { describes } from '../../../src/query/describes.js';
import { parseQuery } from '../../../src/query/parse.js';

t.test('questions, and more words than name a thing, describe', async (t) => {
  for (const q of [
    '房东不退押金怎么办',
    '什么是要约',
    '企业 研发 投入 增长',
    '鼓励企业加大研发投入',
    'how long may a trial period last',
  ]) {
    t.ok(describes(parseQuery(q)), q);
  }
});

t.test('who names, quotes, or asks by a field wants that and nothing like it', async (t) => {
  for (const q of [
    '',
    '研发投入',
    '研发 投入',
    '为何',
    '民法典',
    '“鼓励企业加大研发投入”',
    '鼓励企业加大研发投入 “研发”',
    '《鼓励企业加大研发投入的意见》',
    '年份:2021 鼓励企业加大研发投入',
  ]) {
    t.notOk(describes(parseQuery(q)), q);
  }
});

t.test('what is excluded does not keep from describing', async (t) => {
  t.ok(describes(parseQuery('鼓励企业加大研发投入 -税收')));
});
