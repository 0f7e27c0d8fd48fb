import { LanguageClient, CloseAction, ErrorAction, type LanguageClientOptions } from 'vscode-languageclient/node';
import { window, workspace, type LogOutputChannel } from 'vscode';
import type { Readable } from 'node:stream';
import type { Program } from './locate.ts';
import type { Restarts } from './restarts.ts';
import { traceTo } from './trace.ts';

/** A client that writes its troubles to the output and shows none itself: the extension tells them once, in its own words. */
export class QuietClient extends LanguageClient {
  /** What the server wrote last to standard error. */
  written = '';
  private readonly gaveUp: (why: string) => void;
  private ours = false;

  constructor(program: Program, output: LogOutputChannel, restarts: Restarts, gaveUp: (why: string) => void) {
    const heard = (stream: Readable) => stream.on('data', (data: Buffer) => {
      this.written = (this.written + data).slice(-4000);
      output.warn(String(data).trimEnd());
    });
    super('lode', 'Lode', { command: program.command, args: [...program.args, 'lsp'] }, {
      ...options(output),
      stdioOptions: { stdout: () => {}, stderr: heard },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          // While `begin` waits, it tells why; afterwards a few restarts are fine.
          const again = !this.ours && restarts.allow(Date.now());
          if (!again && !this.ours) {
            gaveUp('It ended several times in a short while.');
          }

          return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    this.gaveUp = gaveUp;
  }

  /** Starts it; what goes wrong is thrown, and told nowhere else. */
  async begin(): Promise<void> {
    this.ours = true;
    try {
      await this.start();
    } finally {
      this.ours = false;
    }
  }

  override error(message: string, data?: unknown, show?: boolean | 'force'): void {
    super.error(message, data, false);
    if (show === 'force' && !this.ours) {
      this.gaveUp(message);
    }
  }

  override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }
}

const options = (output: LogOutputChannel): LanguageClientOptions => ({
  documentSelector: [{ language: 'lode', scheme: 'file' }],
  outputChannel: output,
  traceOutputChannel: traceTo(output),
  // Later changes of the settings are sent by the client itself, to a server that registers for them.
  initializationOptions: () => ({ today: workspace.getConfiguration('lode').get('today', '') || null, trusted: workspace.isTrusted }),
  markdown: { isTrusted: false, supportHtml: false },
});

export const createOutput = (): LogOutputChannel => window.createOutputChannel('Lode', { log: true });
