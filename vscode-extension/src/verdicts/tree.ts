import { EventEmitter, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeDataProvider } from 'vscode';
import type { Subject, Verdict, Verdicts } from '../protocol.ts';
import { type Group, groups, remark } from './groups.ts';

export const verdictIcons: Record<Verdict, ThemeIcon> = {
  fires: new ThemeIcon('flame', new ThemeColor('charts.red')),
  undetermined: new ThemeIcon('question', new ThemeColor('charts.yellow')),
  clear: new ThemeIcon('circle-outline', new ThemeColor('charts.green')),
};

type Entry = Group | Subject | string;

/** The subjects of one rule, grouped by verdict. */
export class VerdictTree implements TreeDataProvider<Entry> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private shown: { uri: string; verdicts: Verdicts } | undefined;

  show(uri: string, verdicts: Verdicts | null): void {
    this.shown = verdicts ? { uri, verdicts } : undefined;
    this.changed.fire();
  }

  getChildren(entry?: Entry): Entry[] {
    if (entry === undefined) {
      const { verdicts } = this.shown ?? {};
      return verdicts ? [...groups(verdicts), ...(verdicts.more > 0 ? [`${verdicts.more} more subjects are not listed`] : [])] : [];
    }

    return typeof entry === 'object' && 'subjects' in entry ? entry.subjects : [];
  }

  getTreeItem(entry: Entry): TreeItem {
    return typeof entry === 'string' ? new TreeItem(entry) : 'subjects' in entry ? groupItem(entry, this.shown) : this.subjectItem(entry);
  }

  private subjectItem(subject: Subject): TreeItem {
    const item = new TreeItem(subject.key);
    item.description = remark(subject);
    item.iconPath = verdictIcons[subject.verdict];
    item.tooltip = tooltip(subject);
    item.contextValue = 'subject';
    item.command = { command: 'lode.explainSubject', title: 'Explain', arguments: [this.shown?.uri, this.shown?.verdicts.rule, subject.key] };
    return item;
  }
}

function groupItem(group: Group, shown: { uri: string; verdicts: Verdicts } | undefined): TreeItem {
  const item = new TreeItem(group.label, group.expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  // The rule belongs to the id, so that another rule does not inherit what was folded in this one.
  item.id = `${shown?.uri}#${shown?.verdicts.rule}#${group.verdict}`;
  item.description = String(group.count);
  item.contextValue = 'group';
  return item;
}

function tooltip(subject: Subject): MarkdownString {
  const text = new MarkdownString().appendText(subject.key);
  if (subject.message) {
    text.appendMarkdown('\n\n').appendText(subject.message);
  }

  for (const cell of subject.missing ?? []) {
    text.appendMarkdown('\n\n$(question) ').appendText(`${cell} is not known`);
  }

  text.supportThemeIcons = true;
  return text;
}
