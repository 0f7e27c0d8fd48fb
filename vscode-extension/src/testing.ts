import {
  type CancellationToken, commands, type Disposable, Location, TestMessage, type TestItem, type TestRun, TestRunProfileKind, TestRunRequest, tests, Uri, workspace,
} from 'vscode';
import { Later } from './later.ts';
import type { RuleTest, TestOutcome } from './protocol.ts';
import type { Server } from './server.ts';
import { byFile } from './testing/items.ts';

/** The tests of rules in the Testing view. */
export class Testing implements Disposable {
  private readonly controller = tests.createTestController('lode', 'Lode');
  private readonly later = new Later(500, () => this.refresh());
  private readonly all: Disposable[];
  private readonly server: Server;

  constructor(server: Server) {
    this.server = server;
    this.controller.refreshHandler = () => this.refresh();
    this.controller.createRunProfile('Run', TestRunProfileKind.Run, (request, token) => this.run(request, token), true);
    this.all = [
      this.controller, this.later,
      server.onStatus(({ state }) => state === 'ready' && this.later.soon()),
      workspace.onDidOpenTextDocument(document => document.languageId === 'lode' && this.later.soon()),
      workspace.onDidChangeTextDocument(change => change.document.languageId === 'lode' && this.later.soon()),
      commands.registerCommand('lode.runTest', (_uri: string, id: string, ids?: string[]) => this.runThese(ids ?? [id])),
    ];
  }

  dispose(): void {
    this.all.forEach(one => one.dispose());
  }

  private async refresh(): Promise<void> {
    const found = await this.server.request('lode/tests', {});
    if (found) {
      this.controller.items.replace(byFile(found).map(([uri, inFile]) => this.fileItem(uri, inFile)));
    }
  }

  private fileItem(uri: string, inFile: RuleTest[]): TestItem {
    const place = Uri.parse(uri);
    const file = this.controller.createTestItem(uri, workspace.asRelativePath(place), place);
    file.children.replace(inFile.map((test, index) => {
      const item = this.controller.createTestItem(test.id, test.label, place);
      item.range = this.server.convert?.code.asRange(test.range);
      item.sortText = String(index).padStart(5, '0');
      return item;
    }));
    return file;
  }

  private async runThese(ids: string[]): Promise<void> {
    await this.refresh();
    const items = this.leaves().filter(leaf => ids.includes(leaf.id));
    if (items.length > 0) {
      await this.run(new TestRunRequest(items));
    }
  }

  private async run(request: TestRunRequest, token?: CancellationToken): Promise<void> {
    const run = this.controller.createTestRun(request);
    const items = this.leaves(request.include).filter(item => !request.exclude?.includes(item));
    items.forEach(item => run.started(item));
    const outcomes = await this.server.request('lode/runTests', { ids: items.map(item => item.id) }, token);
    const byId = new Map(outcomes?.map(outcome => [outcome.id, outcome]));
    for (const item of items) {
      this.report(run, item, byId.get(item.id));
    }

    run.end();
  }

  private report(run: TestRun, item: TestItem, outcome: TestOutcome | undefined): void {
    run.appendOutput(`${outcome?.outcome ?? 'not run'}  ${item.label}${outcome?.message ? `: ${outcome.message.replace(/\r?\n/g, '\r\n')}` : ''}\r\n`, undefined, item);
    if (!outcome) {
      run.skipped(item);
    } else if (outcome.outcome === 'passed') {
      run.passed(item);
    } else {
      run[outcome.outcome](item, this.message(item, outcome));
    }
  }

  private message(item: TestItem, { message, expected, actual, uri, range }: TestOutcome): TestMessage {
    const text = message ?? 'The test does not hold.';
    const told = expected != null && actual != null ? TestMessage.diff(text, expected, actual) : new TestMessage(text);
    const place = (range && this.server.convert?.code.asRange(range)) || item.range;
    if (place) {
      told.location = new Location(Uri.parse(uri), place);
    }

    return told;
  }

  private leaves(of: readonly TestItem[] = [...this.controller.items].map(([, item]) => item)): TestItem[] {
    return of.flatMap(item => (item.children.size ? this.leaves([...item.children].map(([, child]) => child)) : [item]));
  }
}
