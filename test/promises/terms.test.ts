/** A term is found by any of its writings, in text and context, in either script; one of the user's own too. */
import t from 'tap';
import { act, indexFiles } from './indexed-seeds.js';

const terms: readonly (readonly string[])[] = [
  ['推进双创工作。', '推进大众创业、万众创新工作。', '推進大眾創業、萬眾創新工作。'],
  ['加大R&D经费。', '加大研发经费。', '加大研究与试验发展经费。', '加大研究與開發經費。'],
  ['落实碳达峰、碳中和目标。', '落实双碳目标。'],
  ['采购软件产品。', '採購軟體產品。'],
  ['报国家发展改革委备案。', '报国家发改委备案。', '报国家发展和改革委员会备案。'],
  ['走湘江科创带。', '走湘江科学城走廊。'],
];
/** Beside what is sought above, the writing that is typed. */
const queries = [
  ['双创', '大众创业万众创新', '大众创业、万众创新', '大眾創業、萬眾創新', '“双创” 工作'],
  ['R&D经费', '研发经费', '研究与试验发展经费', '研究開發 經費', 'r＆d'],
  ['双碳', '碳达峰碳中和', '碳達峰、碳中和 目標'],
  ['软件', '軟體', '軟件', '软体 产品'],
  ['国家发改委', '国家发展改革委', '國家發展和改革委員會'],
  ['湘江科创带', '湘江科學城走廊'],
];

t.test('every writing finds all others and they are marked', async (t) => {
  const files = Object.fromEntries(
    terms.map((lines, i) => [`${i}.txt`, act(`${'甲乙丙丁戊己'.charAt(i)}事项`, lines)]),
  );
  const { search } = await indexFiles(t, files, '# 自己的词\n湘江科创带 = 湘江科学城走廊\n');
  for (const [i, typed] of queries.entries()) {
    for (const q of typed) {
      const { hits } = await search(q);
      const quoted = /[“”]/.test(q);
      const found = hits.map(({ text }) => text);
      t.same(new Set(found), new Set(quoted ? terms[i]?.slice(0, 1) : terms[i]), q);
      t.same(
        hits.filter(({ snippet }) => snippet.marks.length === 0),
        [],
        `${q}: marked`,
      );
    }
  }
});

t.test('最高法院, as Taiwan’s court is called, finds 最高人民法院, and is not found for it', async (t) => {
  const lines = ['报最高人民法院。', '报最高法备案。', '呈最高法院核定。'];
  const { search } = await indexFiles(t, { 'a.txt': act('审判事项', lines) });
  const found = async (q: string) => new Set((await search(q)).hits.map(({ text }) => text));
  for (const q of ['最高人民法院', '最高法 备案', '最高人民法院 备案']) {
    t.notOk((await found(q)).has('呈最高法院核定。'), q);
  }
  t.same(await found('最高人民法院'), new Set(lines.slice(0, 2)));
  t.same((await search('最高法院')).hits[0]?.text, '呈最高法院核定。');
  t.ok((await found('最高法院')).has('报最高人民法院。'));
});

t.test('a short form finds the issuer that a passage’s document has', async (t) => {
  const files = { 'a.txt': '国务院办公厅关于做好稳就业工作的意见\n国办发〔2020〕6号\n一、支持企业稳岗。\n' };
  const { search } = await indexFiles(t, files);
  for (const q of ['国办 稳岗', '國務院辦公廳 穩崗']) {
    t.match((await search(q)).hits, [{ text: '支持企业稳岗。', context: [q.split(' ')[0]] }], q);
  }
});
