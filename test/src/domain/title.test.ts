import t from 'tap';
import { englishKey, ownTitleKeys, titleKeys } from '../../../src/domain/title.js';

const keys = (title: string) => titleKeys({ title, englishTitle: null, notice: null });

t.test(
  'a document is cited by its title, with or without the years at its end, and by its notice’s title',
  async (t) => {
    const plan = {
      title: '開福區“十四五”科技創新發展規劃（2021-2025年）',
      englishTitle: null,
      notice: { title: '关于印发规划的通知', type: '通知' },
    };
    const [title, notice] = ['开福区十四五科技创新发展规划20212025年', '关于印发规划的通知'];
    t.strictSame(titleKeys(plan), [title, notice, '开福区十四五科技创新发展规划']);
    t.strictSame(ownTitleKeys(plan), [title, notice]);
    t.strictSame(keys('某办法'), ['某办法']);
    t.strictSame(keys('（试行）'), ['试行']);
  },
);

t.test('a law without the name of its country, wherever that stands, and without its revision', async (t) => {
  t.strictSame(keys('中华人民共和国公司法'), ['中华人民共和国公司法', '公司法']);
  t.strictSame(keys('中華民國刑法'), ['中华民国刑法', '刑法']);
  t.ok(keys('北京市实施《中华人民共和国水法》办法').includes('北京市实施水法办法'));
  const revised = { title: '公司法（2018年修正）', englishTitle: null, notice: null };
  t.strictSame(ownTitleKeys(revised), ['公司法2018年修正', '公司法'], 'as much its own as the whole');
});

t.test('courts and congresses in full, a book by its code, an interpretation by what it is called', async (t) => {
  t.ok(keys('全国人大常委会关于宪法日的决定').includes('全国人民代表大会常务委员会关于宪法日的决定'));
  t.ok(keys('最高法关于诉讼的规定').includes('最高人民法院关于诉讼的规定'));
  t.strictSame(keys('最高人民法院的规定'), ['最高人民法院的规定']);
  t.strictSame(keys('中华人民共和国民法典合同编'), ['中华人民共和国民法典合同编', '民法典合同编', '民法典']);
  t.ok(keys('最高人民法院关于适用《公司法》若干问题的规定（三）').includes('公司法解释三'));
});

t.test('an English title in one form, and a document by the official one', async (t) => {
  const written = [
    'Labour Law',
    'the Labor Law',
    'Labor Law of the People’s Republic of China',
    "Labor Law of the People's Republic of China",
    'PRC Labor Law',
    'Labor Law (PRC)',
  ];
  for (const title of written) t.equal(englishKey(title), 'laborlaw', title);
  t.equal(englishKey('Constitution of the Republic of China (Taiwan)'), 'constitution');
  t.equal(englishKey('Defence Licence Organisation Act'), englishKey('Defense License Organization Act'));
  t.not(englishKey('Bank of China'), englishKey('Bank'), 'no republic');
  const act = { title: '勞動基準法', englishTitle: 'Labor Standards Act', notice: null };
  t.strictSame(ownTitleKeys(act), ['劳动基准法', 'laborstandardsact']);
});
