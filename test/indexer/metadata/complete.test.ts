import t from 'tap';
import { completeMetadata } from '../../../indexer/metadata/complete.js';
import type { Given } from '../../../indexer/read/reader.js';
import type { TextMetadata } from '../../../indexer/structure/metadata.js';
import { Observations } from '../../../indexer/structure/observations.js';
import { workOf } from '../../../src/domain/identity.js';

const act: TextMetadata = {
  ...{ title: '科技创新方案', type: '方案', notice: null, registration: null },
  ...{ number: '长政办发〔2021〕11号', numberInHistory: false, impossibleDays: [], otherNumbers: [], year: 2021 },
  issuers: [{ id: '长沙市人民政府办公厅', name: '长沙市人民政府办公厅' }],
  ...{ issued: '2021-02-19', effective: null, expires: null, version: null },
};
const regulation: TextMetadata = {
  ...act,
  ...{ title: '地下空间开发利用管理办法', type: '办法', issuers: [{ id: '广州市人民政府', name: '广州市人民政府' }] },
  ...{ number: '广州市人民政府令第61号', numberInHistory: true, issued: '2011-12-15', version: '2019-11-14' },
};

/** @param beside of the text, as front matter and records have it */
const complete = (text: TextMetadata, beside: Given = {}, described: Given = {}, byName: Given = {}) => {
  const observations = new Observations();
  const metadata = completeMetadata(text, [described, beside, byName], observations, [1, 2]);
  return { metadata, warnings: observations.warnings() };
};

t.test('what the text says is enough', async (t) => {
  const { metadata, warnings } = complete(act);
  t.match(metadata, {
    ...{
      title: '科技创新方案',
      number: '长政办发〔2021〕11号',
      ownNumber: '长政办发〔2021〕11号',
      issued: '2021-02-19',
    },
    ...{ level: 'city', work: null, version: null },
    region: [{ id: '430000' }, { id: '430100', name: '长沙市' }],
  });
  t.same(warnings, []);
});

