import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { eventually, inVSCode, until } from './workbench.ts';

const code = inVSCode();
const onDisk = (file: string) => readFileSync(path.join(code().folder, file), 'utf8');

test('a quick fix mends a misspelt member', async () => {
  await code().open('one_line.lode', 5);
  await code().page.keyboard.press('End');
  await code().type('\nif partner.alignment == swng then flag');
  const line = code().line('swng');
  await code().editor.locator('.squiggly-error').first().waitFor();

  const fix = code().page.locator('.action-widget .monaco-list-row', { hasText: 'swing' });
  await until(async () => {
    await code().page.keyboard.press('Escape');
    await line.locator('span span', { hasText: 'swng' }).last().click();
    await code().page.keyboard.press('Control+Period');
  }, fix);
  await code().picture('quick-fix');
  await fix.first().click();

  await code().line('if partner.alignment == swing then flag').waitFor();
  await code().editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
});

test('a name is renamed in the rule, its tests and every other file', async () => {
  await code().open('stockpile.lode', 12, 8);
  const box = code().page.locator('.rename-box input');
  await until(async () => {
    await code().page.keyboard.press('Escape');
    await code().open('stockpile.lode', 12, 8);
    await code().page.keyboard.press('F2');
  }, box);
  await box.fill('uncovered_gap');
  await code().page.keyboard.press('Enter');
  await box.waitFor({ state: 'hidden' });

  await code().line('rule uncovered_gap').waitFor();
  await code().command('File: Save All Files').catch(() => code().command('Save All'));
  await eventually(async () => {
    assert.match(onDisk('stockpile.lode'), /rule uncovered_gap/);
    assert.match(onDisk('tests/stockpile.lode'), /test uncovered_gap/);
    assert.doesNotMatch(onDisk('tests/stockpile.lode'), /stockpile_gap/);
  });
});

test('formatting gives a file its canonical form', async () => {
  await code().open('tightrope.lode', 1);
  const canonical = onDisk('tightrope.lode');
  await code().page.keyboard.press('Control+End');
  await code().type('\nparam   odd:percent=5%');
  await code().command('Format Document');
  await code().line('param odd: percent = 5%').waitFor();
  await code().save();

  assert.equal(onDisk('tightrope.lode').trimEnd(), `${canonical.trimEnd()}\n\nparam odd: percent = 5%`.trimEnd());
});
