// A page in headless Chromium that tells whatever it should not do.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browser as executable } from '../../vscode-extension/scripts/parts.mjs';

/** Opens pages that lie in a folder, with what npm installed there. */
export async function launch(folder) {
  const load = createRequire(path.join(folder, 'x.js'));
  const { chromium } = load('playwright-core');
  const axe = load('axe-core').source;
  const chrome = await chromium.launch({ executablePath: executable(), args: ['--no-sandbox'] });
  return {
    close: () => chrome.close(),
    async open(file, options = {}) {
      const page = await (await chrome.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
      const address = pathToFileURL(path.join(folder, file)).href;
      const misdeeds = [];
      page.on('console', message => misdeeds.push(`console: ${message.text()}`));
      page.on('pageerror', error => misdeeds.push(`error: ${error.message}`));
      page.on('request', request => request.url().split('#')[0] === address || misdeeds.push(`request: ${request.url()}`));
      page.on('dialog', dialog => { misdeeds.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
      page.on('popup', () => misdeeds.push('popup'));
      await page.goto(address);
      return Object.assign(page, { misdeeds, violations: () => violations(page, axe) });
    },
  };
}

/** What axe finds, as lines. */
async function violations(page, axe) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map(v => `${v.impact} ${v.id}: ${v.help}; ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')}`);
}