t.test(
  'metadata.yaml before what stands beside the text, that before the text; every difference is reported',
  async (t) => {
    const { metadata, warnings } = complete(
      { ...act, effective: '2021-02-19' },
      { title: '科技方案', effective: '2021-03-01', expires: '2026-02-28' },
      { effective: '2021-04-01' },
    );
    t.match(metadata, { title: '科技方案', effective: '2021-04-01', expires: '2026-02-28' });
    t.match(warnings, [
      {
        code: 'metadata-differs',
        count: 3,
        lines: [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
      },
    ]);
    t.match(warnings[0]?.message, /title 科技方案, not 科技创新方案.*effective 2021-04-01, not 2021-03-01/);
  },
);

t.test('the number and the date that the text prints stand against a box', async (t) => {
  const box: Given = { number: '长政办发〔2020〕1号', issued: '2021-03-05' };
  const { metadata, warnings } = complete(act, box);
  t.match(metadata, { number: '长政办发〔2021〕11号', issued: '2021-02-19' });
  t.match(warnings, [{ code: 'metadata-differs', count: 2 }]);
  t.match(complete(act, {}, box).metadata, { number: '长政办发〔2020〕1号', issued: '2021-03-05', year: 2020 });
  t.match(complete({ ...act, number: null, issued: null, year: null }, box).metadata, { ...box, year: 2020 });
});

t.test('the same in another writing is no difference', async (t) => {
  const writings: Given = {
    title: '科技 創新方案',
    number: '长政办发[2021]11号',
    issuers: ['长沙市政府办公厅'],
    year: 2021,
  };
  t.same(complete(act, writings).warnings, []);
});

t.test("a page's box means the act that forwards the text", async (t) => {
  const notice = { title: '关于印发科技创新方案的通知', type: '通知' };
  const { metadata, warnings } = complete({ ...act, notice }, { title: '关于印发科技创新方案的通知', type: '通知' });
  t.match(metadata, { title: '科技创新方案', type: '方案', notice });
  t.same(warnings, []);
  t.match(complete({ ...act, notice }, {}, { title: '创新办法' }).metadata, { title: '创新办法', type: '办法' });
});

t.test('issuers get their canonical names, and a box that names only the first leaves the others', async (t) => {
  const issuers = ['财政部', '税务总局'].map((name) => ({ id: name, name }));
  const { metadata, warnings } = complete({ ...act, issuers }, { issuers: ['财政部'] });
  t.same(metadata.issuers, [
    { id: '财政部', name: '财政部' },
    { id: '国家税务总局', name: '税务总局' },
  ]);
  t.match(metadata, { level: 'central', region: [{ id: '100000' }] });
  t.same(warnings, []);
  t.match(complete({ ...act, issuers }, { issuers: ['商务部'] }).warnings, [{ code: 'metadata-differs' }]);
});

t.test('a name without its region is completed by the document', async (t) => {
  const issuers = [{ id: '市发展改革委', name: '市发展改革委' }];
  const titled = complete({ ...act, issuers, title: '长沙市产业方案' });
  t.same(titled.metadata.issuers, [{ id: '长沙市发展和改革委员会', name: '市发展改革委' }]);
  t.equal(titled.metadata.level, 'city');
  t.match(complete({ ...act, issuers }, {}, { region: '430100' }).metadata.issuers, [{ id: '长沙市发展和改革委员会' }]);
  const { metadata, warnings } = complete({ ...act, issuers });
  t.match(metadata, { issuers: [{ id: '市发展改革委' }], region: [], level: null });
  t.match(warnings, [{ code: 'region-unknown', message: /市发展改革委/ }]);
});

t.test('a region that is given has its level', async (t) => {
  const text = { ...act, title: '民法', issuers: [] };
  t.match(complete(text, {}, { region: '710000' }).metadata, { region: [{ name: '台湾省' }], level: 'province' });
  t.match(complete(text, {}, { region: '710000', level: 'central' }).metadata, { level: 'central' });
  t.same(complete(text, {}, { region: '710000' }).warnings, []);
});

t.test('what cannot be is reported and left out', async (t) => {
  const { metadata, warnings } = complete(act, { effective: '2021-02-30', region: '430199', number: '无' });
  t.match(metadata, { effective: null, number: act.number, region: [{}, { id: '430100' }] });
  t.match(warnings, [{ code: 'metadata-invalid', count: 3 }]);
  t.match(complete({ ...act, expires: '2020-01-01' }).warnings, [{ code: 'metadata-invalid' }]);
});

t.test('a law whose number stands only in its history is a version of a work', async (t) => {
  const { metadata } = complete(regulation);
  t.match(metadata, { number: '广州市人民政府令第61号', ownNumber: null, version: '2019-11-14' });
  t.equal(metadata.work, workOf(regulation.title, '440000'));
  t.match(complete({ ...regulation, numberInHistory: false }).metadata, { ownNumber: regulation.number, work: null });
  t.equal(complete({ ...regulation, number: null, version: null }).metadata.version, '2011-12-15', 'the day of issue');
  t.equal(complete({ ...act, number: null }).metadata.version, null, 'plans have no versions');
});

t.test('a history tells the version, unless it ends long before the day given', async (t) => {
  const given = (version: string) => complete(regulation, {}, {}, { version });
  t.equal(given('2019-12-20').metadata.version, '2019-11-14');
  t.same(given('2019-12-20').warnings, [], 'published a month after it was adopted');
  t.equal(given('2023-07-20').metadata.version, '2023-07-20');
  t.match(given('2023-07-20').warnings, [{ code: 'metadata-differs', message: /version 2023-07-20, not 2019-11-14/ }]);
  t.equal(given('2015-01-01').metadata.version, '2019-11-14');
  t.match(given('2015-01-01').warnings, [{ code: 'metadata-differs' }]);
});
