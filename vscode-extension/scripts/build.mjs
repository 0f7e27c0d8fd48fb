// Bundles the client, and takes the grammar from where the language keeps it.
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { extension, repository } from './paths.mjs';

const dist = path.join(extension, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
copyFileSync(path.join(repository, 'grammar', 'lode.tmLanguage.json'), path.join(dist, 'lode.tmLanguage.json'));
await build({
  absWorkingDir: extension,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.cjs',
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode'],
  logLevel: 'warning',
});
