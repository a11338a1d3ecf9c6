import t from 'tap';
import { keysAsked, parseShortNames } from '../../../src/citation/short-names.js';

t.test('a name is asked for in full, then as short as it is, then as an interpretation', async (t) => {
  t.strictSame(keysAsked('中華人民共和國公司法'), [['中华人民共和国公司法'], ['公司法']]);
  t.strictSame(keysAsked('民訴法'), [['民诉法', '民事诉讼法']]);
  t.strictSame(keysAsked('民诉法解释'), [['民诉法解释'], ['民诉法解释', '民事诉讼法解释']]);
  t.strictSame(keysAsked('公司法司法解释（三）').at(-1), ['公司法解释三']);
});

t.test('a short name of several laws stands for all of them', async (t) => {
  t.strictSame(keysAsked('国安法')[0]?.slice(1), ['香港特别行政区维护国家安全法', '国家安全法']);
});

t.test('a line that is not understood is told', async (t) => {
  t.strictSame(
    [...parseShortNames('# laws\n\n公司法: 司法 公法\n')],
    [
      ['司法', ['公司法']],
      ['公法', ['公司法']],
    ],
  );
  t.throws(() => parseShortNames('# laws\n公司法 司法'), /line 2/);
});
