import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const source = globSync('src/**/*.ts', { cwd: root }).map(read).join('\n');

test('every command of the manifest is registered, and none stands in the palette that cannot run there', () => {
  const commands: string[] = manifest.contributes.commands.map((one: { command: string }) => one.command);
  assert.deepEqual(commands.filter(command => !source.includes(`registerCommand('${command}'`)), []);
  const palette: { command: string; when: string }[] = manifest.contributes.menus.commandPalette;
  assert.deepEqual(palette.map(one => one.command).sort(), [...commands].sort());
  assert.ok(palette.every(one => one.when));
});

test('a workspace that is not trusted cannot choose the server', () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('lode.server.path'));
  assert.equal(manifest.contributes.configuration.properties['lode.server.path'].scope, 'machine');
});

test('what the manifest and the pages show is there', () => {
  const images = globSync('*.md', { cwd: root }).flatMap(page => [...read(page).matchAll(/\]\(([^):]+\.png)\)/g)].map(found => found[1]!));
  const named = JSON.stringify(manifest.contributes).matchAll(/"((?:\.\/)?(?:icons|images|snippets|walkthrough)\/[^"]+)"/g);
  assert.deepEqual([manifest.icon, ...images, ...[...named].map(found => found[1]!)].filter(file => !existsSync(path.join(root, file))), []);
});

test('pictures are small enough to be fetched with the extension', () =>
  assert.deepEqual(globSync('images/*.png', { cwd: root }).filter(image => statSync(path.join(root, image)).size > 200_000), []));

test('the lock file names no registry', () => assert.doesNotMatch(read('package-lock.json'), /"resolved"|registry/));

test('words are found as the language writes them', () => {
  const { pattern, flags } = JSON.parse(read('language-configuration.json')).wordPattern;
  assert.deepEqual('partner == `South Korea` and value > 8.5bn since 2025-10-28'.match(new RegExp(pattern, `g${flags}`)),
    ['partner', '`South Korea`', 'and', 'value', '8.5bn', 'since', '2025-10-28']);
});
