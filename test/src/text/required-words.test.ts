import t from 'tap';
import { requiredWords } from '../../../src/text/required-words.js';

t.test('words of one letter and stop words are not required where another remains', (t) => {
  t.same(requiredWords(['关于', '研发', '的', '投入']), ['研发', '投入']);
  t.same(requiredWords(['的', '关于']), ['的', '关于']);
  t.same(requiredWords(['什么', '𠮷', '人才']), ['人才']);
  t.same(requiredWords([]), []);
  t.end();
});
