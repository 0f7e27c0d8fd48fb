import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, inVSCode, until } from './workbench.ts';

const code = inVSCode();

test('the grammar gives keywords, names and texts colours of their own', async () => {
  await code().open('stockpile.lode');
  await code().line('rule stockpile_gap').first().waitFor();

  const [keyword, text, number] = await Promise.all([code().colour('rule'), code().colour('"Dual.*"'), code().colour('50%')]);
  assert.notEqual(keyword, text);
  assert.notEqual(keyword, number);
});

test('the server colours names by what they mean', async () => {
  const colours = () => Promise.all(['stockpile_reliance', 'stockpiles', 'mineral', 'this'].map(name => code().colour(name)));
  await eventually(async () => assert.equal(new Set(await colours()).size, 4));
});

test('the shipped pack has no findings, and a defect shows as a squiggle and in Problems', async () => {
  await code().open('one_line.lode', 1);
  await code().page.locator('.statusbar-item', { hasText: /Lode|deals/ }).first().waitFor();
  assert.deepEqual(await code().problems(), []);

  // Opening it again takes the focus from the panel to the text.
  await code().open('one_line.lode', 1);
  await code().page.keyboard.press('Control+End');
  await code().type('\nif partner.alignmet == swing then flag');
  await code().editor.locator('.squiggly-error').first().waitFor();

  // While the line is typed its half-written states have findings too.
  await eventually(async () => {
    const found = await code().problems();
    assert.equal(found.length, 1);
    assert.match(found[0]!, /alignmet/);
  });
});

test('completion offers fields behind a point, members behind ==, countries where one is asked for', async () => {
  await code().open('one_line.lode', 1);
  await code().page.keyboard.press('Control+End');
  await code().type('\nif partner.');
  assert.ok((await code().suggested('alignment')).includes('political_stability'));

  await code().page.keyboard.press('Escape');
  await code().type('alignment == ');
  const members = await code().suggested('swing');
  assert.ok(members.includes('ally') && members.includes('rival'));
  await code().picture('completion');

  await code().page.keyboard.press('Escape');
  await code().type('swing and partner == Ma');
  assert.ok((await code().suggested('Malaysia')).includes('Madagascar'));
  await code().page.keyboard.press('Escape');
});

test('hover tells what a name is', async () => {
  await code().open('stockpile.lode', 1);
  const hover = code().page.locator('.monaco-hover:visible', { hasText: 'percent' });
  await until(async () => {
    await code().page.mouse.move(5, 5);
    await code().word('stockpile_reliance').hover();
  }, hover);
  assert.match(await hover.first().innerText(), /stockpile_reliance/);
});
