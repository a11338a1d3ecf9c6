import t from 'tap';
import { englishList, parseEnglishList } from '../../../src/domain/english-list.js';
import { toSimplified } from '../../../src/text/script.js';

t.test('a list that is not understood is refused with the line', async (t) => {
  t.throws(
    () => parseEnglishList('财政部: Ministry of Finance'),
    /english-names\.txt, line 1: .*before the first section/,
  );
  t.throws(() => parseEnglishList('[市]'), /line 1: there is no section/);
  t.throws(() => parseEnglishList('[全名]\n财政部'), /line 2: 财政部 has no English name/);
  t.throws(() => parseEnglishList('[全名]\n财政部: a: b'), /line 2: more than one colon/);
  t.throws(() => parseEnglishList('[文种]\n通知: Notice\n\n通知: Note'), /line 4: 通知 already stands above/);
  t.throws(() => parseEnglishList('[地方]\n财政局: Bureau of Finance'), /line 2: \{\} does not say/);
  t.throws(() => parseEnglishList('[机构]\n局: {} Bureau'), /line 2: \* does not say/);
  t.same(parseEnglishList('# 说明\n[文种]\n通知： Notice \n').文种.get('通知'), 'Notice');
});

t.test('the list is in Simplified, as the names are that it is asked for', async (t) => {
  for (const names of Object.values(englishList())) for (const name of names.keys()) t.equal(toSimplified(name), name);
});
