/** Allows a few restarts in a stretch of time, so that a server that keeps ending is left alone. */
export class Restarts {
  private readonly times: number[] = [];
  private readonly most: number;
  private readonly within: number;

  constructor(most: number, within: number) {
    this.most = most;
    this.within = within;
  }

  /** Whether one more is fine at this time, in milliseconds; counts it where it is. */
  allow(now: number): boolean {
    while (this.times.length > 0 && now - this.times[0]! > this.within) {
      this.times.shift();
    }

    if (this.times.length >= this.most) {
      return false;
    }

    this.times.push(now);
    return true;
  }

  forget(): void {
    this.times.length = 0;
  }
}
