import t from 'tap';
import { createGlossary } from '../../../src/english/glossary.js';

const mined = {
  stems: new Map([
    [
      'permit',
      {
        share: 0.01,
        chinese: [
          { word: '许可', probability: 0.5 },
          { word: '批准', probability: 0.2 },
        ],
      },
    ],
    ['period', { share: 0.002, chinese: [{ word: '期间', probability: 0.6 }] }],
    ['valid', { share: 0.001, chinese: [{ word: '有效', probability: 0.7 }] }],
  ]),
};
const glossary = createGlossary(mined, [
  { zh: '有效期', phrases: ['period of validity', 'validity period'] },
  { zh: '孵化器', phrases: ['incubator'] },
  { zh: '函', phrases: ['permit'] },
]);

t.test('a word has the senses of its stem, those written by hand first', async (t) => {
  const [word] = glossary.read(['permits,']).words;
  t.same(word, {
    is: 'known',
    senses: [
      {
        share: 0.01,
        chinese: [
          { text: '函', by: 'word', probability: 0.5 },
          { text: '许可', by: 'word', probability: 0.5 },
          { text: '批准', by: 'word', probability: 0.2 },
        ],
      },
    ],
  });
});

t.test('a term that no aligned text holds is rare, and is looked for by its letters', async (t) => {
  const [word] = glossary.read(['incubators']).words;
  t.match(word?.senses, [{ chinese: [{ text: '孵化器', by: 'letters' }] }]);
  t.ok((word?.senses[0]?.share ?? 1) < 0.0001);
});

t.test(
  'what says nothing by itself is known and has no senses; names, numbers and typing errors are not known',
  async (t) => {
    t.same(glossary.read(['the']).words, [{ is: 'stop', senses: [] }]);
    const unknown = (share: number) => ({ is: 'unknown', senses: [{ share, chinese: [] }] });
    t.same(glossary.read(['huawei', '30', 'permti']).words, [unknown(1e-6), unknown(1e-3), unknown(1e-6)]);
  },
);

t.test(
  'a phrase is found with stop words in it, in other forms of its words, and is rarer than they are',
  async (t) => {
    const { phrases } = glossary.read(['the', 'periods', 'of', 'validity', 'of', 'permits']);
    t.match(phrases, [{ typed: 'periods of validity', chinese: [{ text: '有效期', by: 'letters' }] }]);
    t.ok((phrases[0]?.share ?? 1) < 0.001);
    t.same(glossary.read(['validity', 'of', 'a', 'permit', 'period']).phrases, []);
  },
);

t.test('a term that stands first goes before a later one of the same letters', async (t) => {
  const both = createGlossary(mined, [
    { zh: '孵化器', phrases: ['hatchery'] },
    { zh: '孵化器', phrases: ['incubator'] },
  ]);
  t.same(both.read(['incubator']).words, [{ is: 'unknown', senses: [{ share: 1e-6, chinese: [] }] }]);
  t.equal(both.read(['hatchery']).words[0]?.is, 'known');
});

t.test('a word of several stems has the senses of each', async (t) => {
  t.match(glossary.read(['permit-period']).words[0]?.senses, [{ share: 0.01 }, { share: 0.002 }]);
});

t.test('a phrase that is one word in English, and one of the owner’s, is nothing but that', async (t) => {
  const none = [{ is: 'known', senses: [] }];
  const compound = createGlossary(mined, [{ zh: '许可期', phrases: ['permit-period'] }]);
  t.same(compound.read(['permit-period']).words, none);
  t.match(compound.read(['permit-period']).phrases, [{ chinese: [{ text: '许可期' }] }]);
  t.ok(compound.read(['permit', 'period']).words.every(({ senses }) => senses.length > 0));
  const owned = createGlossary(mined, [{ zh: '许可期', phrases: ['permit period'], own: true }]);
  t.same(owned.read(['permit', 'period']).words, [...none, ...none]);
});

