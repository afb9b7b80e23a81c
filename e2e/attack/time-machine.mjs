// node --import <this> …: the process lives as many milliseconds ahead of the machine as DAYS_AHEAD_MS says, clocks and timers included,
// so that nights and correction windows of the real product pass within a test.
const ahead = Number(process.env.DAYS_AHEAD_MS ?? 0);
const Real = Date;

globalThis.Date = class Date extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }
  static now() {
    return Real.now() + ahead;
  }
};
