// Writes the draft after every answer. While one write runs, later answers wait for one more
// write that holds them all: the newest state always wins and taps never queue up.

export class Keeper {
  private running: Promise<void> | null = null;
  private again = false;

  constructor(private readonly write: () => Promise<void>) {}

  keep(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.untilNewest().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async untilNewest(): Promise<void> {
    do {
      this.again = false;
      await this.write();
    } while (this.again);
  }
}
