/** The engines that the contract suite runs on. A new engine is one more line here. */
import t from 'tap';
import { openEmbedded } from '../../src/engines/embedded/index.js';
import type { AnalysedDocument, Change, Engine, GenerationInfo } from '../../src/engines/engine.js';

export interface EngineUnderTest {
  readonly name: string;
  /** `data`: a folder of the test's own. */
  readonly open: (data: string) => Promise<Engine>;
}

export const enginesUnderTest: readonly EngineUnderTest[] = [
  { name: 'embedded', open: (data) => openEmbedded({ data, readonly: false }) },
];

/** For what needs more than the one open engine. */
export interface Place {
  readonly name: string;
  readonly data: string;
  /** Opens another engine on the same data. */
  readonly again: () => Promise<Engine>;
}

/** A test of every engine, each in an empty folder, closed at the end. */
export function everyEngine(behaviour: string, run: (t: Tap, engine: Engine, place: Place) => Promise<void>): void {
  for (const { name, open } of enginesUnderTest) {
    t.test(`${name}: ${behaviour}`, async (t) => {
      const data = t.testdir();
      const opened: Engine[] = [];
      const again = async () => {
        const engine = await open(data);
        opened.push(engine);
        return engine;
      };
      t.teardown(() => Promise.all(opened.map((engine) => engine.close())));
      await run(t, await again(), { name, data, again });
    });
  }
}

export type Tap = Pick<typeof t, 'equal' | 'match' | 'not' | 'ok' | 'pass' | 'rejects' | 'strictSame'>;

/** Builds with a dictionary and analysis that no test cares for. */
export function build(engine: Engine, documents: Iterable<AnalysedDocument>): Promise<GenerationInfo> {
  return engine.build({ analysis: 'test', dictionary: '研发 1 n\n' }, puts(documents));
}

export function* puts(documents: Iterable<AnalysedDocument>): Generator<Change> {
  for (const document of documents) yield { put: document };
}
