import t from 'tap';
import { isTitled } from '../../../src/ranking/titled.js';
import { fieldTokens } from '../../../src/text/field-tokens.js';
import { foldLetters } from '../../../src/text/fold.js';
import { bareDocument } from '../../bare-document.js';

t.test('a passage is of a document by its whole title, with or without what citations leave out', async (t) => {
  const words = fieldTokens({ ...bareDocument('d'), title: '中华人民共和国節約能源法（试行）' }).join(' ');
  const passage = {
    context: [
      { words: '总则', letters: '总则' },
      { words, letters: '' },
    ],
  };
  for (const title of ['节约能源法', '中华人民共和国节约能源法', '节约能源法（试行）']) {
    t.equal(isTitled([foldLetters(title)])(passage), true, title);
  }
  t.equal(isTitled(['民法典', foldLetters('节约能源法')])(passage), true, 'any of several');
  for (const title of ['节约能源', '能源法', '总则']) t.equal(isTitled([foldLetters(title)])(passage), false, title);
  t.equal(isTitled([])(passage), false);
});
