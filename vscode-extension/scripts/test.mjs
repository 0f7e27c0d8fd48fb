// All tests of the extension, on a machine that may have none of their parts. The last line sums them up as `dotnet test` does.
// Arguments are names of test files to keep to; LODE_PACKAGED=1 takes the package that an earlier run left.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { browser, codeServer, installParts, node } from './parts.mjs';
import { cache, extension, repository, server, vsix } from './paths.mjs';
import { run } from './run.mjs';

const extensions = path.join(cache, 'extensions');
const wanted = process.argv.slice(2);
const tests = ['unit', 'e2e'].flatMap(kind => readdirSync(path.join(extension, 'test', kind)).map(name => path.join('test', kind, name)))
  .filter(name => name.endsWith('.test.ts') && (wanted.length === 0 || wanted.some(part => name.includes(part))));

console.log('Checking types ...');
run(path.join(extension, 'node_modules', '.bin', 'tsc'), ['--noEmit'], { cwd: extension });
if (!(process.env.LODE_PACKAGED && existsSync(vsix))) {
  const made = spawnSync(process.execPath, [path.join(extension, 'scripts', 'package.mjs')], { stdio: 'inherit' });
  if (made.status !== 0) {
    process.exit(1);
  }
}

installParts();
console.log('Installing the extension in VS Code ...');
rmSync(extensions, { recursive: true, force: true });
mkdirSync(extensions, { recursive: true });
const data = path.join(cache, 'install');
run(node, [codeServer, '--user-data-dir', data, '--extensions-dir', extensions, '--install-extension', vsix], {
  env: { ...process.env, EXTENSIONS_GALLERY: '{}', CODE_SERVER_CONFIG: path.join(data, 'config.yaml') },
});

const failures = path.join(cache, 'failures');
rmSync(failures, { recursive: true, force: true });
const images = process.env.LODE_SCREENSHOTS && path.resolve(extension, process.env.LODE_SCREENSHOTS);
const tested = spawnSync(node, ['--test', '--test-concurrency=1', '--test-reporter=./test/reporter.mjs', ...tests], {
  cwd: extension,
  stdio: 'inherit',
  env: {
    ...process.env,
    LODE_CODE_SERVER: codeServer,
    LODE_EXTENSIONS: extensions,
    LODE_BROWSER: browser(),
    LODE_PACK: path.join(repository, 'rules'),
    LODE_SERVER: path.join(server, 'Lode.Cli.dll'),
    LODE_FAILURES: failures,
    ...(images ? { LODE_SCREENSHOTS: images } : {}),
  },
});
process.exit(tested.status ?? 1);
