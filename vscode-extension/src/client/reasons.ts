import type { Program } from './locate.ts';

/** Why a server did not start and what to do, from what was caught and what it wrote last. */
export function reason(program: Program, caught: string, written: string): string {
  if (/You must install or update \.NET|framework .* was not found/i.test(written)) {
    return 'It needs the .NET 10 runtime, which is not installed here. Install it and restart the server.';
  }

  if (/ENOENT/.test(caught)) {
    return program.command === 'dotnet'
      ? '`dotnet` was not found. Install the .NET 10 runtime and restart the server, or name a `lode` executable in the setting `lode.server.path`.'
      : `\`${program.command}\` was not found. Correct the setting \`lode.server.path\`.`;
  }

  if (/EACCES/.test(caught)) {
    return `\`${program.command}\` may not be run. Is it the executable that the setting \`lode.server.path\` should name?`;
  }

  const last = written.trim().split('\n').at(-1)?.trim();
  return last ? `It said: ${last}` : 'It ended at once. The output says more.';
}
