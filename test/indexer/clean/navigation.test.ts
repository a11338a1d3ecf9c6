import t from 'tap';
import { navigation } from '../../../indexer/clean/navigation.js';
import { seed, shown, text, texts } from './material.js';

t.test('the language chooser and the menu above the title of seed 001 go, each quoted', async (t) => {
  const { blocks, warnings } = navigation(seed('001'));
  t.match(texts(blocks)[0], /^《长沙市委/);
  t.match(blocks[0], { gap: true });
  t.match(warnings, [
    { code: 'navigation', count: 2, message: /"语言选择: 简体中文简体中文 line EnglishEnglish", "公司动态"/ },
  ]);
  t.equal(shown(warnings[0]?.lines ?? []), '1 3');
});

t.test('the other seeds have none', async (t) => {
  for (const number of ['000', '002', '003', '004']) {
    const source = seed(number);
    t.strictSame(navigation(source), { blocks: source, warnings: [] }, number);
  }
});

t.test('breadcrumbs and menus before the title, sharing and buttons after the end', async (t) => {
  const { blocks } = navigation(
    text(
      '网站首页 | 政务公开 | 联系我们',
      '当前位置：首页 > 政务公开 > 通知公告',
      '政务公开 >> 省政府文件',
      '首页 - 疫情防控动态',
      '简体 繁體 English',
      '关于加强科技创新工作的若干意见',
      '为加强科技创新，提出如下意见。',
      '【打印】【关闭】',
      '分享到：微博 微信',
      '扫一扫在手机打开当前页',
    ),
  );
  t.strictSame(texts(blocks), ['关于加强科技创新工作的若干意见', '为加强科技创新，提出如下意见。']);
});

t.test('inside the document the same words are its own', async (t) => {
  const source = text('关于企业的报告', '一、企业概况', '本公司成立于2001年。', '公司动态', '联系我们', '电话见官网。');
  t.strictSame(navigation(source), { blocks: source, warnings: [] });
});

t.test('short titles, redheads and kickers before the text stay', async (t) => {
  const source = text(
    '公 告',
    '长沙市科学技术局',
    '国务院令',
    '特别报道',
    '为规范管理，制定本办法。',
    '长沙市人民政府',
    '2021年2月19日',
  );
  t.strictSame(navigation(source), { blocks: source, warnings: [] });
});
