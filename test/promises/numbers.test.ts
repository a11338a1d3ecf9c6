/** A number is found by each of its writings in all of them, and what holds it stands before what has its letters by chance. */
import t from 'tap';
import { act, indexFiles } from './indexed-seeds.js';

/** Each with the passages that hold the number, and those in which its letters stand by chance. */
const numbers = [
  {
    queries: ['2.9%', '２.9％', '2.90%', '百分之二点九', '百分之二點九'],
    holding: ['研发投入占比达到2.9％。', '研發投入占比達到百分之二點九。', '占生产总值的百分之 2.9，持续增长。'],
    chance: ['依照本法第29条办理。', '12.9%的企业。', '共2，9两项。'],
  },
  {
    queries: ['300', '三百', '叁佰', '參佰'],
    holding: ['每户补助300元。', '每户补助三百元。', '共计叁佰户。', '培育企业300家以上。'],
    chance: ['每户补助一千三百元。', '补助3，00元。', '编号13005。'],
  },
  {
    queries: ['2021年', '二〇二一年', '二零二一年', '贰零贰壹年', '二○二一年'],
    holding: ['自2021年起施行。', '自二〇二一年起施行。', '自二零二一年起施行。', '贰零贰壹年立契。'],
    chance: ['第20、21年度。'],
  },
  {
    queries: ['3.5万元', '35000元', '35,000元', '三万五千元', '三點五萬元'],
    holding: ['罚款3.5万元。', '罚款35000元。', '罚款35,000元。', '罚款三万五千元。', '罰款三點五萬元。'],
    chance: [],
  },
  {
    queries: ['第33条', '第三十三条', '第三十三條'],
    holding: ['依照第33条。', '依照第三十三条。', '依照第 33 條。'],
    chance: ['依照第133条。', '依照第一百三十三条。', '第三次，33家。'],
  },
] as const;

t.test('each writing finds every passage with the number, and these first', async (t) => {
  const files = numbers.map(({ holding, chance }, i) => [
    `${i}.txt`,
    act(`${'甲乙丙丁戊己'.charAt(i)}事项`, [...chance, ...holding]),
  ]);
  const { search } = await indexFiles(t, Object.fromEntries(files));
  for (const { queries, holding } of numbers) {
    for (const q of queries) {
      const texts = (await search(q)).hits.map(({ text }) => text);
      t.same(new Set(texts.slice(0, holding.length)), new Set(holding), q);
    }
  }
});
