import t from 'tap';
import { pageTail } from '../../../indexer/clean/page-tail.js';
import { text, texts } from './material.js';

const end = ['本通知自印发之日起施行。', '某市人民政府办公厅', '2020年2月5日'];

t.test('what a page prints under the text goes', async (t) => {
  for (const tail of [
    ['【相关解读】'],
    ['相关政策解读', '图解：《某行动计划》', '《某行动计划》问答'],
    ['来源：中国政府网'],
    ['（责任编辑：某某）', '分享：', '扫一扫在手机打开当前页'],
    ['文档附件：'],
    ['上一篇：关于某事的通知', '下一篇：没有了'],
  ]) {
    const { blocks, warnings } = pageTail(text(...end, ...tail));
    t.strictSame(texts(blocks), end, tail.join(' '));
    t.match(warnings, [{ code: 'page-tail', count: tail.length }]);
  }
});

t.test('behind the last words of a line too', async (t) => {
  const { blocks } = pageTail(text('为…。 北京市人民政府办公厅 2020年2月5日 分享：'));
  t.strictSame(texts(blocks), ['为…。 北京市人民政府办公厅 2020年2月5日']);
});

t.test('the text’s own end stays', async (t) => {
  for (const tail of [
    ['抄送：公安部、应急管理部。'],
    ['附件：1．某表', '2．某图'],
    ['一、相关解读', '《条例》所称个人信息，是指以电子方式记录的信息。'],
    ['资金来源：财政拨款、社会捐赠；不足部分由市级统筹。'],
    ['各级工会'],
  ]) {
    const source = text(...end, ...tail);
    t.strictSame(pageTail(source), { blocks: source, warnings: [] }, tail.join(' '));
  }
  const alone = text('来源：中国政府网');
  t.strictSame(pageTail(alone), { blocks: alone, warnings: [] }, 'a text is never only a tail');
});
