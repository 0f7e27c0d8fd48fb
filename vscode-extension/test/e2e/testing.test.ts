import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inVSCode, until } from './workbench.ts';

const code = inVSCode({ 'testing.automaticallyOpenPeekView': 'failureInVisibleDocument', 'testing.automaticallyOpenTestResults': 'neverOpen' });
const rows = () => code().page.locator('.test-explorer .monaco-list-row');
const row = (text: string) => rows().filter({ hasText: text });

test('the Testing view holds the tests of rules by file, and they pass', async () => {
  await code().open('tests/stockpile.lode', 1);
  await until(() => code().command('Testing: Focus on Test Explorer View'), row('tests/stockpile.lode'));
  await code().command('Test: Run All Tests');
  await code().page.locator('.test-explorer .result-summary', { hasText: /(\d+)\/\1/ }).waitFor();
  const files = await eventually(async () => {
    const labels = await rows().evaluateAll(all => all.map(one => one.getAttribute('aria-label') ?? ''));
    assert.ok(labels.length > 5 && labels.every(label => /Passed/.test(label)), labels.join('\n'));
    return labels;
  });
  assert.ok(files.some(label => label.includes('bottleneck')));
});

test('a test is run from the line above it', async () => {
  await code().open('tests/bottleneck.lode', 1);
  await until(() => code().editor.locator('.codelens-decoration a', { hasText: 'run test' }).first().click(), code().page.locator('.test-explorer .result-summary', { hasText: '1/1' }));
});

test('a test that fails shows what was expected beside what came, at its line', async () => {
  await code().open('tests/stockpile.lode', 3, 3);
  await code().replaceLine('tests/stockpile.lode', 3, '  expect clear');
  const peek = code().page.locator('.peekview-widget');
  await until(() => code().command('Test: Run Tests in Current File'), peek);
  await eventually(async () => {
    const text = (await peek.first().innerText()).replace(/\u00a0/g, ' ');
    assert.match(text, /clear/);
    assert.match(text, /fires/);
  });
  await code().picture('testing');
});
