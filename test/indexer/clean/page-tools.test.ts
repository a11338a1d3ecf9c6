import t from 'tap';
import { pageTools } from '../../../indexer/clean/page-tools.js';
import { text, texts } from './material.js';

t.test('lines for a page’s readers go', async (t) => {
  for (const line of [
    '2025-03-04 09:49:09 【字体：大 中 小】',
    '发布时间：2021-02-19 来源：某市人民政府办公厅 浏览次数：12次 字体：大 中 小 打印 关闭',
    '【字体：大中小】 【打印本页】 【关闭窗口】',
    '浏览次数：1024',
  ]) {
    const { blocks, warnings } = pageTools(text('关于某事的通知', line, '各单位：'));
    t.strictSame(texts(blocks), ['关于某事的通知', '各单位：'], line);
    t.match(warnings, [{ code: 'page-tools', count: 1 }]);
  }
});

t.test('and so do the buttons of such a page', async (t) => {
  const lines = ['某行动计划', '政策咨询', '2025-03-04 09:49:09 【字体：大 中 小】', '某发〔2025〕44号'];
  t.strictSame(texts(pageTools(text(...lines)).blocks), ['某行动计划', '某发〔2025〕44号']);
});

t.test('the text’s own lines stay', async (t) => {
  for (const line of [
    '2021年2月19日',
    '标题字体：大号宋体。',
    '公文打印应当使用A4纸。',
    '大中小企业融通发展',
    '来源：某市人民政府',
    '访问量大幅增加。',
    '大 中 小',
    '打印',
    '政策咨询',
  ]) {
    const source = text(line);
    t.strictSame(pageTools(source), { blocks: source, warnings: [] }, line);
  }
});
