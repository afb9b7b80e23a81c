import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ComplaintSettings } from '@throughline/contract';
import type { PlainDate } from '@throughline/domain';
import { TeamReader } from '../directory/team/team.reader.js';
import { ComplaintActs } from '../outcomes/complaint/complaint-acts.service.js';
import { ComplaintDefaultsService } from '../outcomes/complaint/complaint-defaults.service.js';
import { ComplaintHandlers } from '../outcomes/complaint/complaint-handlers.js';
import { ComplaintListsService } from '../outcomes/complaint/complaint-lists.service.js';
import { ComplaintSettingsService } from '../outcomes/complaint/complaint-settings.service.js';
import { ComplaintsService } from '../outcomes/complaint/complaints.service.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Caller } from '../platform/http/caller.js';
import { nineOn } from './demo-calendar.rules.js';
import { complaintStories, type Story, type StoryAct } from './demo-complaint-stories.rules.js';

/** Days of the year that are free at Harbour & Hill. */
const FREE = { '01-01': 'New Year’s Day', '05-01': 'Labour Day', '12-25': 'Christmas Day', '12-26': 'Second day of Christmas' };

/** Who plays, and what complaints are about. */
export interface ComplaintPlay {
  readonly caller: Caller;
  readonly teamKeys: readonly string[];
  /** Of customers who have a plan. */
  readonly references: readonly string[];
}

/** A year of complaints, each noted on the day on which it came in and each act on its own day. Leaves the clock at the last act. */
export function demoComplaints(app: NestFastifyApplication, { caller, teamKeys, references }: ComplaintPlay, today: PlainDate): Promise<void> {
  return app.get(UnitOfWork).run(caller.organisationId, async () => {
    const { items: categories } = await app.get(ComplaintDefaultsService, { strict: false }).offer();
    const { items: causes } = await app.get(ComplaintListsService, { strict: false }).causes();
    const teams = new Map((await app.get(TeamReader, { strict: false }).tree()).map(({ id, externalKey }) => [externalKey, id]));
    await app.get(ComplaintSettingsService, { strict: false }).put(caller, { ...(await settingsOf(app)), holidays: holidaysAround(today) });
    const deputyId = (await app.get(ComplaintHandlers, { strict: false }).list()).items.find(({ id }) => id !== caller.employeeId)?.id ?? null;
    const register = app.get(ComplaintsService, { strict: false });
    const stories = complaintStories(teamKeys, references, today);
    const ids = new Map<Story, string>();
    for (const { on, story, act } of days(stories)) {
      app.get(Clock).jumpTo(nineOn(on));
      if (act)
        await done(app, { caller, id: ids.get(story)!, causeId: causes[story.cause % causes.length]!.id, other: ids.get(otherThan(story, stories))! }, act);
      else {
        const { receivedOn, channel, text, teamKey, reference, hasDeputy } = story;
        const categoryId = categories.find(({ name }) => name === text.category)!.id;
        const teamId = teamKey === null ? null : teams.get(teamKey)!;
        const told = { happened: text.happened, wanted: text.wanted, reference, deputyId: hasDeputy ? deputyId : null };
        ids.set(story, (await register.register(caller, { receivedOn, channel, categoryId, teamId, ...told })).id);
      }
    }
  });
}

const settingsOf = (app: NestFastifyApplication): Promise<ComplaintSettings> => app.get(ComplaintSettingsService, { strict: false }).get();

/** The free days of last year, this one and the next, so that deadlines go around them. */
function holidaysAround(today: PlainDate): ComplaintSettings['holidays'] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((one) => Object.entries(FREE).map(([day, name]) => ({ on: `${one}-${day}`, name })));
}

/** All that happens, day by day; of one day what came in first. */
function days(stories: readonly Story[]): { on: PlainDate; story: Story; act?: StoryAct }[] {
  const all = stories.flatMap((story) => [{ on: story.receivedOn, story }, ...story.acts.map((act) => ({ on: act.on, story, act }))]);
  return all.toSorted((a, b) => (a.on === b.on ? Number('act' in a) - Number('act' in b) : a.on < b.on ? -1 : 1));
}

/** The one that came in before and is still open: what comes again is handled with that. */
function otherThan(story: Story, stories: readonly Story[]): Story {
  return stories[stories.indexOf(story) - 1]!;
}

async function done(
  app: NestFastifyApplication,
  { caller, id, causeId, other }: { caller: Caller; id: string; causeId: string; other: string },
  { act, on, ending, to }: StoryAct,
): Promise<void> {
  const acts = app.get(ComplaintActs, { strict: false });
  if (act === 'acknowledgement') await acts.acknowledge(caller, id, { on });
  else if (act === 'investigation') await acts.investigate(caller, id, { on });
  else if (act === 'response') await acts.respond(caller, id, { on });
  else if (act === 'escalation') await acts.escalate(caller, id, { on, to: to!, body: to === 'external' ? 'Consumer ombudsman' : 'Head of Customer Care' });
  else if (act === 'reopening') await acts.reopen(caller, id, { on, note: 'The customer is not content with the answer.' });
  else if (act === 'joining') await acts.join(caller, id, { on, complaintId: other, note: 'The same customer, about the same order.' });
  else {
    const { decision, redressKind, amount } = ending!;
    const money = amount === undefined ? {} : { amount, currency: 'EUR' };
    await acts.close(caller, id, { on, decision, redressKind, ...money, ...(decision === 'withdrawn' || decision === 'not-upheld' ? {} : { causeId }) });
  }
}
