import assert from 'node:assert/strict';
import { test } from 'node:test';
import { children, clause, finding, roots } from '../../src/explanation/entries.ts';
import type { Explanation, RuleTest, Verdicts } from '../../src/protocol.ts';
import { byFile } from '../../src/testing/items.ts';
import { groups, remark, summary } from '../../src/verdicts/groups.ts';

const range = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 4 } });
const verdicts: Verdicts = {
  rule: 'gap', range: range(0), total: 84, fires: 1, clear: 82, undetermined: 1, more: 0, partial: false,
  subjects: [{ key: 'a', verdict: 'fires', message: 'a: is short' }, { key: 'b', verdict: 'undetermined', missing: ['value', 'partner.alignment'] }],
};

test('subjects are grouped by verdict, with the counts of the rule', () =>
  assert.deepEqual(groups(verdicts).map(({ label, count, subjects }) => [label, count, subjects.map(subject => subject.key)]),
    [['Fires', 1, ['a']], ['Undetermined', 1, ['b']], ['Clear', 82, []]]));

test('a verdict that nobody has makes no group', () =>
  assert.deepEqual(groups({ ...verdicts, fires: 0 }).map(group => group.verdict), ['undetermined', 'clear']));

test('beside a key stands the message, or what is missing', () =>
  assert.deepEqual(verdicts.subjects.map(remark), ['is short', 'missing value, partner.alignment']));

test('the counts are worded as above a rule, and say where time ran out', () => {
  assert.equal(summary(verdicts), 'fires 1 · undetermined 1 of 84');
  assert.match(summary({ ...verdicts, partial: true }), /judged so far/);
});

test('an explanation is a tree of clauses and of the changes that would turn it', () => {
  const explanation: Explanation = {
    rule: 'gap', key: 'a', verdict: 'fires', changes: ['value: 3 -> 4'],
    nodes: [{ text: 'value\n   > 3', value: 'true', outcome: 'true', margin: 'by 2', children: [{ text: 'value', value: '5' }] }],
  };
  const [subject, changes] = roots(explanation);
  const [node] = children(subject!);
  assert.ok(node?.kind === 'node');
  assert.deepEqual([clause(node.node), finding(node.node)], ['value > 3', 'by 2']);
  assert.deepEqual(children(node).map(entry => entry.kind === 'node' && finding(entry.node)), ['5']);
  assert.deepEqual(children(changes!), [{ kind: 'change', text: 'value: 3 -> 4' }]);
});

test('tests stand under their file in the order of their lines', () => {
  const at = (uri: string, line: number): RuleTest => ({ id: `${uri}${line}`, label: '', rule: '', uri, range: range(line) });
  assert.deepEqual(byFile([at('b', 3), at('a', 9), at('b', 1)]).map(([uri, tests]) => [uri, tests.map(one => one.range.start.line)]), [['a', [9]], ['b', [1, 3]]]);
});
