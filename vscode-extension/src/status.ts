import { type Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Server } from './server.ts';

const icons = { loading: '$(loading~spin)', ready: '$(checklist)', failed: '$(error)' };

/** The item in the status bar: what is loaded, or that nothing is. */
export function showStatus(server: Server): Disposable {
  const item = window.createStatusBarItem('lode.status', StatusBarAlignment.Right, 90);
  item.name = 'Lode';
  const heard = server.onStatus(({ state, text, detail }) => {
    item.text = `${icons[state]} ${text}`;
    item.tooltip = new MarkdownString(`**Lode** ${detail ?? (state === 'ready' ? 'is ready' : '')}`);
    // What the server cannot load stands among the problems; why there is no server, in the output.
    item.command = state !== 'failed' ? 'lode.openVerdicts' : server.convert ? 'workbench.actions.view.problems' : 'lode.showOutput';
    item.backgroundColor = state === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
  });
  return { dispose: () => { heard.dispose(); item.dispose(); } };
}
