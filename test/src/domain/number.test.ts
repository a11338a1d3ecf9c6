import fc from 'fast-check';
import t from 'tap';
import {
  canonicalNumber,
  findNumbers,
  isWholeNumber,
  namesOneAct,
  numberKey,
  parseNumber,
} from '../../../src/domain/number.js';

const found = (text: string): string[] => findNumbers(text).map(({ number }) => number);

t.test('a number is read in every bracket, script, width and with spaces inside', async (t) => {
  for (const writing of [
    '长政办发〔2021〕11号',
    '长政办发［2021］11号',
    '长政办发[2021]11号',
    '长政办发(2021)11号',
    '长政办发（2021）11号',
    '长政办发【2021】11号',
    '长政办发﹝2021﹞11号',
    '長政辦發〔2021〕11號',
    '长政办发〔２０２１〕１１号',
    ' 长 政 办 发 〔 2021 〕 第 11 号 ',
    '长政办发[2021〕011',
  ]) {
    t.equal(canonicalNumber(writing), '长政办发〔2021〕11号', writing);
    t.equal(numberKey(writing), numberKey('长政办发〔2021〕11号'), writing);
  }
  t.same(parseNumber('湘政辦發〔2017〕15號'), { code: '湘政辦發', year: 2017, serial: 15 });
});

t.test('what is no number is not read as one', async (t) => {
  for (const text of [
    '',
    '长政办发',
    '2021年11号',
    '长政办发〔21〕11号',
    '《办法》长政办发〔2021〕11号',
    'KFDR-2021-01003',
  ]) {
    t.equal(parseNumber(text), null, text);
  }
  t.equal(canonicalNumber('KFDR-2021 -01003'), 'KFDR-2021-01003');
  t.equal(canonicalNumber('主席令第 七十號'), '主席令第七十号');
});

t.test('numbers in running text do not swallow what stands before them', async (t) => {
  t.same(found('施细则的通知》（长政办发〔2020〕27号）等政策'), ['长政办发〔2020〕27号']);
  t.same(found('2025年)》(國科發高〔2016〕50號)(以下簡稱'), ['國科發高〔2016〕50號']);
  t.same(found('意見》(湘發〔2015〕19號,以下簡稱《意見》)'), ['湘發〔2015〕19號']);
  t.same(found('根据长政办发〔2021〕11号和湘发〔2015〕19号执行'), ['长政办发〔2021〕11号', '湘发〔2015〕19号']);
  t.same(found('請按照湘政辦發〔2017〕15號辦理'), ['湘政辦發〔2017〕15號']);
  t.same(found('长沙市人民政府长政发〔2020〕1号'), ['长政发〔2020〕1号']);
  t.same(found('转发国办发 [2015] 3 号，工信部联企业〔2011〕300号'), [
    '国办发 [2015] 3 号',
    '工信部联企业〔2011〕300号',
  ]);
});

t.test(
  'a code that holds an introducing word is read whole alone, and from behind the word in running text',
  async (t) => {
    t.match(parseNumber('湘转发办〔2021〕1号'), { code: '湘转发办' });
    t.same(found('湘转发办〔2021〕1号'), ['湘转发办〔2021〕1号'], 'not where less than two letters would be left');
    t.same(found('湘转发政办〔2021〕1号'), ['政办〔2021〕1号']);
    const code = fc.stringMatching(/^[湘长政办发函字转印关于见和]{2,12}$/);
    fc.assert(
      fc.property(code, (code) => {
        const number = `${code}〔2021〕1号`;
        t.match(parseNumber(number), { code });
        const [only, ...others] = findNumbers(number);
        t.same(others, []);
        t.ok(
          only !== undefined && number.endsWith(only.number) && only.number.length >= '湘发〔2021〕1号'.length,
          number,
        );
        t.same(only && findNumbers(only.number)[0]?.number, only?.number, 'what is found is found again');
      }),
    );
  },
);

t.test('two numbers side by side share no letter', async (t) => {
  t.same(found('长政〔2020〕1号湘发〔2021〕2号'), ['长政〔2020〕1号', '湘发〔2021〕2号']);
  t.same(found('长政〔2020〕1号发〔2021〕2号'), ['长政〔2020〕1号']);
});

t.test('a code longer than any issuer has is left alone', async (t) => {
  t.same(found('我们认为应当认真学习领会深入理解长政办发〔2021〕11号'), []);
  t.same(found('到（2025）12号楼'), []);
  t.same(found(`${'长'.repeat(100)}〔2021〕11号`), []);
  t.same(found(`${'长'.repeat(100)}根据湘发〔2021〕11号`), ['湘发〔2021〕11号']);
});

t.test('places are of the number as printed, wherever it stands between punctuation', async (t) => {
  const code = fc.stringMatching(/^[湘长國国科發发政办厅函字]{2,8}$/);
  const bracket = fc.constantFrom('〔〕', '［］', '[]', '()', '（）', '【】', '﹝﹞');
  const year = fc.integer({ min: 1949, max: 2099 });
  const serial = fc.integer({ min: 1, max: 99999 });
  const around = fc.constantFrom('', '，', '“', '》(', '𠮷。', '\n');
  fc.assert(
    fc.property(code, bracket, year, serial, around, around, (code, bracket, year, serial, before, after) => {
      const number = `${code}${bracket[0]}${year}${bracket[1]}${serial}号`;
      const [only, ...others] = findNumbers(before + number + after);
      t.same(others, []);
      t.same(only, { number, start: before.length, end: before.length + number.length });
      t.match(parseNumber(number), { year, serial });
      t.equal(canonicalNumber(canonicalNumber(number)), canonicalNumber(number));
    }),
  );
});

t.test('numbers with the year first, or without brackets', async (t) => {
  t.equal(canonicalNumber('〔1996〕武司字第82号'), '武司字〔1996〕82号');
  t.equal(canonicalNumber('国务院一九八〇年223号文件'), '国务院〔1980〕223号');
  t.equal(canonicalNumber('财政部 税务总局公告2020年第9号'), '财政部税务总局公告〔2020〕9号');
  t.equal(numberKey('財政部稅務總局公告 2020 年第 9 號'), numberKey('财政部 税务总局公告2020年第9号'));
  t.equal(canonicalNumber('长政办发〔2021〕003号'), '长政办发〔2021〕3号');
});

t.test('numbers without code, year and serial are numbers too, but do not name one act', async (t) => {
  for (const number of [
    '国务院令第758号',
    '令第〇号',
    '某指挥部令（第1号）',
    '2020年第2号',
    '第12号',
    '第100/2025號社會文化司司長批示',
  ]) {
    t.ok(isWholeNumber(number), number);
    t.notOk(namesOneAct(number), number);
  }
  t.equal(canonicalNumber('某指挥部令（第1号）'), '某指挥部令第1号');
  t.equal(numberKey('中华人民共和国国务院令 第758号'), numberKey('国务院令（第758号）'));
  t.notOk(namesOneAct('公告2020年第9号'), 'of whom?');
  t.ok(namesOneAct('财政部公告2020年第9号'));
  for (const text of ['2020年2月3日', '第一条', '第三号楼', '第12号提案的答复', '关于第4626号提案的答复']) {
    t.notOk(isWholeNumber(text), text);
  }
});
