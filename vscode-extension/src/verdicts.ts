import { CancellationTokenSource, commands, type Disposable, Position, Range, type TextDocument, type TreeView, Uri, window, workspace } from 'vscode';
import { Later } from './later.ts';
import type { Verdicts } from './protocol.ts';
import type { Server } from './server.ts';
import { summary } from './verdicts/groups.ts';
import { VerdictTree } from './verdicts/tree.ts';

/** The view of the rule under the cursor. It asks only while it can be seen. */
export class VerdictsView implements Disposable {
  private readonly tree = new VerdictTree();
  private readonly view: TreeView<unknown>;
  private readonly later = new Later(200, () => this.follow());
  private readonly all: Disposable[];
  private running: CancellationTokenSource | undefined;
  private last: { uri: string; version: number; range: Range } | undefined;
  private readonly server: Server;

  constructor(server: Server) {
    this.server = server;
    this.view = window.createTreeView('lode.verdicts', { treeDataProvider: this.tree });
    this.all = [
      this.view, this.later,
      this.view.onDidChangeVisibility(() => this.later.soon()),
      window.onDidChangeActiveTextEditor(() => this.later.soon()),
      window.onDidChangeTextEditorSelection(() => this.later.soon()),
      workspace.onDidChangeTextDocument(change => change.document.languageId === 'lode' && this.later.soon()),
      server.onStatus(() => { this.last = undefined; this.later.soon(); }),
      commands.registerCommand('lode.openVerdicts', () => commands.executeCommand('lode.verdicts.focus')),
      commands.registerCommand('lode.showVerdicts', (uri: string, position: { line: number; character: number }) => this.open(uri, position)),
    ];
  }

  dispose(): void {
    this.running?.cancel();
    this.all.forEach(one => one.dispose());
  }

  /** Puts the cursor into the rule whose counts were clicked, and brings the view forward. */
  private async open(uri: string, { line, character }: { line: number; character: number }): Promise<void> {
    const at = new Position(line, character);
    await window.showTextDocument(Uri.parse(uri), { selection: new Range(at, at) });
    await commands.executeCommand('lode.verdicts.focus');
  }

  private async follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.view.visible || editor?.document.languageId !== 'lode' || this.isShown(editor.document, editor.selection.active)) {
      return;
    }

    this.running?.cancel();
    const running = this.running = new CancellationTokenSource();
    const verdicts = await verdictsAt(this.server, editor.document, editor.selection.active, running);
    if (!running.token.isCancellationRequested) {
      this.show(editor.document, verdicts);
    }
  }

  private isShown(document: TextDocument, position: Position): boolean {
    return this.last?.uri === document.uri.toString() && this.last.version === document.version && this.last.range.contains(position);
  }

  private show(document: TextDocument, verdicts: Verdicts | null): void {
    const range = verdicts && this.server.convert?.code.asRange(verdicts.range);
    this.last = range ? { uri: document.uri.toString(), version: document.version, range } : undefined;
    this.view.description = verdicts?.rule ?? '';
    this.view.message = verdicts ? [verdicts.title, summary(verdicts)].filter(Boolean).join(': ') : '';
    this.tree.show(document.uri.toString(), verdicts);
  }
}

export const verdictsAt = (server: Server, document: TextDocument, position: Position, running?: CancellationTokenSource): Promise<Verdicts | null> =>
  server.request('lode/verdicts', { textDocument: { uri: document.uri.toString() }, position }, running?.token);
