import type { RuleTest } from '../protocol.ts';

/** Tests by file, files by name, tests in the order in which they stand. */
export function byFile(tests: RuleTest[]): [uri: string, tests: RuleTest[]][] {
  const files = Map.groupBy(tests, test => test.uri);
  for (const inFile of files.values()) {
    inFile.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  }

  return [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
