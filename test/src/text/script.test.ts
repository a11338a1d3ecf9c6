import t from 'tap';
import { scriptOf, toSimplified } from '../../../src/text/script.js';
import { seedTexts } from './seeds.js';

t.test('a text is in the script whose own characters outnumber the other’s', (t) => {
  t.same(seedTexts.map(scriptOf), ['Hans', 'Hans', 'Hans', 'Hans', 'Hant']);
  t.equal(scriptOf('關於頒布'), 'Hant');
  t.equal(scriptOf('关于頒布的决定'), 'Hans');
  t.end();
});

t.test('a text without characters of one script only is Simplified', (t) => {
  for (const text of ['', 'R&D 2021', '皇后在公里之外', '一二三']) t.equal(scriptOf(text), 'Hans', text);
  t.end();
});

t.test('Simplified by phrases', (t) => {
  t.equal(toSimplified('湖南省人民政府辦公廳'), '湖南省人民政府办公厅');
  t.equal(toSimplified('乾坤與乾燥'), '乾坤与干燥');
  t.equal(toSimplified('湘政辦發〔2017〕15號'), '湘政办发〔2017〕15号');
  t.end();
});
