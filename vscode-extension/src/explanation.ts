import { commands, type Disposable, window } from 'vscode';
import { ExplanationTree } from './explanation/tree.ts';
import type { Subject } from './protocol.ts';
import type { Server } from './server.ts';
import { remark } from './verdicts/groups.ts';
import { verdictsAt } from './verdicts.ts';

/** The view that explains one verdict, and the command that asks for whom. */
export function explain(server: Server): Disposable[] {
  const tree = new ExplanationTree(node => (node.range && server.convert?.code.asRange(node.range)) || undefined);
  const view = window.createTreeView('lode.explanation', { treeDataProvider: tree });

  async function show(uri: string, rule: string, key: string): Promise<void> {
    const explanation = await server.request('lode/explain', { textDocument: { uri }, rule, key });
    if (!explanation) {
      void window.showInformationMessage(`There is nothing to explain about ${key}: the rule or the data changed, or they have an error.`);
      return;
    }

    tree.show(uri, explanation);
    view.description = `${explanation.rule} · ${explanation.key}`;
    if (!view.visible) {
      await commands.executeCommand('lode.explanation.focus');
    }
  }

  return [
    view,
    commands.registerCommand('lode.explainSubject', show),
    commands.registerCommand('lode.explain', async () => {
      const editor = window.activeTextEditor;
      const verdicts = editor && await verdictsAt(server, editor.document, editor.selection.active);
      if (!verdicts) {
        void window.showInformationMessage('Put the cursor into a rule whose data load; then choose the subject to explain.');
        return;
      }

      const chosen = await window.showQuickPick(verdicts.subjects.map(pick), { title: `Explain ${verdicts.rule}`, placeHolder: 'Which subject?', matchOnDetail: true });
      if (chosen) {
        await show(editor.document.uri.toString(), verdicts.rule, chosen.label);
      }
    }),
  ];
}

const pick = (subject: Subject) => ({ label: subject.key, description: subject.verdict, detail: remark(subject) });
