import t from 'tap';
import { EmbeddingsUnavailable, openEmbeddings } from '../../../src/semantic/embeddings.js';
import { embeddingsOf, endpoint, type Trouble } from './endpoint.js';

const soon = (): AbortSignal => AbortSignal.timeout(10_000);

t.test('texts are answered with a vector each, in their order, whatever the order of the answer', async (t) => {
  const place = await endpoint(t);
  const embeddings = embeddingsOf(place);
  const together = await embeddings.embed('passage', ['研发投入', '劳动合同', '研发'], soon());
  const alone = await Promise.all(
    ['研发投入', '劳动合同', '研发'].map(async (text) => (await embeddings.embed('passage', [text], soon()))[0]),
  );
  t.strictSame(together, alone);
  t.notSame(together[0], together[1]);
});

t.test('model, prefix and key are those of the settings, for passages and queries', async (t) => {
  const place = await endpoint(t, {
    embeddingsModel: { passage: 'e5-passage', query: 'e5-query' },
    embeddingsKey: 'sk-secret',
    embeddingsPassagePrefix: 'passage: ',
    embeddingsQueryPrefix: 'query: ',
  });
  const embeddings = embeddingsOf(place);
  await embeddings.embed('passage', ['甲'], soon());
  await embeddings.embed('query', ['乙'], soon());
  t.strictSame(place.asked, [
    { model: 'e5-passage', input: ['passage: 甲'], authorization: 'Bearer sk-secret' },
    { model: 'e5-query', input: ['query: 乙'], authorization: 'Bearer sk-secret' },
  ]);
});

t.test('without an address there is no endpoint', async (t) => {
  const { settings } = await endpoint(t);
  t.equal(openEmbeddings({ ...settings, embeddingsUrl: undefined }), null);
});

t.test(
  'whatever an endpoint does wrong is one error, which tells whether to ask again and never the key',
  async (t) => {
    const wrongs: readonly [Exclude<Trouble, null>, passing: boolean, message: RegExp][] = [
      [{ status: 401 }, false, /answers 401/],
      [{ status: 429 }, true, /answers 429/],
      [{ status: 500 }, true, /answers 500/],
      [{ as: 'garbage' }, false, /no JSON/],
      [{ as: 'half' }, false, /vector for each text/],
      [{ as: 'ragged' }, false, /vector for each text/],
      [{ as: 'nothing' }, false, /vector for each text/],
      [{ as: 'huge' }, false, /vector for each text/],
      [{ as: 'endless' }, false, /too large/],
    ];
    for (const [trouble, passing, message] of wrongs) {
      const place = await endpoint(t, { embeddingsKey: 'sk-secret' });
      place.trouble = () => trouble;
      const error = await embeddingsOf(place)
        .embed('passage', ['甲', '乙', '丙'], soon())
        .catch((error: unknown) => error);
      t.ok(error instanceof EmbeddingsUnavailable, JSON.stringify(trouble));
      t.match(error, { passing, message });
      t.notMatch((error as Error).message, /secret/);
    }
  },
);

t.test('an endpoint that is silent or away is one that may answer later', async (t) => {
  const place = await endpoint(t);
  place.trouble = () => ({ as: 'silent' });
  await t.rejects(embeddingsOf(place).embed('query', ['甲'], AbortSignal.timeout(50)), {
    passing: true,
    message: /did not answer in time/,
  });
  const away = { ...place, settings: { ...place.settings, embeddingsUrl: 'http://127.0.0.1:9/v1' } };
  await t.rejects(embeddingsOf(away).embed('query', ['甲'], soon()), { passing: true, message: /cannot be reached/ });
});

t.test('what the endpoint says to a refusal is told, in short and without the key', async (t) => {
  const place = await endpoint(t, { embeddingsKey: 'sk-secret' });
  for (const status of [400, 413, 422]) {
    place.trouble = () => ({ status, message: `input\n too long for sk-secret ${'x'.repeat(1_000)}` });
    const error = await embeddingsOf(place)
      .embed('passage', ['甲'], soon())
      .catch((error: unknown) => error);
    t.match(error, { passing: false, ofTexts: true, message: /too long for … xxx/ });
    t.notMatch((error as Error).message, /secret/);
    t.ok((error as Error).message.length < 300);
  }
  place.trouble = () => ({ status: 401 });
  await t.rejects(embeddingsOf(place).embed('passage', ['甲'], soon()), { ofTexts: false, message: /401/ });
});

t.test('texts and key go to no other address', async (t) => {
  const [place, other] = [await endpoint(t, { embeddingsKey: 'sk-secret' }), await endpoint(t)];
  for (const status of [302, 307]) {
    place.trouble = () => ({ status, location: `${other.url}/embeddings` });
    await t.rejects(embeddingsOf(place).embed('query', ['甲'], soon()), { passing: false, message: /answers 30/ });
  }
  t.strictSame(other.asked, []);
});
