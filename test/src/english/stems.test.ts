import fc from 'fast-check';
import t from 'tap';
import { stemsOf } from '../../../src/english/stems.js';

t.test('words are told by their stems, in order', async (t) => {
  t.same(stemsOf('The enterprises, and each enterprise'), ['enterpr', 'enterpr']);
  t.same(stemsOf("the applicant's duties; applicants’ duty"), ['applic', 'duti', 'applic', 'duti']);
  t.same(stemsOf("Xi'an"), stemsOf('Xian'), 'an apostrophe inside a name');
});

t.test('numbers and abbreviations are kept as they are', async (t) => {
  t.same(stemsOf('R&D of 5G, NT$1,000 or 2.5%'), ['r&d', '5g', 'nt', '1000', '2.5']);
  t.same(stemsOf('the U.S. and PM2.5'), ['us', 'pm2', '5']);
  t.same(stemsOf('Ｒ＆Ｄ'), ['r&d']);
});

t.test('stop words are dropped where anything else remains', async (t) => {
  t.same(stemsOf('what is the tax'), ['tax']);
  t.same(stemsOf('to be or not to be'), ['to', 'be', 'or', 'not', 'to', 'be']);
  t.same(stemsOf('、。'), []);
});

t.test('British and American spellings have one stem', async (t) => {
  for (const [british, american] of [
    ['labour', 'labor'],
    ['organisation', 'organization'],
    ['organise', 'organize'],
    ['analyse', 'analyze'],
    ['licence', 'license'],
    ['centres', 'centers'],
    ['programme', 'program'],
    ['enrolment', 'enrollment'],
    ['fulfil', 'fulfill'],
    ['judgement', 'judgment'],
    ['travelling', 'traveling'],
  ] as const)
    t.same(stemsOf(british), stemsOf(american), british);
});

t.test('case, width and what is not English change nothing', async (t) => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 ,.&']{0,40}$/), (text) => {
      t.same(stemsOf(text.toUpperCase()), stemsOf(text));
      t.same(stemsOf(`企业 ${text} 、`), stemsOf(text));
    }),
  );
});
