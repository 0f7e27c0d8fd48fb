import { commands, type Disposable, EventEmitter, type TextDocumentContentProvider, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Server } from './server.ts';

const scheme = 'lode-csharp';

/** What the compiler made of a rule, as a text that can be read and not changed. */
export function showCSharp(server: Server): Disposable[] {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = { onDidChange: changed.event, provideTextDocumentContent: uri => texts.get(uri.toString()) };
  return [
    workspace.registerTextDocumentContentProvider(scheme, provider),
    commands.registerCommand('lode.showCSharp', async () => {
      const editor = window.activeTextEditor;
      const code = editor && await server.request('lode/csharp', { textDocument: { uri: editor.document.uri.toString() }, position: editor.selection.active });
      if (!code) {
        void window.showInformationMessage('Put the cursor into a rule without errors to see its C#.');
        return;
      }

      const uri = Uri.from({ scheme, path: `/${code.rule.replace(/[^\p{L}\p{Nd}_.-]/gu, '_')}.cs` });
      texts.set(uri.toString(), code.text);
      changed.fire(uri);
      await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preview: true });
    }),
  ];
}
