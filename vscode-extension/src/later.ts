import type { Disposable } from 'vscode';

/** An action that waits until calls have ceased for a while. */
export class Later implements Disposable {
  private timer: NodeJS.Timeout | undefined;
  private readonly act: () => unknown;
  private readonly wait: number;

  constructor(wait: number, act: () => unknown) {
    this.wait = wait;
    this.act = act;
  }

  soon(): void {
    this.dispose();
    this.timer = setTimeout(() => void this.act(), this.wait);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
