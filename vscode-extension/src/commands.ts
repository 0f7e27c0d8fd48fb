import { commands, type Disposable, ProcessExecution, Task, tasks, Uri, window, workspace, TaskRevealKind, TaskScope } from 'vscode';
import type { Location, Position } from 'vscode-languageclient/node';
import type { Server } from './server.ts';
import { tell } from './client/problem.ts';

export const registerCommands = (server: Server): Disposable[] => [
  commands.registerCommand('lode.run', () => run(server)),
  commands.registerCommand('lode.restart', () => server.restart()),
  commands.registerCommand('lode.showOutput', () => server.output.show(true)),
  commands.registerCommand('lode.showReferences', (uri: string, position: Position, locations: Location[]) => {
    const code = server.convert?.code;
    return code && commands.executeCommand('editor.action.showReferences', Uri.parse(uri), code.asPosition(position), locations.map(code.asLocation));
  }),
];

/** `lode run` in a terminal, by the program that also serves. */
async function run(server: Server): Promise<void> {
  const program = server.program;
  if (typeof program === 'string') {
    return tell(program);
  }

  const document = window.activeTextEditor?.document.uri;
  const folder = (document && workspace.getWorkspaceFolder(document)) ?? workspace.workspaceFolders?.[0];
  await workspace.saveAll(false);
  const execution = new ProcessExecution(program.command, [...program.args, 'run'], folder ? { cwd: folder.uri.fsPath } : {});
  const task = new Task({ type: 'process' }, folder ?? TaskScope.Workspace, 'run the pack', 'Lode', execution, []);
  task.presentationOptions = { reveal: TaskRevealKind.Always, clear: true, showReuseMessage: false };
  await tasks.executeTask(task);
}
