import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { PathRules } from '../../../indexer/metadata/path-rules.js';
import { ownFields } from '../../../indexer/read/record-fields.js';

t.test(
  'a path stands for itself and for what lies in it, whatever is said beside it, in the order of the file',
  (t) => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'a#b'), { minLength: 1, maxLength: 4 })
      .map((steps) => steps.join('/'));
    fc.assert(
      fc.property(fc.array(fc.oneof(path, fc.constantFrom('**', 'a/*'))), fc.array(path), (patterns, paths) => {
        const rules = patterns.map((pattern, line) => ({ pattern, line, given: {}, fields: ownFields }));
        const found = new PathRules('', rules);
        for (const asked of paths) {
          const expected = rules.filter(({ pattern }) => {
            if (pattern === '**') return true;
            if (pattern === 'a/*') return /^a\/[^/]+$/.test(asked) || /^a\/[^/#]+#/.test(asked);
            return asked === pattern || asked.startsWith(`${pattern}/`) || asked.startsWith(`${pattern}#`);
          });
          assert.deepEqual(
            found.matching(asked).map(({ line }) => line),
            expected.map(({ line }) => line),
          );
        }
      }),
    );
    t.pass();
    t.end();
  },
);
