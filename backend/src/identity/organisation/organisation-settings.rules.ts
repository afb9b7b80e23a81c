import { isQuietHour, type MailHours, Refusal } from '@throughline/domain';

/** Refuses hours of which none is left for mail: the hour at which it goes out must not be a quiet one. Throws Refusal `quiet-mail-hour` pointing at it. */
export function mustLeaveAnHour(hours: MailHours): void {
  if (!isQuietHour(hours, hours.mailHour)) return;
  const { mailHour, quietFrom, quietUntil } = hours;
  const sentence = `Mail cannot go out at ${mailHour}:00 while the hours from ${quietFrom}:00 to ${quietUntil}:00 are quiet. Choose another hour, or other quiet hours.`;
  throw new Refusal('invalid', 'quiet-mail-hour', sentence, [{ pointer: '#/mailHour', detail: sentence }]);
}
