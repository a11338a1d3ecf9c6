/** Work that is done at once by several, and taken in order. */

/** The results of `run` in the order of the items; at most `ahead` items are taken before the result of the first of them is asked for. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = run(item);
    // One that fails while another is waited for is not unheard: its turn comes.
    result.catch(() => undefined);
    running.push(result);
    if (running.length >= ahead) yield await (running.shift() as Promise<Result>);
  }
  for (const result of running) yield await result;
}
