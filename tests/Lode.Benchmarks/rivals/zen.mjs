// A decision table whose rows are the rules, of which all that match are collected: faster than an expression for each. Judged row by row.
import { ZenEngine } from '@gorules/zen-engine';
import { serve } from './serve.mjs';
import { readRows, readRules } from './workload.mjs';

const folder = process.argv[2];
const engine = new ZenEngine();
let rules, rows, decision;

await serve({
  load(count) {
    rules = readRules(folder);
    rows = readRows(folder, count);
    decision = engine.createDecision(content(rules));
  },
  async judge() {
    const counts = rules.map(() => 0);
    for (const row of rows) {
      const { result } = await decision.evaluate(row);
      result.forEach(({ rule }) => { counts[rule]++; });
    }
    return counts;
  },
});

function content(rules) {
  const table = {
    hitPolicy: 'collect',
    inputs: [{ id: 'condition', name: 'condition' }],
    outputs: [{ id: 'rule', name: 'rule', field: 'rule' }],
    rules: rules.map((rule, i) => ({ _id: `r${i}`, condition: condition(rule), rule: `${i}` })),
  };
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: table },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [{ id: 'to-table', sourceId: 'in', targetId: 'table' }, { id: 'to-out', sourceId: 'table', targetId: 'out' }],
  };
}

function condition({ a, above, b, equal, c, atMost, d, one, other }) {
  return `(n${a} > ${above} and e${b} == ${equal}) or (n${c} <= ${atMost} and e${d} in [${one}, ${other}])`;
}
