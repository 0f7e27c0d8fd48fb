import type { ExplainedNode, Explanation } from '../protocol.ts';

export type Entry =
  | { kind: 'subject'; explanation: Explanation }
  | { kind: 'node'; node: ExplainedNode; depth: number }
  | { kind: 'changes'; changes: string[] }
  | { kind: 'change'; text: string };

/** The top of the tree: the verdict with its clauses, then what would turn it. */
export const roots = (explanation: Explanation): Entry[] => [
  { kind: 'subject', explanation },
  { kind: 'changes', changes: explanation.changes },
];

export function children(entry: Entry): Entry[] {
  switch (entry.kind) {
    case 'subject': return entry.explanation.nodes.map(node => ({ kind: 'node', node, depth: 1 }));
    case 'node': return (entry.node.children ?? []).map(node => ({ kind: 'node', node, depth: entry.depth + 1 }));
    case 'changes': return entry.changes.map(text => ({ kind: 'change', text }));
    case 'change': return [];
  }
}

/** A clause on one line. */
export const clause = (node: ExplainedNode): string => node.text.replace(/\s+/g, ' ').trim();

/** What stands beside a clause: its value where that says more than true or false, by how much it holds or fails, and what else there is to say. */
export const finding = ({ value, outcome, margin, note }: ExplainedNode): string =>
  [value && value !== outcome ? value : null, margin, note].filter(Boolean).join(' · ');
