import { commands, window } from 'vscode';

let shown = false;

/** One message at a time, however much goes wrong: what is wrong, what to do, and the buttons for it. */
export async function tell(problem: string): Promise<void> {
  if (shown) {
    return;
  }

  shown = true;
  const actions: Record<string, () => unknown> = {
    'Open Settings': () => commands.executeCommand('workbench.action.openSettings', 'lode.server.path'),
    'Show Output': () => commands.executeCommand('lode.showOutput'),
    'Restart': () => commands.executeCommand('lode.restart'),
  };
  const chosen = await window.showErrorMessage(`The Lode server does not run. ${problem}`, ...Object.keys(actions));
  shown = false;
  actions[chosen ?? '']?.();
}
