/** The clause that a permalink cites. */
import type { Passage } from '../../src/domain/passage.js';

export interface Target {
  readonly passage: Passage;
  /** As asked for: the passage's own, a unit's inside it, or a heading's that it answers for. */
  readonly locator: string;
}
