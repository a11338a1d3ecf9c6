/** Whether tests of an engine may be left out where the engine is not there. */

/** Names of engines, with commas, whose tests have to run. Continuous integration sets it. */
const required = (process.env.TIAOWEN_TEST_REQUIRE ?? '').split(',');

/**
 * @param reason why it is not there, in one line; null where it is
 * @returns the reason. @throws where the engine is required
 */
export function mayBeMissing(engine: 'meilisearch' | 'opensearch', reason: string | null): string | null {
  if (reason !== null && required.includes(engine)) {
    throw new Error(`The tests of ${engine} are required (TIAOWEN_TEST_REQUIRE) and cannot run: ${reason}`);
  }
  return reason;
}
