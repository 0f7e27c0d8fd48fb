// Validates files against the schema of SARIF 2.1.0. usage: validate.mjs NODE_MODULES FILE...
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [modules, ...files] = process.argv.slice(2);
const load = createRequire(join(modules, 'x.js'));

const path = join(modules, '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const schema = JSON.parse(readFileSync(path, 'utf8'));
const Ajv = load((schema.$schema ?? '').includes('draft-04') ? 'ajv-draft-04' : 'ajv').default;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
load('ajv-formats').default(ajv);
const isSarif = ajv.compile(schema);

let passed = 0, failed = 0;
function expect(name, ok, why) {
  ok ? passed++ : failed++;
  if (!ok) console.error(`${name}: ${why}`);
}

let results = 0;
for (const file of files) {
  const log = JSON.parse(readFileSync(file, 'utf8'));
  results += log.runs.flatMap(run => run.results).length;
  expect(file, isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 5), null, 1));

  // The schema must be able to refuse: the same log with one thing broken.
  log.runs[0].tool.driver.name = 5;
  expect(`${file}, broken`, !isSarif(log), 'a broken log was taken for SARIF');
}

expect('results', results > 20, `only ${results} results were written`);
console.log(`${failed === 0 ? 'Passed!' : 'Failed!'}  - Failed: ${failed}, Passed: ${passed}, Skipped: 0, Total: ${passed + failed} - SARIF`);
process.exit(failed === 0 ? 0 : 1);
