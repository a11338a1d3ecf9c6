import t from 'tap';
import { fieldNames } from '../../src/query/plan.js';
import { type Language, languages } from '../../web/languages.js';
import { helpOf } from '../../web/messages/help.js';
import { messagesOf } from '../../web/messages/messages.js';

/** Every message by its path; functions said with sample values. */
function said(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return said(value('7', '7', true), path);
  const entries = Object.entries(value as object).flatMap(([name, part]) => [...said(part, `${path}.${name}`)]);
  return new Map(entries);
}

/** All that the interface says in one language. */
const saidIn = (language: Language) =>
  new Map([...said(messagesOf(language)), ...said(helpOf(language), '.helpSections')]);

/** Written alike in all languages, or another language's by purpose: examples of queries, keys and addresses. */
const alike = /\.(example|query)$|^\.(comma|betweenNames)$/;

t.test('every message is said in all three languages', async (t) => {
  const [en, hans, hant] = languages.map(saidIn);
  t.same([...(hans?.keys() ?? [])], [...(en?.keys() ?? [])]);
  t.same([...(hant?.keys() ?? [])], [...(en?.keys() ?? [])]);
  for (const [path, english] of en ?? []) {
    const chinese = [hans?.get(path) ?? '', hant?.get(path) ?? ''];
    t.ok(english.trim(), `en ${path}`);
    if (alike.test(path)) continue;
    if (/\.(id|of)$/.test(path)) {
      t.same(chinese, [english, english], `${path} is the same everywhere`);
      continue;
    }
    for (const message of chinese) t.match(message, /\p{Script=Han}/u, `Chinese ${path}`);
    t.match(english, /[A-Za-z]/, `English ${path}`);
  }
});

t.test('Simplified messages hold no Traditional characters, and the other way round', async (t) => {
  const written = (language: 'zh-Hans' | 'zh-Hant') =>
    [...saidIn(language)]
      .filter(([path]) => !alike.test(path))
      .map(([, message]) => message.replace(/“[^”]*”|「[^」]*」/g, ''));
  // The most frequent characters that only one of the scripts writes.
  t.notMatch(written('zh-Hans').join(''), /[檢條頁選篩當與為這無個們來發關機應國從對後時過還進處點標題鏈製複]/u);
  t.notMatch(written('zh-Hant').join(''), /[检条页选筛当与为这无个们来发关机应国从对时过还进处点标题链]/u);
});

t.test('English counts one passage and two passages', async (t) => {
  const messages = messagesOf('en');
  t.equal(messages.total(1, '1', true), '1 passage');
  t.equal(messages.total(1200, '1,200', false), 'About 1,200 passages');
  t.match(messages.withoutFilters(1, '1'), /there is 1 passage\b/);
  t.match(messages.documentsIntro(1, '1'), /^1 document$/);
  t.equal(messages.inDocuments('2 passages', 1, '1'), '2 passages in 1 document');
  t.equal(messages.inDocuments('9 passages', 3, '3'), '9 passages in 3 documents');
});

t.test('the help tells every field and operator of a query', async (t) => {
  for (const language of languages) {
    const told = JSON.stringify(helpOf(language).filter(({ of }) => of === 'query'));
    for (const name of fieldNames) t.match(told, new RegExp(`\\b${name}\\b`), `${language} ${name}`);
    for (const sign of [' OR ', '｜', ' -', '《', '「', '\\"']) t.ok(told.includes(sign), `${language} ${sign}`);
  }
});
