import t from 'tap';
import { isUndecoded } from '../../../indexer/read/undecoded.js';

t.test('glyphs without letters are no text', async (t) => {
  // From a gazette whose fonts do not name their glyphs.
  const line =
    'R=nm[`#˙¨/<#\\¿(cid:136)(cid:131)#(cid:137)(cid:131)C6b(cid:138)#(cid:139)(cid:131)(cid:152)(cid:140)6\\\n政\n';
  t.ok(isUndecoded(line.repeat(5)));
  t.ok(isUndecoded('\ufffd\uf0a7\ue001ÀÁ'.repeat(30)));
});

t.test('texts are, whatever they are about', async (t) => {
  for (const text of [
    '为贯彻落实《条例》（国发〔2019〕5号），结合本市实际，制定本办法。'.repeat(3),
    '| 指标 | 2020年 | 2025年 |\n|-|-|-|\n| **研发** | 2.9% | 3.5% |\n'.repeat(3),
    'Article 1  These Measures are formulated in accordance with the Law. '.repeat(3),
    '第一條 為落實國家發展委員會之職掌，特制定本辦法。「甲」『乙』'.repeat(3),
    // Some letters are lost; the others can be read.
    `${'城市地下空间的开发利用管理，适用本办法。'.repeat(5)}${'\ufffd'.repeat(20)}`,
    '短',
  ])
    t.notOk(isUndecoded(text), text.slice(0, 20));
});
