import { existsSync } from 'node:fs';
import { CancellationTokenSource, type CancellationToken, type Disposable, EventEmitter, workspace } from 'vscode';
import { LSPErrorCodes, ErrorCodes, ResponseError, State } from 'vscode-languageclient/node';
import type { Requests, ServerStatus } from './protocol.ts';
import { createOutput, QuietClient } from './client/client.ts';
import { locate, type Program } from './client/locate.ts';
import { tell } from './client/problem.ts';
import { reason } from './client/reasons.ts';
import { Restarts } from './client/restarts.ts';

const expected = new Set<number>([
  ErrorCodes.MethodNotFound, ErrorCodes.PendingResponseRejected, ErrorCodes.ConnectionInactive,
  LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled, LSPErrorCodes.ContentModified,
]);

/** Always handed on: the client takes an absent token for one more parameter. */
const never = new CancellationTokenSource().token;

/** The server's process, and what the extension asks of it. */
export class Server implements Disposable {
  readonly output = createOutput();
  private readonly restarts = new Restarts(3, 3 * 60_000);
  private readonly statusChanged = new EventEmitter<ServerStatus>();
  private readonly settings: Disposable;
  private client: QuietClient | undefined;

  /** How it is with the server; `ready` also says that answers may differ from those before. */
  readonly onStatus = this.statusChanged.event;
  private readonly extension: string;

  constructor(extension: string) {
    this.extension = extension;
    this.settings = workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('lode.server.path')) {
        void this.restart();
      }
    });
  }

  /** The program that serves, and runs the pack in a terminal; a text where there is none. */
  get program(): Program | string {
    return locate(workspace.getConfiguration('lode').get('server.path', ''), this.extension, existsSync);
  }

  get convert() {
    return this.client && { code: this.client.protocol2CodeConverter, protocol: this.client.code2ProtocolConverter };
  }

  async start(): Promise<void> {
    const program = this.program;
    if (typeof program === 'string') {
      return this.failed(program);
    }

    this.statusChanged.fire({ state: 'loading', text: 'Lode' });
    const client = new QuietClient(program, this.output, this.restarts, why => this.failed(why));
    this.client = client;
    client.onNotification('lode/status', (status: ServerStatus) => this.statusChanged.fire(status));
    client.onDidChangeState(change => change.newState === State.Running && this.statusChanged.fire({ state: 'ready', text: 'Lode' }));
    try {
      await client.begin();
    } catch (error) {
      this.failed(reason(program, String(error), client.written));
    }
  }

  async restart(): Promise<void> {
    this.restarts.forget();
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // A client that never came up has nothing to stop, and says so by throwing.
    await client?.dispose().catch(() => {});
  }

  /** The answer; null where there is none, for whatever reason. */
  async request<M extends keyof Requests>(method: M, params: Requests[M]['params'], token: CancellationToken = never): Promise<Requests[M]['result']> {
    if (!this.client?.isRunning()) {
      return null;
    }

    try {
      return await this.client.sendRequest<Requests[M]['result']>(method, params, token);
    } catch (error) {
      if (!(error instanceof ResponseError && expected.has(error.code))) {
        this.output.warn(`${method}: ${String(error)}`);
      }

      return null;
    }
  }

  dispose(): void {
    this.settings.dispose();
    this.statusChanged.dispose();
    this.output.dispose();
  }

  private failed(why: string): void {
    this.output.error(why);
    this.statusChanged.fire({ state: 'failed', text: 'Lode does not run', detail: why });
    void tell(why);
  }
}
