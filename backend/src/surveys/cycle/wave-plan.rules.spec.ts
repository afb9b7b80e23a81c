import { type MailHours, plainDate, USUAL_MAIL_HOURS } from '@throughline/domain';
import { momentsOf } from '../../platform/mail/sending-moment.rules.js';
import { awakeSlots, nextRun, plannedReminder, type PlannedReminder, type ZoneMoments } from './wave-plan.rules.js';

const ZONES = ['Europe/Berlin', 'Asia/Tokyo', 'Pacific/Honolulu'];
const CLOSES = new Date('2026-12-18T23:00:00Z');
const at = (text: string): Date => new Date(`2026-${text}:00Z`);

function planOf(day: string, now = at(`${day}T00:00`), hours: MailHours = USUAL_MAIL_HOURS): ZoneMoments {
  const moments = momentsOf(ZONES, { now, hours, from: plainDate(`2026-${day}`), closes: CLOSES });
  return { zones: [...moments.keys()], moments: [...moments.values()] };
}

/** What goes out of reminders of these days, each planned as its day begins: zone and moment. */
function reminders(days: readonly string[]): PlannedReminder[] {
  const before: PlannedReminder[] = [];
  for (const [i, day] of days.entries()) {
    const now = new Date(at(`${day}T00:00`).getTime() - 14 * 3_600_000);
    before.push(plannedReminder(planOf(day, now), { before, later: days.slice(i + 1).map((next) => planOf(next, now)), closes: CLOSES }));
  }
  return before;
}

describe('reminders of days that lie close together', () => {
  it('of Saturday, Sunday and Monday come once, on Monday at nine of each zone', () => {
    const [saturday, sunday, monday] = reminders(['11-28', '11-29', '11-30']);
    expect([saturday!.zones, sunday!.zones]).toEqual([[], []]);
    expect(monday!.moments.map((moment) => moment.toISOString().slice(5, 16))).toEqual(['11-30T08:00', '11-30T00:00', '11-30T19:00']);
  });

  it('of Monday and Tuesday both come, and the first is not tried any more within twenty hours of the second', () => {
    const [monday, tuesday] = reminders(['11-30', '12-01']);
    expect([monday!.zones, tuesday!.zones]).toEqual([ZONES, ZONES]);
    for (const [i, end] of monday!.ends.entries()) {
      expect(end.getTime() - monday!.moments[i]!.getTime()).toBe(4 * 3_600_000);
      expect(tuesday!.moments[i]!.getTime() - end.getTime()).toBe(20 * 3_600_000);
    }
  });

  it('leave nobody two of them within twenty hours, whatever days are chosen', () => {
    const days = ['11-24', '11-25', '11-27', '11-28', '11-29', '11-30', '12-02', '12-05', '12-07', '12-08'];
    for (let from = 0; from < days.length; from++) {
      const chosen = reminders(days.filter((_, i) => i !== from));
      for (const zone of ZONES) {
        const turns = chosen.flatMap(({ zones, moments, ends }) => {
          const i = zones.indexOf(zone);
          return i < 0 ? [] : [{ at: moments[i]!.getTime(), end: ends[i]!.getTime() }];
        });
        for (const [i, { at: next }] of turns.slice(1).entries()) expect(next - turns[i]!.end).toBeGreaterThanOrEqual(20 * 3_600_000);
        expect(turns.length).toBeGreaterThan(4);
      }
    }
  });

  it('asked for by hand the evening before another, goes to nobody: that one is enough', () => {
    const now = at('11-30T16:00');
    expect(plannedReminder(planOf('11-30', now), { before: [], later: [planOf('12-01', now)], closes: CLOSES }).zones).toEqual(['Pacific/Honolulu']);
  });

  it('ends a day after its moment, and with the survey', () => {
    const { ends } = plannedReminder(planOf('12-17', at('12-17T00:00')), { before: [], later: [], closes: at('12-18T10:00') });
    expect(ends.map((end) => end.toISOString().slice(5, 16))).toEqual(['12-18T08:00', '12-18T00:00', '12-18T10:00']);
  });
});

describe('a wave', () => {
  const plan = planOf('11-27');

  it('goes on in growing pauses, an hour at most, and never by who is left', () => {
    const berlin: ZoneMoments = { zones: ['Europe/Berlin'], moments: [at('11-27T08:00')] };
    const runs: string[] = [];
    for (let now = at('11-27T08:00'); runs.length < 9;) {
      now = nextRun(berlin, now, 'any');
      runs.push(now.toISOString().slice(11, 16));
    }
    expect(runs).toEqual(['08:01', '08:03', '08:07', '08:15', '08:31', '09:03', '10:03', '11:03', '12:03']);
  });

  it('goes on at the moment of the next zone and when a zone wakes that had to wait', () => {
    expect(nextRun(plan, at('11-27T00:02'), USUAL_MAIL_HOURS).toISOString()).toBe('2026-11-27T00:03:00.000Z');
    expect(nextRun(plan, at('11-27T07:40'), USUAL_MAIL_HOURS).toISOString()).toBe('2026-11-27T08:00:00.000Z');
    // Tokyo sleeps from eleven in the morning here, over the weekend
    expect(nextRun(plan, at('11-29T23:59'), USUAL_MAIL_HOURS).toISOString()).toBe('2026-11-30T00:00:00.000Z');
  });

  it('reaches the zones whose moment has come while people there are awake, until its end', () => {
    expect(awakeSlots(plan, [], at('11-27T08:00'), USUAL_MAIL_HOURS)).toEqual([1, 2]);
    expect(awakeSlots(plan, [], at('11-27T12:00'), USUAL_MAIL_HOURS)).toEqual([1]);
    expect(awakeSlots(plan, [], at('11-28T09:00'), USUAL_MAIL_HOURS)).toEqual([]);
    expect(awakeSlots(plan, [at('11-27T10:00')], at('11-27T10:00'), USUAL_MAIL_HOURS)).toEqual([2]);
  });
});
