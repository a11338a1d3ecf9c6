import t from 'tap';
import {
  forwardedName,
  issuersInTitle,
  joinLines,
  plainTitle,
  splitNumber,
  titleType,
} from '../../../indexer/structure/titles.js';

t.test('a title is kept without the spaces of its layout, and with those between Latin words', async (t) => {
  t.equal(
    plainTitle('长沙市人民政府办公厅 关于印发 2021年工作方案的通知'),
    '长沙市人民政府办公厅关于印发2021年工作方案的通知',
  );
  t.equal(plainTitle('规划 （2021 年-2035 年）'), '规划（2021年-2035年）');
  t.equal(plainTitle('关于 Open Source 软件的意见'), '关于Open Source软件的意见');
});

t.test('a 《》 around the whole title goes, one inside stays', async (t) => {
  t.equal(plainTitle('《某市关于某事的意见》'), '某市关于某事的意见');
  t.equal(plainTitle('关于印发《某办法》的通知'), '关于印发《某办法》的通知');
  t.equal(plainTitle('《甲办法》《乙办法》'), '《甲办法》《乙办法》');
});

t.test('the type is the last word in Simplified, before what stands in brackets', async (t) => {
  t.equal(titleType('三年行動計劃(2017-2019年)'), '计划');
  t.equal(titleType('某市管理办法（试行）'), '办法');
  t.equal(titleType('实施细则'), '细则');
  t.equal(titleType('关于印发《某方案》的通知'), '通知');
  t.equal(titleType('中华人民共和国宪法'), '宪法');
  t.equal(titleType('长沙2024年这样干'), null);
});

t.test('an act names the text that it forwards, with and without 《》', async (t) => {
  t.equal(forwardedName('某市人民政府关于印发《某方案（2021-2025年）》的通知'), '某方案（2021-2025年）');
  t.equal(forwardedName('某市人民政府关于印发某工作方案的通知'), '某工作方案');
  t.equal(forwardedName('省政府辦公廳關于印發《某計劃》的通知'), '某計劃');
  t.equal(forwardedName('关于做好某事的通知'), null);
});

t.test('lines are joined without a space between Chinese letters, with one between Latin words', async (t) => {
  t.equal(joinLines(['三年行动', '计划(2017)', '的通知']), '三年行动计划(2017)的通知');
  t.equal(joinLines(['Open', 'Source']), 'Open Source');
});

t.test('a number glued to the title is told apart from it', async (t) => {
  t.same(splitNumber('某通知（某发改〔2020〕11号）'), { title: '某通知', number: '某发改〔2020〕11号' });
  t.same(splitNumber('筑府办发电〔2020〕5号关于某事的通知'), {
    title: '关于某事的通知',
    number: '筑府办发电〔2020〕5号',
  });
  t.same(splitNumber('转发国发〔2020〕1号文件的通知').number, null);
});

t.test('what stands before 关于 names the issuers', async (t) => {
  t.equal(issuersInTitle('湖南省人民政府辦公廳關于印發《某計劃》的通知'), '湖南省人民政府辦公廳');
  t.equal(issuersInTitle('科技部印发《某方案》的通知'), '科技部');
  t.equal(issuersInTitle('某工作方案'), '');
});

t.test('a title in brackets behind its number', async (t) => {
  t.same(splitNumber('海关总署公告2020年第18号（关于某事的公告）'), {
    ...{ title: '关于某事的公告', number: '海关总署公告2020年第18号' },
  });
  t.same(splitNumber('关于某事的公告（关于某物）'), { title: '关于某事的公告（关于某物）', number: null });
});
