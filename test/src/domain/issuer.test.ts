import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { canonicalIssuer, nationalBody, nationalNames, parseList } from '../../../src/domain/issuer.js';
import { root } from '../../../src/root.js';
import { foldText } from '../../../src/text/fold.js';

const list = parseList(readFileSync(join(root, 'src/domain/issuers.txt'), 'utf8'));

t.test('a national body has one name, whatever it is printed as', async (t) => {
  const printed = {
    国办: '国务院办公厅',
    国家发展改革委: '国家发展和改革委员会',
    國家發改委: '国家发展和改革委员会',
    '财 政 部': '财政部',
    税务总局: '国家税务总局',
    全国人大常委会: '全国人民代表大会常务委员会',
    最高法: '最高人民法院',
    '中央党校(国家行政学院)': '中央党校（国家行政学院）',
    科技部办公厅: '科学技术部办公厅',
    国家卫生健康委基层司: '国家卫生健康委员会基层司',
    税务总局深圳市税务局: '国家税务总局深圳市税务局',
  };
  for (const [name, canonical] of Object.entries(printed)) t.equal(canonicalIssuer(name), canonical, name);
});

t.test('a body that a reform founded anew is not the one before', async (t) => {
  t.not(canonicalIssuer('环保部'), canonicalIssuer('生态环境部'));
  t.equal(canonicalIssuer('国家环保总局'), '国家环境保护总局');
});

t.test('a local body has one name', async (t) => {
  const printed = {
    湖南省长沙市政府: '长沙市人民政府',
    湖南省人民政府辦公廳: '湖南省人民政府办公厅',
    湖南省政府办: '湖南省人民政府办公厅',
    长沙县政府办: '长沙县人民政府办公室',
    '长沙市人民政府（代章）': '长沙市人民政府',
    中共长沙市委员会: '长沙市委',
    中共长沙市委: '长沙市委',
    浏阳市人大常委会: '浏阳市人民代表大会常务委员会',
    湖南省发改委: '湖南省发展和改革委员会',
    湘西州发改委: '湘西土家族苗族自治州发展和改革委员会',
    开福区人民政府: '长沙市开福区人民政府',
    重庆市高院: '重庆市高级人民法院',
    香港特別行政區政府: '香港特别行政区政府',
  };
  for (const [name, canonical] of Object.entries(printed)) t.equal(canonicalIssuer(name), canonical, name);
});

t.test('what several bodies can be stays as it is', async (t) => {
  const names = ['发改委', '市发展改革委', '长沙市政府办', '鼓楼区政府', '市中区政府', '长沙晚报', '湖南省城市管理局'];
  for (const name of names) t.equal(canonicalIssuer(name), name);
});

t.test('教育部门 names no body', async (t) => {
  t.equal(nationalBody('教育部门统计管理规定'), null);
  t.same(nationalBody('科技部火炬中心'), { body: '科学技术部', length: 3 });
});

t.test('a name that once stood for a body goes on standing for it: canonical names are fixed points', async (t) => {
  const places = [
    '',
    '湖南省',
    '湖南省长沙市',
    '长沙市开福区',
    '浏阳市',
    '南京市鼓楼区',
    '湘西州',
    '北京市',
    '香港特别行政区',
  ];
  const bodies = Object.values(list).flatMap((names) => [...names.keys()]);
  const ends = ['', '办公厅', '办公室', '基层司', '（盖章）', '深圳市税务局', ' '];
  const name = fc.oneof(
    fc.tuple(...[places, bodies, ends].map((parts) => fc.constantFrom(...parts))).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(name, (printed) => {
      const canonical = canonicalIssuer(printed);
      assert.equal(canonicalIssuer(canonical), canonical);
    }),
    { numRuns: 3000 },
  );
  for (const canonical of list.全国.values()) assert.equal(canonicalIssuer(canonical), canonical);
  t.pass();
});

t.test('a list that is not understood is refused with the line', async (t) => {
  t.throws(() => parseList('财政部'), /line 1: .*before the first section/);
  t.throws(() => parseList('[市]'), /line 1: there is no section/);
  t.throws(() => parseList('[全国]\n财政部: 财部\n\n財政部'), /line 4: 財政部 already stands above/);
  t.same(parseList('# 说明\n[全国]\n财政部: 财部 财\n').全国.get('财部'), '财政部');
});

t.test('the names of national bodies are listed, each body’s own first', async (t) => {
  const names = nationalNames();
  t.ok(names.some(([own, ...others]) => own === '国务院办公厅' && others.includes('国办')));
  t.ok(names.every(({ length }) => length > 1));
});

t.test('a name is known by its folded form too, as queries are read', async (t) => {
  for (const [folded, canonical] of list.全国) t.equal(canonicalIssuer(folded), canonical, folded);
  for (const name of ['沈阳市政府', '瀋陽市人民政府辦公廳', '陕西省乾县政府', '国家气象局']) {
    t.equal(canonicalIssuer(foldText(name)), canonicalIssuer(name), name);
  }
});
