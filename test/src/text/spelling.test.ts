import t from 'tap';
import { foldText } from '../../../src/text/fold.js';
import { spelled } from '../../../src/text/spelling.js';
import { tableLines } from '../../../src/text/tables.js';

t.test('folded words are written as they are in Simplified', (t) => {
  for (const word of ['动画', '座谈会', '著名', '气象', '计划', '科技']) t.equal(spelled(foldText(word)), word);
  t.end();
});

t.test('each spelling folds to what it is the spelling of', (t) => {
  for (const word of tableLines('spellings.txt')) t.equal(foldText(spelled(foldText(word))), foldText(word));
  t.end();
});
