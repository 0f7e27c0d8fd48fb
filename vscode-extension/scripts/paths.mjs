import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const extension = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const repository = path.dirname(extension);

/** What is downloaded and left behind by tests; git ignores it. */
export const cache = process.env.LODE_TEST_CACHE ?? path.join(extension, '.vscode-test');
export const vsix = path.join(extension, 'lode.vsix');
export const server = path.join(extension, 'server');
