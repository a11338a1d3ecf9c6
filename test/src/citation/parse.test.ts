import fc from 'fast-check';
import t from 'tap';
import { readings } from '../../../src/citation/parse.js';

const first = (cite: string) => {
  const [reading] = readings(cite);
  return reading && [reading.by, reading.document, reading.rest];
};

t.test('a number in any writing, with what stands behind it', async (t) => {
  t.same(first('长政办发〔2021〕11号第三部分（二）3'), ['number', '长政办发〔2021〕11号', '第三部分（二）3']);
  t.same(first('湘政办发[2017]15号 二（三）2'), ['number', '湘政办发[2017]15号', ' 二（三）2']);
  t.same(first('長 政 辦 發 (2021) 11 號，三'), ['number', '長 政 辦 發 (2021) 11 號', '，三']);
  t.same(first('《方案》（长政办发〔2021〕11号）三'), ['number', '长政办发〔2021〕11号', '三']);
  t.ok(readings('根据长政办发〔2021〕11号三').some(({ document }) => document === '长政办发〔2021〕11号'));
});

t.test('a title in brackets, also one with a title in it', async (t) => {
  t.same(first('《科技规划（2021-2025年）》，一'), ['title', '科技规划（2021-2025年）', '，一']);
  t.same(first('见《关于印发《规划》的通知》第1段'), ['title', '关于印发《规划》的通知', '第1段']);
});

t.test('a bare title, all of it first', async (t) => {
  const found = readings('三年行动计划(2017-2019年)二（三）2').map(({ document, rest }) => [document, rest]);
  t.same(found[0], ['三年行动计划(2017-2019年)二（三）2', '']);
  t.ok(found.some(([document, rest]) => document === '三年行动计划(2017-2019年)' && rest === '二（三）2'));
});

t.test('an address, with a host or without', async (t) => {
  const expected = ['name', 'changzhengbanfa-2021-11-lenk', '3.2.1'];
  for (const cite of [
    'https://example.org/d/changzhengbanfa-2021-11-lenk/3.2.1',
    '/d/changzhengbanfa-2021-11-lenk/3.2.1/?q=a#b',
    'd/changzhengbanfa-2021-11-lenk/3.2.1',
    'changzhengbanfa-2021-11-lenk/3.2.1',
  ]) {
    t.same(first(cite), expected, cite);
  }
  t.same(first('/d/%E9%95%BF%E6%94%BF%E5%8A%9E%E5%8F%91%E3%80%942021%E3%80%9511%E5%8F%B7'), [
    'name',
    '长政办发〔2021〕11号',
    '',
  ]);
});

t.test('nothing cited, and no text that breaks it', async (t) => {
  t.same(readings(' ，《》 '), []);
  const cite = fc.string({ unit: fc.constantFrom(...'《》（）〔〕长政办发号第三条款12021/d%. ，') });
  fc.assert(fc.property(cite, (cite) => t.ok(Array.isArray(readings(cite)))));
});
