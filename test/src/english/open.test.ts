import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { packGlossary } from '../../../src/english/mined-glossary.js';
import { openGlossary } from '../../../src/english/open.js';
import type { Glossary } from '../../../src/query/english.js';
import { foldText } from '../../../src/text/fold.js';

const chineseOf = (glossary: Glossary, word: string) =>
  glossary.read([word]).words[0]?.senses.flatMap(({ chinese }) => chinese.map(({ text }) => text)) ?? [];

t.test('what comes with the program knows terms of policy and words of law', async (t) => {
  const glossary = openGlossary({ data: t.testdir(), glossary: undefined, minedGlossary: undefined });
  t.ok(chineseOf(glossary, 'employer').includes('雇主'));
  t.match(glossary.read(['negative', 'list']).phrases, [{ chinese: [{ text: '负面清单' }] }]);
});

t.test('what a term is called changes no other word of its stem', async (t) => {
  const glossary = openGlossary({ data: t.testdir(), glossary: undefined, minedGlossary: undefined });
  t.notOk(chineseOf(glossary, 'social').includes('社会主义'));
  t.ok(chineseOf(glossary, 'socialist').includes('社会主义'));
  t.ok(chineseOf(glossary, 'patriotic').includes('爱国'));
  t.ok(chineseOf(glossary, 'communist').includes('共产党'));
});

t.test('bodies and places are known by their English names', async (t) => {
  const glossary = openGlossary({ data: t.testdir(), glossary: undefined, minedGlossary: undefined });
  for (const [place, chinese] of [
    ['Changsha', '长沙'],
    ["Xi'an", '西安'],
    ['Xian', '西安'],
    ['Lüliang', '吕梁'],
    ['Lu’an', '六安市'],
  ] as const) {
    t.ok(chineseOf(glossary, foldText(place)).includes(chinese), place);
  }
  t.match(glossary.read(['kaifu', 'district']).phrases, [{ chinese: [{ text: '开福区' }] }]);
  t.match(glossary.read(['ministry', 'of', 'education']).phrases, [{ chinese: [{ text: '教育部' }] }]);
  const [short] = glossary.read(["lu'an"]).words[0]?.senses[0]?.chinese ?? [];
  t.match(short, { text: '六安', by: 'word' }, 'not （六）安全');
  t.notOk(chineseOf(glossary, 'days').includes('大冶市'), 'a city of a county’s rank shares its name with words');
});

t.test(
  'terms of one’s own stand before those that are shipped, from the data folder or the file that is set',
  async (t) => {
    const data = t.testdir({ 'glossary.txt': '黑名单 = naughty list\n', 'other.txt': '白名单 = nice list\n' });
    const opened = (glossary: string | undefined) => openGlossary({ data, glossary, minedGlossary: undefined });
    t.match(opened(undefined).read(['naughty', 'list']).phrases, [{ chinese: [{ text: '黑名单' }] }]);
    const set = opened(join(data, 'other.txt'));
    t.match(set.read(['nice', 'list']).phrases, [{ chinese: [{ text: '白名单' }] }]);
    t.same(set.read(['naughty', 'list']).phrases, []);
  },
);

t.test('a glossary of one’s own texts takes the place of the one that is shipped', async (t) => {
  const data = t.testdir();
  const minedGlossary = join(data, 'own.br');
  const stems = new Map([['employ', { share: 0.1, chinese: [{ word: '东家', probability: 1 }] }]]);
  writeFileSync(minedGlossary, packGlossary({ about: ['own'], stems }));
  const found = chineseOf(openGlossary({ data, glossary: undefined, minedGlossary }), 'employer');
  t.ok(found.includes('东家'));
  t.notOk(found.includes('雇主'));
});

t.test('a file that is not there or not understood is named, with the line', async (t) => {
  const data = t.testdir({ 'bad.txt': '揭榜挂帅\n', 'latin.txt': Buffer.from([0xbd, 0xd2]) });
  const opening = (glossary: string) => () =>
    openGlossary({ data, glossary: join(data, glossary), minedGlossary: undefined });
  t.throws(opening('none.txt'), { code: 'glossary_invalid', message: /none\.txt cannot be read: ENOENT/ });
  t.throws(opening('bad.txt'), { code: 'glossary_invalid', message: /bad\.txt, line 1/ });
  t.throws(opening('latin.txt'), { code: 'glossary_invalid', message: /not UTF-8/ });
});
