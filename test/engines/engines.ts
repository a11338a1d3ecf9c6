/** A test of every engine, and what the tests of the contract share. */
import t from 'tap';
import type {
  AnalysedDocument,
  Change,
  Engine,
  EngineHit,
  EngineResult,
  GenerationInfo,
} from '../../src/engines/engine.js';
import type { EngineName } from '../../src/engines/open.js';
import type { Plan } from '../../src/query/plan.js';
import { enginesUnderTest, openWith, type Settings } from './under-test.js';

/** For what needs more than the one open engine. */
export interface Place {
  readonly name: EngineName;
  /** With which a program finds the same place. */
  readonly settings: Settings;
  /** Of the server's program; null where there is none. */
  readonly version: () => Promise<string | null>;
  /** Opens another engine on the same place. */
  readonly again: () => Promise<Engine>;
}

/** Engines that are not there are skipped with a line in each file, not in each test. */
for (const { name, missing } of enginesUnderTest) {
  const reason = missing();
  if (reason !== null) t.test(`${name}: all tests`, { skip: reason }, () => undefined);
}
const there = enginesUnderTest.filter(({ missing }) => missing() === null);

/** Each engine in an empty place, closed at the end. */
export function everyEngine(
  behaviour: string,
  run: (t: Tap, engine: Engine, place: Place) => Promise<void>,
  options: { readonly skip?: string | false } = {},
): void {
  for (const { name, settings: settingsOf, version: versionOf, clear } of there) {
    t.test(`${name}: ${behaviour}`, options, async (t) => {
      const settings = await settingsOf(t.testdir());
      const opened: Engine[] = [];
      const again = async () => {
        const engine = await openWith(settings);
        opened.push(engine);
        return engine;
      };
      t.teardown(async () => {
        await Promise.all(opened.map((engine) => engine.close()));
        await clear(settings);
      });
      await run(t, await again(), { name, settings, version: () => versionOf(settings), again });
    });
  }
}

/** How often a property is tried that writes each time: a write to a server takes about a second. */
export function tries({ name }: Pick<Place, 'name'>): number {
  return name === 'embedded' ? 50 : 10;
}

export type Tap = Pick<typeof t, 'comment' | 'equal' | 'match' | 'not' | 'ok' | 'pass' | 'rejects' | 'strictSame'>;

/** Builds with a dictionary and analysis that no test cares for. */
export function build(engine: Engine, documents: Iterable<AnalysedDocument>): Promise<GenerationInfo> {
  return engine.build({ analysis: 'test', dictionary: '研发 1 n\n' }, puts(documents));
}

/** Of every block. */
export async function eachOf(engine: Engine, plan: Plan, generation?: string): Promise<EngineHit[]> {
  const all: EngineHit[] = [];
  for await (const hits of engine.each(plan, generation)) all.push(...hits);
  return all;
}

/** Of a page's passages. */
export function idsOf({ hits }: Pick<EngineResult, 'hits'>): string[] {
  return hits.map(({ passage }) => passage.id);
}

export function* puts(documents: Iterable<AnalysedDocument>): Generator<Change> {
  for (const document of documents) yield { put: document };
}
