import { type PlainDate, plainDate, Refusal, WALL } from '@throughline/domain';

/** The same day so many years later; the 29 February becomes the 28. */
export function yearsLater(day: PlainDate, years: number): PlainDate {
  const [year, month, date] = day.split('-');
  const later = `${String(Number(year) + years).padStart(4, '0')}-${month}-`;
  return plainDate(month === '02' && date === '29' ? `${later}28` : `${later}${date}`);
}

/** Until when a name stands on the wall of fame: the day asked for, or two years from today. Throws Refusal `invalid-consent` for a day that is over or more than ten years away. */
export function consentUntil(asked: string | undefined, today: PlainDate): PlainDate {
  if (asked === undefined) return yearsLater(today, WALL.usualYears);
  const last = yearsLater(today, WALL.mostYears);
  if (asked < today || asked > last) {
    const detail = `The last day must be between today (${today}) and ${last}.`;
    throw new Refusal('invalid', 'invalid-consent', detail, [{ pointer: '#/untilOn', detail }]);
  }
  return plainDate(asked);
}
