import { Injectable } from '@nestjs/common';
import { dayIn, type PlainDate } from '@throughline/domain';

/** The only reader of the time. Tests move it; nothing else may. */
@Injectable()
export class Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Today in an IANA time zone. */
  today(timeZone = 'UTC'): PlainDate {
    return dayIn(this.now(), timeZone);
  }

  /** For tests: lets time jump to the given instant and run on from there. */
  jumpTo(instant: Date): void {
    this.offset = instant.getTime() - Date.now();
  }
}
