/** A bench's results as rows for console.table, in milliseconds. */
import type { Bench } from 'tinybench';

/** @throws Error where a task could not be measured */
export function latencies({ tasks }: Bench): Record<string, string | number>[] {
  return tasks.map(({ name, result }) => {
    if (!('latency' in result)) throw new Error(`${name} could not be measured`, { cause: result });
    const { p50, p99, samplesCount } = result.latency;
    return { what: name, 'median, ms': p50.toFixed(2), '99th percentile, ms': p99.toFixed(2), runs: samplesCount };
  });
}
