import { execFileSync } from 'node:child_process';
import { parts } from './vscode.ts';

export interface RuleCounts {
  name: string;
  title?: string;
  fires: number;
  clear: number;
  undetermined: number;
}

interface Report {
  rules: RuleCounts[];
  results: { key: string; flags: { rule: string; message: string }[]; undetermined: { rule: string; missing: string[] }[] }[];
}

/** What `lode run` says of a pack, by the server that the extension carries. */
export function lodeRun(folder: string): Report {
  return JSON.parse(execFileSync('dotnet', [parts.server, 'run', folder, '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

export const countsOf = (report: Report, rule: string): RuleCounts =>
  report.rules.find(one => one.name === rule) ?? (() => { throw new Error(`lode run does not know ${rule}.`); })();

/** The subjects on which a rule fires, with its messages. */
export const flaggedBy = (report: Report, rule: string): [key: string, message: string][] =>
  report.results.flatMap(result => result.flags.filter(flag => flag.rule === rule).map(flag => [result.key, flag.message] as [string, string]));
