import { commands, type ExtensionContext, workspace } from 'vscode';
import { registerCommands } from './commands.ts';
import { showCSharp } from './csharp.ts';
import { explain } from './explanation.ts';
import { Server } from './server.ts';
import { showStatus } from './status.ts';
import { Testing } from './testing.ts';
import { VerdictsView } from './verdicts.ts';

let server: Server | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  server = new Server(context.extensionPath);
  context.subscriptions.push(
    server, showStatus(server), new VerdictsView(server), new Testing(server),
    ...explain(server), ...showCSharp(server), ...registerCommands(server),
    workspace.onDidGrantWorkspaceTrust(() => server?.restart()),
  );
  await commands.executeCommand('setContext', 'lode.active', true);
  await server.start();
}

export const deactivate = (): Promise<void> | undefined => server?.stop();
