import t from 'tap';
import { titleKeys } from '../../../src/domain/title.js';

t.test(
  'a document is cited by its title, with or without the years at its end, and by its notice’s title',
  async (t) => {
    t.strictSame(
      titleKeys({
        title: '開福區“十四五”科技創新發展規劃（2021-2025年）',
        notice: { title: '关于印发规划的通知', type: '通知' },
      }),
      ['开福区十四五科技创新发展规划20212025年', '开福区十四五科技创新发展规划', '关于印发规划的通知'],
    );
    t.strictSame(titleKeys({ title: '某办法', notice: null }), ['某办法']);
    t.strictSame(titleKeys({ title: '（试行）', notice: null }), ['试行']);
  },
);
