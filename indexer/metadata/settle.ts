/** One value from the three that can say it: metadata.yaml, what stands beside the text (front matter, a record's fields, a page's box), and the text itself. */
import type { Given } from '../read/reader.js';

type Value<Key extends keyof Given> = NonNullable<Given[Key]>;

interface Rule<Key extends keyof Given> {
  /** What weighs more where metadata.yaml says nothing; `beside` where it is left out. */
  readonly first?: 'beside' | 'text';
  /** Whether another value says the same as the one taken; where it is left out, when both are equal. */
  readonly agrees?: (taken: Value<Key>, other: Value<Key>) => boolean;
}

export class Sayings {
  /** @param report is told of every value that differs from the one taken */
  constructor(
    readonly described: Given,
    readonly beside: Given,
    readonly report: (difference: string) => void,
  ) {}

  /** What metadata.yaml says, else the weightier of the others, else null. */
  settle<Key extends keyof Given>(key: Key, text: Value<Key> | null, rule: Rule<Key> = {}): Value<Key> | null {
    const { first = 'beside', agrees = (taken, other) => taken === other } = rule;
    const beside = this.beside[key];
    const [taken, ...others] = [this.described[key], ...(first === 'text' ? [text, beside] : [beside, text])].filter(
      (value): value is Value<Key> => value !== undefined && value !== null,
    );
    if (taken === undefined) return null;
    for (const other of others) {
      if (!agrees(taken, other)) this.report(`${key} ${printed(taken)}, not ${printed(other)}`);
    }
    return taken;
  }

  /** Where what stands beside the text speaks of something else. */
  onlyDescribed(): Sayings {
    return new Sayings(this.described, {}, this.report);
  }
}

const printed = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));
