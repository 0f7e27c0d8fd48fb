// The server's own requests, beside those of the Language Server Protocol. Positions and ranges are the protocol's.
import type { Location, Position, Range } from 'vscode-languageclient/node';

export type Verdict = 'fires' | 'clear' | 'undetermined';

export interface At {
  textDocument: { uri: string };
  position: Position;
}

export interface Subject {
  key: string;
  verdict: Verdict;
  message?: string | null;
  missing?: string[] | null;
}

export interface Verdicts {
  rule: string;
  title?: string | null;
  severity?: string | null;
  range: Range;
  inForce?: boolean;
  total: number;
  fires: number;
  clear: number;
  undetermined: number;
  subjects: Subject[];
  more: number;
  partial: boolean;
}

export interface Explanation {
  rule: string;
  key: string;
  /** Absent where the rule is not in force. */
  verdict?: Verdict | null;
  nodes: ExplainedNode[];
  changes: string[];
}

export interface ExplainedNode {
  text: string;
  value?: string | null;
  outcome?: 'true' | 'false' | 'unknown' | null;
  margin?: string | null;
  note?: string | null;
  range?: Range | null;
  uri?: string | null;
  children?: ExplainedNode[] | null;
}

export interface RuleTest {
  id: string;
  label: string;
  rule: string;
  uri: string;
  range: Range;
}

export interface TestOutcome {
  id: string;
  outcome: 'passed' | 'failed' | 'errored';
  message?: string | null;
  expected?: string | null;
  actual?: string | null;
  uri: string;
  range?: Range | null;
}

export interface GeneratedCode {
  rule: string;
  text: string;
}

export interface ServerStatus {
  state: 'loading' | 'ready' | 'failed';
  text: string;
  detail?: string | null;
}

/** Each request with what it takes and gives. */
export interface Requests {
  'lode/verdicts': { params: At; result: Verdicts | null };
  'lode/explain': { params: { textDocument: { uri: string }; rule: string; key: string }; result: Explanation | null };
  'lode/tests': { params: Record<string, never>; result: RuleTest[] | null };
  'lode/runTests': { params: { ids: string[] | null }; result: TestOutcome[] | null };
  'lode/csharp': { params: At; result: GeneratedCode | null };
}

export type ReferencesCommand = [uri: string, position: Position, locations: Location[]];
