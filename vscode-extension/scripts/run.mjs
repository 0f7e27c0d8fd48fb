import { execFileSync } from 'node:child_process';

/** Runs a program to its end. What it says is kept back, and shown where it fails, which ends the script. */
export function run(command, args, options = {}) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26, ...options });
  } catch (error) {
    console.error(`${command} ${args.join(' ')} failed\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
    return process.exit(1);
  }
}
