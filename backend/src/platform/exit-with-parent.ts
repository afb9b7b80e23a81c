const LOOK_EVERY_MS = 500;

/** Closes the house when the process that started it is gone, so that a killed starter leaves nothing behind. */
export function exitWithParent(close: () => Promise<void>): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    void close().finally(() => process.exit(0));
  }, LOOK_EVERY_MS);
  timer.unref();
}
