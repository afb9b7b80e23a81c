/** Hours of the day as clocks show them: 0 to 23. */
export const LAST_HOUR = 23;

/** When mail to many people may go out, by each person's own clock. */
export interface MailHours {
  /** The hour from which invitations and reminders of a day go out: 0 to 23. */
  readonly mailHour: number;
  /** The hour (0 to 23) from which nothing is sent any more. The same as `quietUntil` means that no hour is quiet. */
  readonly quietFrom: number;
  /** The hour (0 to 23) from which mail may be sent again, on the next day when it is before `quietFrom`. */
  readonly quietUntil: number;
  /** Days of the week on which nothing is sent, as ISO 8601 numbers them: 1 is Monday, 7 is Sunday; six at most. */
  readonly quietDays: readonly number[];
}

/** What holds until an organisation says otherwise: at nine, never in the evening, at night or at the weekend. */
export const USUAL_MAIL_HOURS: MailHours = { mailHour: 9, quietFrom: 20, quietUntil: 8, quietDays: [6, 7] };

/** Zones that were asked for and exist, of which there are some hundreds: asking takes a tenth of a millisecond, and lists of people ask for each. */
const KNOWN = new Set<string>();
/** Each can be written in many ways, large and small. */
const MOST_KNOWN = 2000;

/** Whether the text names an IANA time zone that this machine knows, such as Europe/Berlin or UTC; an offset such as +01:00 is none, since it knows no summer. */
export function isTimeZone(text: unknown): text is string {
  if (typeof text !== 'string' || !/^(UTC|[A-Za-z][\w+-]*(\/[\w+-]+)+)$/.test(text)) return false;
  if (KNOWN.has(text)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    if (KNOWN.size < MOST_KNOWN) KNOWN.add(text);
    return true;
  } catch {
    // RangeError: there is no such zone, and there is no other way to ask
    return false;
  }
}

/** Whether an hour of the day, 0 to 23, is a quiet one. */
export function isQuietHour({ quietFrom, quietUntil }: Pick<MailHours, 'quietFrom' | 'quietUntil'>, hour: number): boolean {
  return quietFrom <= quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
}
