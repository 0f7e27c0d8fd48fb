// The server, the client and the grammar as one file that VS Code installs: lode.vsix.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installParts, node } from './parts.mjs';
import { extension, repository, server, vsix } from './paths.mjs';
import { run } from './run.mjs';

/** The machines that VS Code runs on; the packages carry native code for many more. */
const machines = /^(win|osx|linux|linux-musl)-(x64|arm64)$|^win$|^unix$|^linux-arm$/;

installParts();
console.log('Publishing the server ...');
rmSync(server, { recursive: true, force: true });
run('dotnet', [
  'publish', path.join(repository, 'src', 'Lode.Cli'), '--configuration', 'Release', '--output', server, '--nologo', '-v', 'quiet',
  '-p:DebugType=none', '-p:PublishDocumentationFiles=false', '-p:UseAppHost=false',
]);
const runtimes = path.join(server, 'runtimes');
for (const machine of readdirSync(runtimes).filter(name => !machines.test(name))) {
  rmSync(path.join(runtimes, machine), { recursive: true });
}

console.log('Bundling the client ...');
run(process.execPath, [path.join(extension, 'scripts', 'build.mjs')]);

// Images stay in the package, so links to them need no address.
const vsce = path.join(extension, 'node_modules', '@vscode', 'vsce', 'vsce');
run(node, [vsce, 'package', '--no-dependencies', '--skip-license', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix], { cwd: extension });
