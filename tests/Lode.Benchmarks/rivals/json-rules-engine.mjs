// A rule with conditions of any and all, judged row by row; the events tell which rules matched.
import { Engine } from 'json-rules-engine';
import { serve } from './serve.mjs';
import { readRows, readRules } from './workload.mjs';

const folder = process.argv[2];
let rules, rows, engine;

await serve({
  load(count) {
    rules = readRules(folder);
    rows = readRows(folder, count);
    engine = new Engine(rules.map((rule, i) => ({ conditions: conditions(rule), event: { type: 'match', params: { rule: i } } })));
  },
  async judge() {
    const counts = rules.map(() => 0);
    for (const row of rows) {
      const { events } = await engine.run(row);
      events.forEach(event => { counts[event.params.rule]++; });
    }
    return counts;
  },
});

function conditions({ a, above, b, equal, c, atMost, d, one, other }) {
  return {
    any: [
      { all: [test(`n${a}`, 'greaterThan', above), test(`e${b}`, 'equal', equal)] },
      { all: [test(`n${c}`, 'lessThanInclusive', atMost), test(`e${d}`, 'in', [one, other])] },
    ],
  };
}

function test(fact, operator, value) {
  return { fact, operator, value };
}
