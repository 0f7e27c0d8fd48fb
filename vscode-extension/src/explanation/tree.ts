import { EventEmitter, type Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeDataProvider, Uri } from 'vscode';
import type { ExplainedNode, Explanation } from '../protocol.ts';
import { verdictIcons } from '../verdicts/tree.ts';
import { children, clause, type Entry, finding, roots } from './entries.ts';

const deepestOpen = 3;

const outcomes = {
  true: new ThemeIcon('check', new ThemeColor('charts.green')),
  false: new ThemeIcon('close', new ThemeColor('charts.red')),
  unknown: new ThemeIcon('question', new ThemeColor('charts.yellow')),
  none: new ThemeIcon('symbol-field'),
};

/** Why one rule came to its verdict on one subject. */
export class ExplanationTree implements TreeDataProvider<Entry> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private shown: Entry[] = [];
  private uri = '';
  private readonly range: (node: ExplainedNode) => Range | undefined;

  constructor(range: (node: ExplainedNode) => Range | undefined) {
    this.range = range;
  }

  /** The entry at the top. */
  get first(): Entry | undefined {
    return this.shown[0];
  }

  show(uri: string, explanation: Explanation): void {
    this.uri = uri;
    this.shown = roots(explanation);
    this.changed.fire();
  }

  getChildren(entry?: Entry): Entry[] {
    return entry ? children(entry) : this.shown;
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(entry: Entry): TreeItem {
    switch (entry.kind) {
      case 'subject': return subjectItem(entry.explanation);
      case 'node': return this.nodeItem(entry.node, entry.depth);
      case 'changes': return changesItem(entry.changes);
      case 'change': return withIcon(new TreeItem(entry.text), new ThemeIcon('lightbulb'));
    }
  }

  private nodeItem(node: ExplainedNode, depth: number): TreeItem {
    const state = !node.children?.length ? TreeItemCollapsibleState.None
      : depth < deepestOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = withIcon(new TreeItem(clause(node), state), outcomes[node.outcome ?? 'none']);
    item.description = finding(node);
    item.tooltip = [clause(node), node.outcome && `is ${node.outcome}`, finding(node)].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: `${clause(node)}, ${node.outcome ?? ''} ${finding(node)}` };
    const selection = this.range(node);
    if (selection) {
      item.command = { command: 'vscode.open', title: 'Reveal', arguments: [Uri.parse(node.uri ?? this.uri), { selection, preserveFocus: true }] };
    }

    return item;
  }
}

function subjectItem({ key, verdict }: Explanation): TreeItem {
  const item = withIcon(new TreeItem(key, TreeItemCollapsibleState.Expanded), verdictIcons[verdict ?? 'clear']);
  item.description = verdict ?? 'not in force on this day';
  return item;
}

function changesItem(changes: string[]): TreeItem {
  const item = new TreeItem('What would change it', changes.length ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None);
  item.description = changes.length ? '' : 'no single field';
  return withIcon(item, new ThemeIcon('arrow-swap'));
}

function withIcon(item: TreeItem, icon: ThemeIcon): TreeItem {
  item.iconPath = icon;
  return item;
}
