// A VS Code of its own for a file of tests: served by code-server to a headless Chromium, on a copy of the shipped pack.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';

const given = (name: string): string => process.env[name] ?? fail(`${name} is not set: start the tests with \`npm test\`.`);
const fail = (message: string): never => { throw new Error(message); };

/** Where `npm test` put things. */
export const parts = {
  get codeServer() { return given('LODE_CODE_SERVER'); },
  get extensions() { return given('LODE_EXTENSIONS'); },
  get browser() { return given('LODE_BROWSER'); },
  get pack() { return given('LODE_PACK'); },
  get server() { return given('LODE_SERVER'); },
  get failures() { return given('LODE_FAILURES'); },
  get images() { return process.env.LODE_SCREENSHOTS; },
};

// What would take the focus, go to the network or move while a test looks.
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Dark Modern',
  'window.commandCenter': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.hover.delay': 100,
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'files.autoSave': 'off',
  // Text that a test can read.
  'terminal.integrated.gpuAcceleration': 'off',
};

export interface VSCode {
  page: Page;
  /** The folder that is open: the pack. */
  folder: string;
  stop(): Promise<void>;
}

export async function startVSCode(more: { settings?: object } = {}): Promise<VSCode> {
  const root = mkdtempSync(path.join(tmpdir(), 'lode-vscode-'));
  const at = (name: string) => path.join(root, name);
  for (const name of ['data/User', 'data/Machine', 'home', 'temp']) {
    mkdirSync(at(name), { recursive: true });
  }

  cpSync(parts.pack, at('pack'), { recursive: true });
  writeFileSync(at('data/User/settings.json'), JSON.stringify({ ...settings, ...more.settings }, null, 2));
  // A setting of the machine is one of the machine that serves, not of the user who looks.
  writeFileSync(at('data/Machine/settings.json'), JSON.stringify(more.settings ?? {}, null, 2));
  writeFileSync(at('config.yaml'), 'auth: none\ncert: false\n');
  const env = environment(root);
  const port = await freePort();
  const log = openSync(at('server.log'), 'w');
  const served = spawn(process.execPath, [
    parts.codeServer, '--user-data-dir', at('data'), '--extensions-dir', parts.extensions, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none',
    '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', '--reconnection-grace-time', '1',
  ], { env, detached: true, stdio: ['ignore', log, log] });
  let browser: Browser | undefined;
  const stop = async () => {
    await browser?.close();
    await end(served);
    rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    await answering(port, served, at('server.log'));
    browser = await chromium.launch({
      executablePath: parts.browser,
      env: { ...process.env, TMPDIR: at('temp') } as Record<string, string>,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    return { page: await workbench(browser, port, at('pack')), folder: at('pack'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function environment(root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|npm_|PASSWORD$|PORT$|NODE_)/.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: path.join(root, 'home'), CODE_SERVER_CONFIG: path.join(root, 'config.yaml'), EXTENSIONS_GALLERY: '{}',
    TMPDIR: path.join(root, 'temp'), XDG_RUNTIME_DIR: path.join(root, 'temp'), DOTNET_CLI_HOME: path.join(root, 'home'),
  };
}

async function workbench(browser: Browser, port: number, folder: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, locale: 'en-US' });
  const origin = `http://127.0.0.1:${port}`;
  await context.route(url => url.origin !== origin && !['data:', 'blob:', 'vscode-remote:'].includes(url.protocol), route => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${origin}/?${new URLSearchParams({ folder })}`);
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  return page;
}

async function answering(port: number, served: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (served.exitCode !== null) {
      break;
    }

    if (await fetch(`http://127.0.0.1:${port}/healthz`).then(answer => answer.ok, () => false)) {
      return;
    }

    await sleep(50);
  }

  throw new Error(`code-server did not start:\n${readFileSync(log, 'utf8')}`);
}

/** Ends the whole process group: VS Code, its extension host and the Lode server. */
async function end(served: ChildProcess): Promise<void> {
  const signal = (name: NodeJS.Signals | 0) => { try { return process.kill(-served.pid!, name); } catch { return false; } };
  signal('SIGTERM');
  for (let tries = 0; tries < 100 && signal(0); tries++) {
    await sleep(50);
  }

  signal('SIGKILL');
}

const freePort = () => new Promise<number>((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('There is no free port.'))));
  });
});
