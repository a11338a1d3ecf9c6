import t from 'tap';
import { type Answer, comparePolicy, type GoldPolicy } from '../../bench/policies-compare.js';
import { documentsFromLines } from '../indexer/structure/from-lines.js';

const gold: GoldPolicy = {
  file: 'raw/1.txt',
  title: '某市人民政府关于印发《甲办法》的通知',
  inner_title: '甲办法',
  doc_number: '某政发〔2020〕1号',
  issuers: ['某市人民政府'],
  issued: '2020-01-01',
  effective: '2020-02-01',
  expires: '2025-02-01',
  validity_text: '有效期5年',
  doc_type: '通知',
  top_level_headings: ['第一章 总则', '第二章 附则'],
  n_level2: 1,
  n_articles: 2,
};
const parsed = documentsFromLines(
  ...[
    '某市人民政府关于印发《甲办法》的通知',
    '某政发[2020]1号',
    '各县：',
    '现印发给你们。',
    '某市人民政府',
    '2020年1月1日',
  ],
  ...[
    '甲办法',
    '第一章 总 则',
    '第一条 包括：',
    '（一）甲。',
    '第二章 附则',
    '第二条 本办法自2020年2月1日起施行，有效期5年。',
  ],
);
const wrong = (changed: Partial<GoldPolicy>): string[] =>
  comparePolicy({ ...gold, ...changed }, parsed).flatMap(({ measure, right }: Answer) => (right ? [] : [measure]));

t.test('a document that says what the person read is right in every measure', async (t) => {
  t.same(wrong({ n_level2: null }), []);
  t.same(wrong({ title: '甲', title_alt: ['某市人民政府 关于印发《甲办法》的通知'], n_level2: null }), []);
  t.same(wrong({ doc_number: '第1号', doc_number_alt: ['某政发〔2020〕1号'], n_level2: null }), []);
});

t.test('what differs is wrong, and what is not asked is no answer', async (t) => {
  t.same(wrong({ n_level2: null, title: '乙办法', inner_title: '乙办法' }), ['title']);
  t.same(wrong({ n_level2: null, doc_number: null }), ['number'], 'a number where there is none');
  t.same(wrong({ n_level2: null, issuers: ['某市人民政府', '某局'] }), ['issuers']);
  t.same(wrong({ n_level2: null, issued: null, effective: '2020-02-02', expires: '2025-02-03' }), [
    ...['issued', 'effective', 'expires'],
  ]);
  t.same(wrong({ n_level2: null, doc_type: '办法' }), ['type']);
  t.same(wrong({ n_level2: null, top_level_headings: ['第一章 总则'] }), ['headings']);
  t.same(
    wrong({ n_level2: 2, n_articles: 1 }),
    ['（一）', '第N条'],
    '（一） of an article is none of the document’s headings',
  );
  t.same(
    comparePolicy({ ...gold, n_level2: null, n_articles: null }, parsed).map(({ measure }) => measure),
    ['title', 'number', 'issuers', 'issued', 'effective', 'expires', 'type', 'headings'],
  );
});

t.test('a scan is not asked; where nothing decodes, nothing may be found', async (t) => {
  t.same(comparePolicy({ ...gold, needs_ocr: true }, []), []);
  const nothing = { ...gold, undecodable: true, title: null };
  t.ok(comparePolicy(nothing, []).every(({ right }) => right));
  t.ok(comparePolicy(nothing, parsed).every(({ right }) => !right));
});
