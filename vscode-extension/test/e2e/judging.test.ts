import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { countsOf, flaggedBy, lodeRun } from './lode.ts';
import { eventually, inVSCode, until } from './workbench.ts';

const code = inVSCode();
const pane = (title: string): Locator => code().page.locator('.pane', { has: code().page.locator('.pane-header', { hasText: title }) });
const rows = (title: string): Locator => pane(title).locator('.monaco-list-row');
const row = (title: string, text: string): Locator => rows(title).filter({ hasText: text });

test('the Verdicts view shows the rule under the cursor as `lode run` judges it', async () => {
  const report = lodeRun(code().folder);
  const counts = countsOf(report, 'stockpile_gap');
  await code().open('stockpile.lode', 12, 6);
  await until(() => code().command('Lode: Open the Verdicts'), pane('Verdicts'));
  await code().widenSideBar(500);
  await row('Verdicts', 'Fires').first().waitFor();

  const shown = await code().texts(rows('Verdicts'));
  const expected = flaggedBy(report, 'stockpile_gap').map(([key, message]) => key + message.replace(`${key}: `, ''));
  assert.equal(shown[0], `Fires${counts.fires}`);
  assert.deepEqual(shown.slice(1, 1 + counts.fires), expected);
  assert.equal(shown[1 + counts.fires], `Undetermined${counts.undetermined}`);
  assert.match(shown[2 + counts.fires]!, /missing (dual_use|reliance|us_net_import_reliance)/);
  await code().picture('verdicts');
});

test('the counts above each rule of a file are those of `lode run`', async () => {
  const report = lodeRun(code().folder);
  await code().page.setViewportSize({ width: 1280, height: 4600 });
  for (const file of ['bottleneck.lode', 'stockpile.lode', 'timeline.lode']) {
    const rules = [...readFileSync(path.join(code().folder, file), 'utf8').matchAll(/^rule (\w+)/gm)].map(found => countsOf(report, found[1]!));
    const expected = rules.map(rule => `fires ${rule.fires} · undetermined ${rule.undetermined} of ${rule.fires + rule.clear + rule.undetermined}`);
    await code().open(file);
    await eventually(async () => assert.deepEqual((await code().lenses()).flatMap(text => text.match(/fires.* of \d+/) ?? []), expected), 60_000);
  }

  await code().page.setViewportSize({ width: 1280, height: 760 });
});

test('behind each clause stands how many rows it lets through', async () => {
  await code().open('stockpile.lode', 1);
  await code().line('reliance >= stockpile_reliance').locator('span span', { hasText: /\d+\sof\s\d+/ }).first().waitFor();
});

test('the counts above a rule lead to its subjects', async () => {
  await code().open('stockpile.lode', 1);
  await until(() => code().editor.locator('.codelens-decoration a', { hasText: 'fires' }).first().click(), code().page.locator('.statusbar-item', { hasText: 'Ln 12, Col' }));
  await row('Verdicts', 'germanium').first().waitFor();
});

test('it follows the cursor to another rule', async () => {
  await code().open('bottleneck.lode', 46, 6);
  await pane('Verdicts').getByText('One country holds most of a stage').waitFor();
  const { fires } = countsOf(lodeRun(code().folder), 'chokepoint');
  await eventually(async () => assert.equal((await code().texts(rows('Verdicts')))[0], `Fires${fires}`));
});

test('a subject that is clicked is explained as a tree, down to what would change its verdict', async () => {
  await code().open('stockpile.lode', 12, 6);
  await row('Verdicts', 'tungsten').first().waitFor();
  await until(() => row('Verdicts', 'tungsten').first().click(), row('Explanation', 'tungsten'));

  await row('Explanation', 'reliance >= stockpile_reliance').first().waitFor();
  const shown = await code().texts(rows('Explanation'));
  assert.equal(shown[0], 'tungstenfires');
  assert.ok(shown.some(text => /reliance >= stockpile_reliance.*50% >= 50%/.test(text)), shown.join('\n'));
  assert.ok(shown.some(text => text.startsWith('What would change it')), shown.join('\n'));
  assert.ok(shown.some(text => /us_net_import_reliance: 50%/.test(text)), shown.join('\n'));
  await code().picture('explanation');
});

test('a clause that is clicked is shown in the text', async () => {
  await row('Explanation', 'reliance >= stockpile_reliance').last().click();
  await code().page.locator('.statusbar-item', { hasText: /Ln 17, Col/ }).waitFor();
});

test('a subject to explain can be chosen from a list', async () => {
  await code().open('stockpile.lode', 12, 6);
  const found = code().page.locator('.quick-input-list .monaco-list-row', { hasText: 'germanium' });
  await until(() => code().command('Lode: Explain a Subject'), found);
  await found.first().click();
  await row('Explanation', 'germanium').first().waitFor();
});

test('the generated C# of a rule is a text of its own', async () => {
  await code().open('stockpile.lode', 12, 6);
  await code().command('Lode: Show the Generated C#');
  await code().page.locator('.tab.active[data-resource-name="stockpile_gap.cs"]').waitFor();
  await code().page.locator('.statusbar-item', { hasText: 'C#' }).waitFor();
});

test('the pack is run in a terminal by the server that the extension carries', async () => {
  await code().open('stockpile.lode', 12, 6);
  await code().command('Lode: Run the Pack');
  const screen = code().page.locator('.xterm-rows').first();
  await eventually(async () => assert.match((await screen.innerText()).replace(/\u00a0/g, ' '), /flags on \d+ subjects/), 60_000);
});
