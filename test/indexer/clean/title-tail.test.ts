import t from 'tap';
import { injectedWord } from '../../../indexer/clean/injected-word.js';
import { titleTail } from '../../../indexer/clean/title-tail.js';
import { at, seed, text, texts } from './material.js';

t.test('全文 behind the title of seed 001 goes, once the injected word is out of it', async (t) => {
  const { blocks, warnings } = titleTail(injectedWord(seed('001')).blocks);
  t.match(at(blocks, 5), /^《长沙市委.*实施意见》$/);
  t.match(warnings, [{ code: 'title-tail', count: 1, lines: [[5, 5]], message: /"全文"/ }]);
});

t.test('in brackets too, and behind a title that holds a title', async (t) => {
  const { blocks } = titleTail(
    text('《办法》（全文）', '《关于印发〈规划〉的通知》全文', '《关于《意见》的通知》 原文'),
  );
  t.strictSame(texts(blocks), ['《办法》', '《关于印发〈规划〉的通知》', '《关于《意见》的通知》']);
});

t.test('全文 in a sentence or in a title stays', async (t) => {
  const source = text('公布《办法》全文。', '《意见》和《办法》全文', '《全文》', '决定全文');
  t.strictSame(titleTail(source), { blocks: source, warnings: [] });
});
