import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inVSCode } from './workbench.ts';

const code = inVSCode({ 'lode.server.path': '/nowhere/lode' });

test('a wrong server path is told once, with what to do', async () => {
  await code().open('stockpile.lode');
  const told = code().notifications.filter({ hasText: 'The Lode server does not run' });
  await told.first().waitFor();
  assert.match(await told.first().innerText(), /There is no file .*\/nowhere\/lode.*lode\.server\.path/s);
  assert.equal(await told.getByText('Open Settings').count(), 1);

  // Long enough for a loop of messages to show itself.
  await sleep(3000);
  assert.equal(await code().notifications.count(), 1);
});

test('the status item says so, and the grammar still colours', async () => {
  await code().page.locator('.statusbar-item', { hasText: 'Lode does not run' }).waitFor();
  assert.notEqual(await code().colour('rule'), await code().colour('50%'));
});

test('the button opens the setting', async () => {
  await code().notifications.getByText('Open Settings').click();
  await code().page.locator('.settings-editor', { hasText: 'Path' }).first().waitFor();
});
