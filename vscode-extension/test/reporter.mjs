// Tells each test in a line, what failed in full, and sums up in the words of `dotnet test`, which the build adds up.
import { inspect } from 'node:util';

export default async function* report(source) {
  const count = { pass: 0, fail: 0, skip: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    } else if ((type === 'test:pass' || type === 'test:fail') && isTest(data)) {
      const skipped = data.skip !== undefined || data.todo !== undefined;
      const outcome = skipped ? 'skip' : type.slice('test:'.length);
      count[outcome]++;
      yield `  ${outcome}  ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`;
      if (outcome === 'fail') {
        yield `${inspect(data.details.error?.cause ?? data.details.error).replace(/^/gm, '        ')}\n`;
      }
    }
  }

  const pad = number => String(number).padStart(5);
  yield `${count.fail === 0 && count.pass > 0 ? 'Passed' : 'Failed'}!  - Failed: ${pad(count.fail)}, Passed: ${pad(count.pass)}, Skipped: ${pad(count.skip)}\n`;
}

// A file is told like a test: it counts only where it fails as a whole, as one that does not load does.
const isTest = data => data.details.type !== 'suite' && !(data.name?.endsWith('.test.ts') && data.details.error === undefined);
