import { LogLevel, workspace, EventEmitter, type LogOutputChannel } from 'vscode';

/** The output channel as the client's trace: it listens to `lode.trace.server` rather than to the level of the log. */
export function traceTo(output: LogOutputChannel): LogOutputChannel {
  const wanted = () => workspace.getConfiguration('lode').get('trace.server', 'off') !== 'off';
  const level = () => (wanted() ? LogLevel.Trace : LogLevel.Off);
  const changed = new EventEmitter<LogLevel>();
  workspace.onDidChangeConfiguration(change => change.affectsConfiguration('lode.trace.server') && changed.fire(level()));
  return new Proxy(output, {
    get(channel, name) {
      switch (name) {
        case 'logLevel': return level();
        case 'onDidChangeLogLevel': return changed.event;
        case 'trace': return (message: string) => channel.info(message);
        case 'dispose': return () => {};
        default: return Reflect.get(channel, name);
      }
    },
  });
}
