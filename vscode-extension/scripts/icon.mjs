// Draws icons/lode.png, which the extension's page wants, from icons/lode.svg.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browser } from './parts.mjs';
import { extension } from './paths.mjs';

const icon = name => path.join(extension, 'icons', name);
const drawn = await chromium.launch({ executablePath: browser(), args: ['--no-sandbox'] });
try {
  const page = await drawn.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<body style="margin:0">${readFileSync(icon('lode.svg'), 'utf8')}</body>`);
  await page.locator('svg').screenshot({ path: icon('lode.png'), omitBackground: true });
} finally {
  await drawn.close();
}
