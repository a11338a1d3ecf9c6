import t from 'tap';
import { radicalsIn, withoutRadicals } from '../../../src/text/radicals.js';

t.test('every radical but one has a letter, and every letter is a unified ideograph', (t) => {
  const left: string[] = [];
  for (let code = 0x2e80; code <= 0x2fd5; code++) {
    const character = String.fromCodePoint(code);
    if (!/\p{Radical}/u.test(character)) continue;
    const letter = withoutRadicals(character);
    if (letter === character) left.push(character);
    else if (!/^\p{Unified_Ideograph}$/u.test(letter)) t.fail(`${character} is ${letter}`);
    else if (/\p{Unified_Ideograph}/u.test(character.normalize('NFKC'))) t.equal(letter, character.normalize('NFKC'));
  }
  t.same(left, ['⺀']);
  t.equal(withoutRadicals('⼈⺠政府⻓⻋⻢⻋'), '人民政府长车马车');
  t.same(radicalsIn('⼈⺠政⻓人'), ['⼈', '⺠', '⻓']);
  t.end();
});
