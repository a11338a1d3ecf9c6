import t from 'tap';
import { slipOf, soundKeys } from '../../../src/suggest/slips.js';

t.test('tells by which slip one was typed for the other', (t) => {
  t.equal(slipOf('科技创心', '科技创新'), 'same sound');
  t.equal(slipOf('科技床新', '科技创新'), 'same sound');
  t.equal(slipOf('银航', '银行'), 'same sound', 'in one of its readings');
  t.equal(slipOf('重新', '从新'), 'similar sound');
  t.equal(slipOf('生镇', '申镇'), 'similar sound');
  t.equal(slipOf('兰京', '南京'), 'similar sound');
  t.equal(slipOf('末来', '未来'), 'similar look');
  t.equal(slipOf('仲载', '仲裁'), 'similar look');
  t.equal(slipOf('技科创新', '科技创新'), 'swapped');
  t.equal(slipOf('高新技企业', '高新技术企业'), 'missing');
  t.equal(slipOf('科技技创新', '科技创新'), 'doubled');
  t.equal(slipOf('科技大创新', '科技创新'), 'extra');
  t.equal(slipOf('高新方术企业', '高新技术企业'), 'other letter');
  t.end();
});

t.test('what takes more than one slip is none', (t) => {
  t.equal(slipOf('科技创新', '科技创新'), null);
  t.equal(slipOf('科创', '科技创新'), null);
  t.equal(slipOf('科学发展', '科技创新'), null);
  t.end();
});

t.test('what may be taken for each other by ear has a key in common, a long text not too many', (t) => {
  const inCommon = (one: string, other: string) => soundKeys(one).some((key) => soundKeys(other).includes(key));
  t.ok(inCommon('科技创心', '科技创新'));
  t.ok(inCommon('上海', '商海'));
  t.ok(inCommon('山海', '上海'));
  t.ok(inCommon('银航', '银行'));
  t.notOk(inCommon('科技', '科学'));
  t.ok(soundKeys('行行行行行行行行行行').length <= 8);
  t.end();
});
