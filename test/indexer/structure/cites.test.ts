import t from 'tap';
import { citesOf, shortNamesOf } from '../../../indexer/structure/cites.js';
import { fromLines } from './from-lines.js';

const none = new Map();

t.test('a title with its number is one cite, each alone is one too', async (t) => {
  t.same(citesOf('落实《某实施细则的通知》（长政办发〔2020〕27号）等政策', none), [
    { title: '某实施细则的通知', number: '长政办发〔2020〕27号' },
  ]);
  t.same(citesOf('按照《某办法》和国发〔2019〕5号执行', none), [
    { title: '某办法', number: null },
    { title: null, number: '国发〔2019〕5号' },
  ]);
  t.same(citesOf('《关于〈某决定〉的说明》，《甲法》（以下简称“甲”）', none), [
    { title: '关于〈某决定〉的说明', number: null },
    { title: '甲法', number: null },
  ]);
});

t.test('each once in a passage', async (t) => {
  t.same(citesOf('《甲法》和《甲法》', none), [{ title: '甲法', number: null }]);
});

t.test('a short name stands for the document that it was given to', async (t) => {
  const whole =
    '《某若干意見》(湘發〔2015〕19號,以下簡稱《意見》)和《規劃綱要(2015-2025年)》(國科發高〔2016〕50號)(以下簡稱《綱要》)';
  const names = shortNamesOf([whole]);
  t.same(citesOf('落實《意見》、《綱要》', names), [
    { title: '某若干意見', number: '湘發〔2015〕19號' },
    { title: '規劃綱要(2015-2025年)', number: '國科發高〔2016〕50號' },
  ]);
  t.equal(citesOf(whole, names).length, 2);
});

t.test('a document does not cite itself', async (t) => {
  const { document } = fromLines(
    '关于印发《某方案》的通知',
    '某发〔2020〕1号',
    '《某方案》已同意，现印发。',
    '某方案',
    '一、按照《某方案》和《他法》做，见某发〔2020〕1号。',
  );
  t.same(document.cites, [{ title: '他法', number: null }]);
});
