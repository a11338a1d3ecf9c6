import fc from 'fast-check';
import t from 'tap';
import { englishSnippetOf, snippetLength, snippetOf } from '../../../src/search/snippet.js';
import { foldLetters } from '../../../src/text/fold.js';

const sought = (...letters: string[]) => ({ letters: letters.map(foldLetters), words: [] });
const marked = ({ text, marks }: ReturnType<typeof snippetOf>) => marks.map(([start, end]) => text.slice(start, end));

t.test('a short passage is shown whole', async (t) => {
  t.same(snippetOf('（二）加大研發投入。', sought('研发')), { text: '（二）加大研發投入。', marks: [[5, 7]] });
});

t.test('of a long passage the sentences with most marks are shown, whole', async (t) => {
  const filler = '坚持创新在现代化建设全局中的核心地位，深入实施创新驱动发展战略。'.repeat(6);
  const snippet = snippetOf(`${filler}加大研发投入。鼓励“研发”。${filler}`, sought('研发'));
  t.ok(snippet.text.startsWith('…坚持') || snippet.text.startsWith('…加大'), snippet.text);
  t.ok(snippet.text.endsWith('。…'));
  t.same(marked(snippet), ['研发', '研发']);
});

t.test('of a long article the sentence is shown that answers, not the first that has a word of it', async (t) => {
  // 道路交通安全法（2021年修正）第九十一条
  const article =
    '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。因饮酒后驾驶机动车被处罚，再次饮酒后驾驶机动车的，处十日以下拘留，' +
    '并处一千元以上二千元以下罚款，吊销机动车驾驶证。\n醉酒驾驶机动车的，由公安机关交通管理部门约束至酒醒，吊销机动车驾驶证，依法追究刑事责任；' +
    '五年内不得重新取得机动车驾驶证。\n饮酒后驾驶营运机动车的，处十五日拘留，并处五千元罚款，吊销机动车驾驶证，五年内不得重新取得机动车驾驶证。\n' +
    '醉酒驾驶营运机动车的，由公安机关交通管理部门约束至酒醒，吊销机动车驾驶证，依法追究刑事责任；十年内不得重新取得机动车驾驶证，' +
    '重新取得机动车驾驶证后，不得驾驶营运机动车。\n饮酒后或者醉酒驾驶机动车发生重大交通事故，构成犯罪的，依法追究刑事责任，' +
    '并由公安机关交通管理部门吊销机动车驾驶证，终生不得重新取得机动车驾驶证。';
  const shown = (...words: string[]) => snippetOf(article, { letters: [], words }).text;
  t.match(shown('饮酒', '驾驶', '机动车', '终生'), /终生不得重新取得机动车驾驶证。$/);
  t.match(shown('饮酒', '驾驶', '机动车', '再次'), /再次饮酒后驾驶机动车的，处十日以下拘留/);
  t.match(shown('机动车', '驾驶证', '十年'), /十年内不得重新取得机动车驾驶证/);
  t.match(shown('机动车', '吊销', '交通事故'), /发生重大交通事故/);
});

t.test('what is left of the length goes to the sentences behind, then to those before', async (t) => {
  const snippet = snippetOf(`${'甲乙丙丁戊。'.repeat(60)}加大研发投入。`, sought('研发'));
  t.match(snippet.text, /^…甲乙丙丁戊。.*加大研发投入。$/);
  t.ok(snippet.text.length > snippetLength - 6);
});

t.test('without anything sought the beginning is shown', async (t) => {
  const snippet = snippetOf('甲乙丙丁戊。'.repeat(60), sought());
  t.ok(snippet.text.startsWith('甲乙'));
  t.same(snippet.marks, []);
});

t.test('a sentence without an end is cut between characters, not inside a mark', async (t) => {
  const snippet = snippetOf(`${'𠮷'.repeat(79)}甲研发${'𠮷'.repeat(200)}`, sought('研发'));
  t.same(marked(snippet), ['研发']);
  t.notMatch(snippet.text, /\p{Surrogate}/u);
  t.ok(snippet.text.length <= snippetLength + 2);
});

t.test('whatever the text: a part of it, marks on what is sought, at most as long as is said', async (t) => {
  const text = fc.string({ unit: fc.constantFrom(...'研发發投入。，、；！“”\t\n 2a', '𠮷'), maxLength: 600 });
  fc.assert(
    fc.property(text, (text) => {
      const snippet = snippetOf(text, sought('研发', '投入'));
      t.ok(text.includes(snippet.text.replace(/^…|…$/g, '')));
      t.notMatch(snippet.text, /\p{Surrogate}/u);
      t.ok(snippet.text.length <= snippetLength + 2);
      for (const part of marked(snippet)) t.match(foldLetters(part), /研|发|投|入/);
      if (foldLetters(text).includes('研发')) t.not(snippet.marks.length, 0);
    }),
  );
});

t.test(
  'of an English text whole sentences are shown, and words marked inside others only where they stand nowhere else',
  async (t) => {
    const filler = 'The provisions of Article 1.5 shall apply mutatis mutandis. '.repeat(8);
    const text = `${filler}A contractor shall act in good faith. ${filler}`;
    const snippet = englishSnippetOf(text, sought('act', 'faith'));
    t.match(snippet.text, /^…A contractor shall act in good faith\. .*mutandis\.…$/s);
    t.ok(snippet.text.length <= 2 * snippetLength + 2);
    t.same(marked(snippet), ['act', 'faith']);
    t.same(marked(englishSnippetOf(text, sought('contract'))), ['contract']);
    t.same(marked(englishSnippetOf(text, sought('goodfaith'))), ['good faith']);
  },
);

t.test('an English sentence that is too long is cut between words', async (t) => {
  const snippet = englishSnippetOf('responsibility '.repeat(80), sought('nothing'));
  t.match(snippet.text, /^responsibility .*responsibility…$/);
});
