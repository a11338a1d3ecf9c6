import t from 'tap';
import { chooseLanguage, languageOf } from '../../web/languages.js';

t.test('the address says the language before the cookie, the cookie before the browser', async (t) => {
  const cookie = 'theme=x; lang=zh-Hans';
  const acceptLanguage = 'en-GB,en;q=0.9';
  t.equal(chooseLanguage({ query: 'zh-Hant', cookie, acceptLanguage }), 'zh-Hant');
  t.equal(chooseLanguage({ query: 'tlh', cookie, acceptLanguage }), 'zh-Hans');
  t.equal(chooseLanguage({ cookie: 'xlang=zh-Hans', acceptLanguage }), 'en');
  t.equal(chooseLanguage({}), 'en');
});

t.test('a browser asks by weight, and languages without an interface are passed over', async (t) => {
  const asks = (acceptLanguage: string) => chooseLanguage({ acceptLanguage });
  t.equal(asks('fr-FR, en;q=0.5, zh-TW;q=0.8'), 'zh-Hant');
  t.equal(asks('zh-CN,zh;q=0.9,en;q=0.8'), 'zh-Hans');
  t.equal(asks('zh;q=0, en;q=0.1'), 'en');
  t.equal(asks('fr, de'), 'en');
  t.equal(asks(';;q=,,zh-HK;q=x'), 'zh-Hant', 'a broken header is read as far as it goes');
});

t.test('regions write in their script', async (t) => {
  for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK', 'ZH_cn']) t.equal(languageOf(tag), 'zh-Hans', tag);
  for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN']) t.equal(languageOf(tag), 'zh-Hant', tag);
  t.equal(languageOf('en-US'), 'en');
  t.equal(languageOf('eng'), null);
});