t.test('an amount is a phrase that has the tokens of the same number in Chinese', async (t) => {
  const { words, phrases } = glossary.read(['permit', 'for', 'thirty', 'days,']);
  t.same(words[2], { is: 'known', senses: [] });
  t.match(phrases, [{ typed: 'thirty', chinese: [{ text: '30' }] }]);
});

t.test('a mined single character has to be a likely translation', async (t) => {
  const chinese = [
    { word: '处', probability: 0.25 },
    { word: '裁', probability: 0.004 },
    { word: '罚金', probability: 0.004 },
  ];
  const [word] = createGlossary({ stems: new Map([['fine', { share: 0.01, chinese }]]) }, []).read(['fine']).words;
  t.same(
    word?.senses[0]?.chinese.map(({ text }) => text),
    ['处', '罚金'],
  );
});

t.test('what is 之 and half a word is no translation', async (t) => {
  const words = ['之软', '软之', '软件', '之间', '总之'].map((word) => ({ word, probability: 0.5 }));
  const cut = createGlossary({ stems: new Map([['softwar', { share: 0.001, chinese: words }]]) }, []);
  const [word] = cut.read(['software']).words;
  t.same(
    word?.senses[0]?.chinese.map(({ text }) => text),
    ['软件', '之间', '总之'],
  );
});

t.test('what a body is called officially it is called beside any other name', async (t) => {
  const { read } = createGlossary({ stems: new Map() }, [
    { zh: '教育部', phrases: ['MOE'] },
    { zh: '教育部', phrases: ['Ministry of Education'], name: true },
    { zh: '教育部', phrases: ['Education Office'] },
  ]);
  t.match(read(['moe']).words, [{ is: 'known', senses: [{ chinese: [{ text: '教育部' }] }] }]);
  t.match(read(['ministry', 'of', 'education']).phrases, [{ chinese: [{ text: '教育部' }] }]);
  t.same(read(['education', 'office']).phrases, [], 'of other terms the first line holds');
});

t.test('what the owner writes is all that a word or phrase means', async (t) => {
  const own = createGlossary(mined, [
    { zh: '执照', phrases: ['permit', 'validity period'], own: true },
    { zh: '函', phrases: ['permit'] },
    { zh: '有效期', phrases: ['validity period'] },
  ]);
  const { words, phrases } = own.read(['permit', 'validity', 'period']);
  t.match(words[0]?.senses, [{ chinese: [{ text: '执照' }] }]);
  t.equal(words[0]?.senses[0]?.chinese.length, 1);
  t.same(
    phrases.map(({ chinese }) => chinese.map(({ text }) => text)),
    [['执照']],
  );
});

t.test('a name of several words is no other of them, and a ministry is no part of 财政部门', async (t) => {
  const { words, phrases } = createGlossary(mined, [
    { zh: '财政部', phrases: ['Permit Period'] },
    { zh: '财政部', phrases: ['Permit Period'], name: true },
    { zh: '交通运输部', phrases: ['Valid Period'], name: true },
  ]).read(['permit', 'period', 'valid', 'period']);
  t.same(
    words.map(({ is, senses }) => [is, senses.length]),
    [
      ['known', 0],
      ['known', 0],
      ['known', 0],
      ['known', 0],
    ],
  );
  t.same(
    phrases.flatMap(({ chinese }) => chinese.map(({ text, by }) => [text, by])),
    [
      ['财政部', 'word'],
      ['交通运输部', 'letters'],
    ],
  );
});

t.test('what says several words together ranks for each of them, too', async (t) => {
  const { words, phrases } = glossary.read(['period', 'of', 'validity']);
  t.match(words[0]?.senses, [{ chinese: [{ text: '有效期', together: true }, { text: '期间' }] }]);
  t.match(words[2]?.senses, [{ chinese: [{ text: '有效期', together: true }, { text: '有效' }] }]);
  t.match(phrases, [{ typed: 'period of validity', chinese: [{ text: '有效期' }] }]);
});
