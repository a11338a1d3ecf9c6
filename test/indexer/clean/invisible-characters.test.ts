import t from 'tap';
import { invisibleCharacters } from '../../../indexer/clean/invisible-characters.js';
import { text, texts } from './material.js';

t.test('characters that print nothing go, and are named', async (t) => {
  const { blocks, warnings } = invisibleCharacters(
    text('研\u200b发\u00ad投入\ufeff', '', '\u200b', '一、\u200e总则', '甲\u200b\t1\t2', '乙\t3\t4'),
  );
  t.strictSame(texts(blocks), ['研发投入', '一、总则']);
  t.match(blocks.at(-1), { kind: 'table', columns: ['甲', '1', '2'] });
  t.match(warnings, [{ code: 'invisible-characters', count: 5, message: /U\+200B, U\+00AD, U\+200E/ }]);
});

t.test('a line of nothing else goes, and the gap before it stays', async (t) => {
  const { blocks } = invisibleCharacters(text('标题', '', '\u200b', '正文'));
  t.match(blocks, [{ text: '标题' }, { text: '正文', gap: true, lines: [4, 4] }]);
});

t.test('spaces of any width are left', async (t) => {
  const source = text('第一条　为了\u00a0规范\u2003公共');
  const { blocks, warnings } = invisibleCharacters(source);
  t.strictSame(blocks, source);
  t.strictSame(warnings, []);
});
