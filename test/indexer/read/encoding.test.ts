import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { decode, decodeName } from '../../../indexer/read/encoding.js';
import { encode } from './encode.js';
import { read } from './material.js';

const texts = {
  Hans: [
    '关于印发长沙市人才政策的通知',
    '第一条　为了规范口岸开放，提高口岸通关效率，制定本条例。',
    '各区县（市）人民政府，市直机关各单位：\n2021年2月19日',
  ],
  Hant: [
    '第 1 條　中華民國基於三民主義，為民有民治民享之民主共和國。',
    '長沙市人民政府辦公廳關於印發行動計畫的通知',
    '本批示自公佈翌日起產生效力。\r\n二零二五年七月二十九日',
  ],
};
const byScript = {
  Hans: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'],
  Hant: ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'],
} as const;
const marks: Record<string, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

t.test('short texts of both scripts are read in every encoding, without a mark and with it', async (t) => {
  for (const script of ['Hans', 'Hant'] as const) {
    for (const text of texts[script]) {
      for (const encoding of byScript[script]) {
        const bytes = encode(text, encoding);
        t.equal(decode(bytes), text, `${text} in ${encoding}`);
        const mark = marks[encoding];
        if (mark !== undefined) t.equal(decode(Uint8Array.from([...mark, ...bytes])), text, `${encoding} with a mark`);
      }
    }
  }
});

t.test('any sentence of usual words is read in every encoding', async (t) => {
  const words = {
    Hans: '国务院 办公厅 关于 加强 发展 工作 的 通知 人民政府 应当 依法 管理 建设 企业 单位 和 个人 规定 条例 施行 第一条 安全 生产 ， 。 2021年'.split(
      ' ',
    ),
    Hant: '中華民國 政府 機關 應 依 法律 規定 辦理 人民 權利 義務 委員會 之 組織 條例 公布 施行 第 1 條 主管 國家 公務 ， 。'.split(
      ' ',
    ),
  };
  for (const script of ['Hans', 'Hant'] as const) {
    const sentence = fc
      .array(fc.constantFrom(...words[script]), { minLength: 6, maxLength: 40 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(sentence, fc.constantFrom(...byScript[script]), (text, encoding) => {
        fc.pre(/\p{Script=Han}{8}/u.test(text));
        assert.equal(decode(encode(text, encoding)), text, encoding);
      }),
      { numRuns: 400 },
    );
  }
  t.pass();
});

t.test('a hint decides where the bytes do not, and never against them', async (t) => {
  const text = '长沙市人民政府办公厅';
  t.equal(decode(encode(text, 'gb18030'), 'big5'), text);
  t.equal(decode(encode(text, 'utf-8'), 'gb2312'), text);
  t.equal(decode(encode(text, 'gb18030'), 'no such encoding'), text);
  // Both readings of these four bytes are usual characters.
  const both = encode('度量衡法', 'gb18030');
  t.equal(decode(both, 'GBK'), '度量衡法');
});

t.test('one fault is damage, which is left to be seen; many are no text', async (t) => {
  const text = '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：'.repeat(3);
  t.equal(decode(encode(text, 'utf-8').subarray(0, -1)), `${text.slice(0, -1)}\ufffd`);
  t.equal(decode(encode(text, 'gb18030').subarray(0, -1)), `${text.slice(0, -1)}\ufffd`);
  for (const bytes of [
    // Latin 1, Korean (EUC-KR), a picture.
    Uint8Array.from([0x63, 0x61, 0x66, 0xe9]),
    Uint8Array.from([
      0xc7, 0xd1, 0xb1, 0xb9, 0xc0, 0xc7, 0x20, 0xb9, 0xfd, 0xb7, 0xfc, 0xb0, 0xfa, 0x20, 0xc1, 0xa6, 0xb5, 0xb5,
    ]),
    Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0xff, 0xd8, 0xff, 0xe0,
    ]),
  ]) {
    t.throws(() => decode(bytes), { code: 'encoding_unknown', message: /UTF-8/ });
  }
});

t.test('text in ASCII, in UTF-8 with rare characters, and with a stray NUL is UTF-8', async (t) => {
  for (const text of ['Tiaowen 2021\n', '\u{20bb7}𠮷龘靐齉', '关于\u0000印发通知', '']) {
    t.equal(decode(encode(text, 'utf-8')), text);
  }
});

t.test('names of files are decoded, however short and rare', async (t) => {
  t.equal(decodeName(encode('鼯鼠.txt', 'gb18030')), '鼯鼠.txt');
  t.equal(decodeName(encode('民法典.md', 'gb18030')), '民法典.md');
  t.equal(decodeName(encode('民法典.md', 'utf-8')), '民法典.md');
});

t.test('a text layer whose letters no font names gives no document', async (t) => {
  const debris =
    'n(cid:131)(cid:133)(cid:132)&(cid:240)~_(cid:134)’*˝(cid:237)/<^^)\n政\nR=nm[`#˙¨/<#¿(cid:136)(cid:131)\n民\n¿am(cid:213)(cid:237)`ı人{«*\n';
  await t.rejects(read('txt', debris.repeat(3)), { code: 'text_layer_broken' });
  const page = '第四条　(cid:131)本办法自发布之日起施行，由市人民政府办公厅负责解释，有效期五年。';
  await t.resolves(read('txt', page));
  await t.resolves(read('txt', `${page}\n┌────┬────┐\n│地區│日數│\n├────┼────┤\n│亞洲│三日│\n└────┴────┘`));
});
