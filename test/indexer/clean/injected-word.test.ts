import t from 'tap';
import { injectedWord } from '../../../indexer/clean/injected-word.js';
import { at, seed, shown, text, texts } from './material.js';

t.test('the advertiser in seed 001 goes from all its seven places', async (t) => {
  const { blocks, warnings } = injectedWord(seed('001'));
  t.notOk(texts(blocks).some((one) => one.includes('B体育')));
  t.match(at(blocks, 5), /实施意见》全文$/);
  t.match(at(blocks, 7), /^为全面贯彻党的二十大精神/);
  t.match(at(blocks, 41), /国家技术创新中心、产业创新中心等/);
  t.match(at(blocks, 83), /差异化管理,依法依规/);
  t.match(warnings, [
    { code: 'injected-word', count: 7, message: /"B体育".*"…实施意见》全B体育文".*"…,构建全方位B体育、多维度/ },
  ]);
  t.equal(shown(warnings[0]?.lines ?? []), '5 7 41 65 83 89 97');
});

t.test('nothing else of seed 001 changes, and the other seeds have none', async (t) => {
  const source = seed('001');
  t.strictSame(
    texts(injectedWord(source).blocks),
    texts(source).map((one) => one.replaceAll('B体育', '')),
  );
  for (const number of ['000', '002', '003', '004']) {
    const other = seed(number);
    t.strictSame(injectedWord(other), { blocks: other, warnings: [] }, number);
  }
});

t.test('any other name is found by how it stands', async (t) => {
  const { blocks, warnings } = injectedWord(
    text(
      'XY彩票为加快发展，制定本意见。',
      '推动高质XY彩票量发展取得进展XY彩票。',
      '推动高质量发展，优化营商环境XY彩票，深化改革XY彩票。',
    ),
  );
  t.strictSame(texts(blocks), [
    '为加快发展，制定本意见。',
    '推动高质量发展取得进展。',
    '推动高质量发展，优化营商环境，深化改革。',
  ]);
  t.match(warnings, [{ count: 5 }]);
});

t.test('words of Latin letters and Chinese that belong to the text stay, however often', async (t) => {
  const sources = [
    text('全社会R&D经费达到3%。', '增加R&D经费，', '提高R&D经费、', 'R&D经费为主。', '落实R&D经费。'),
    text('推广5G技术，', '发展5G技术。', '5G技术为核心。', '应用5G技术、'),
    text('支持AI大模型、', '发展AI大模型，', 'AI大模型为重点。', '建设AI大模型产业，', '以AI大模型为核心。'),
    text('支持3D打印，', '发展3D打印。', '采用3D打印、', '3D打印为主。'),
    text('优化“PK体系”生态，', '建设PK体系，', '完善PK体系。', '以PK体系为基础，', '壮大PK体系、'),
    text('GDP增长5%，', '全市GDP增长。', '推动GDP增长、', '经GDP增长测算。'),
    text('完成B类考核。', '参加B类考核，', '通过B类考核、', '免于B类考核。'),
  ];
  for (const source of sources)
    t.strictSame(injectedWord(source), { blocks: source, warnings: [] }, texts(source).join(' '));
});

t.test('twice is not enough to know', async (t) => {
  const source = text('公布全B体育文。', '提高能力B体育，');
  t.strictSame(injectedWord(source), { blocks: source, warnings: [] });
});
