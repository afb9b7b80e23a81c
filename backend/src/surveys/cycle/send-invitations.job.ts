import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type MailHours, plainDate } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { MAIL_CONNECTIONS, MailTransport } from '../../platform/mail/mail-transport.js';
import { Settings } from '../../platform/settings.js';
import { BallotOffice } from '../ballot/ballot-office.js';
import { CycleMailTexts } from './cycle-mail-texts.js';
import { CycleReader } from './cycle.reader.js';
import { deliveryProblem, type MailError, MOST_TRIES, pauseMinutes } from './delivery.rules.js';
import { type InvitationFacts, invitationLink, invitationMail, languageOf } from './invitation-mail.rules.js';
import { type DeliveryOutcome, InvitationWaves, type Recipient } from './invitation-waves.js';
import { type Mailing, MailingList } from './mailing-list.js';
import { ReminderList } from './reminder-list.js';
import { putOffUntil, SendingPlan } from './sending-plan.js';
import { type WavePayload, WaveRuns } from './wave-runs.js';

const BATCH = 40;
/** A job works so long and lets the next one go on, so that after a crash another worker takes over soon. */
const WORK_MS = 60_000;
/** A minute and a half of restarting database. */
const RECORD_TRIES = 90;
const RECORD_PAUSE_MS = 1000;
const HEARTBEAT_MS = 45_000;

/** A mailing with what its messages are made of. */
interface Wave extends Mailing {
  facts: InvitationFacts;
  hours: MailHours | 'any';
  usualZone: string;
  moments: readonly Date[];
}

/**
 * Sends one mailing, person by person, at the hours of each person's clock, marking each as soon as the mail server has taken it. A mail server that is
 * away is waited for until the cycle closes. Killed in the middle, it leaves at most as many messages of which nobody knows whether they arrived as there are
 * connections; those are sent again, under the same Message-ID.
 */
@Injectable()
@DurableJob('send-invitations', { retryLimit: 20, pollingIntervalSeconds: 0.5, expireInSeconds: 240 })
export class SendInvitationsJob implements JobHandler<WavePayload> {
  private readonly messageKey: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    private readonly waves: InvitationWaves,
    private readonly runs: WaveRuns,
    private readonly plan: SendingPlan,
    private readonly list: MailingList,
    private readonly reminders: ReminderList,
    private readonly cycles: CycleReader,
    private readonly texts: CycleMailTexts,
    private readonly office: BallotOffice,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.messageKey = settings.derivedKey('message ids');
  }

  async handle(payload: WavePayload): Promise<void> {
    const begun = await this.runs.begin(payload);
    if (begun === 'stale') return;
    // whoever has it may be dead: look again when that would show
    if ('taken' in begun) return this.runs.goOn(payload, { tries: payload.tries ?? 0, pauses: payload.pauses ?? 0 }, begun.taken);
    const beat = setInterval(
      () => void this.runs.alive(payload, begun.run).catch(() => undefined /* the database is away; the next query says so */),
      HEARTBEAT_MS,
    );
    try {
      const wave = await this.begin(payload);
      if (wave) await this.send(payload, wave, begun.run);
    } finally {
      clearInterval(beat);
      await this.runs.end(payload, begun.run);
    }
  }

  private async send(payload: WavePayload, wave: Wave, run: string): Promise<void> {
    const until = this.clock.now().getTime() + WORK_MS;
    const tries = payload.tries ?? 0;
    for (;;) {
      const batch = await this.batch(wave, tries);
      if (batch === 'over') return;
      if (batch.length === 0) break;
      // a worker that was believed dead must not send beside the one that took over
      if (!(await this.runs.alive(payload, run))) return;
      const serverAway = await this.sendAll(wave, batch);
      const pauses = serverAway ? (payload.pauses ?? 0) + 1 : 0;
      if (serverAway) return this.runs.goOn(payload, { tries, pauses }, this.in(pauseMinutes(pauses - 1)));
      if (this.clock.now().getTime() > until) return this.runs.goOn(payload, { tries, pauses });
    }
    await this.settle(payload, wave, tries);
  }

  /** Nothing more can be sent now: is anything put off, does a zone wait for its hour, or is it over? */
  private async settle(payload: WavePayload, wave: Wave, tries: number): Promise<void> {
    const now = this.clock.now();
    const later = await this.list.waiting(wave, { slots: dueOf(wave.moments, now), tries: MOST_TRIES }, 1);
    if (later.length > 0) return this.runs.goOn(payload, { tries: tries + 1, pauses: tries + 1 }, this.in(pauseMinutes(tries)));
    const { moments } = (await this.work.run(wave.organisationId, () => this.waves.find(wave.cycleId, wave.wave))) ?? { moments: [] };
    const next = moments.filter((moment) => moment > now).toSorted((a, b) => a.getTime() - b.getTime())[0];
    // by the plan, not by who is left: when a reminder goes on must not tell in which zone everybody has taken part
    if (next) return this.runs.goOn(payload, { tries, pauses: 0 }, next);
    await this.list.finish(wave);
  }

  /** Writes down whom a reminder goes to, and says what the messages say; undefined when there is nothing to send. */
  private async begin(payload: WavePayload): Promise<Wave | undefined> {
    const { organisationId, cycleId, wave } = payload;
    const row = await this.work.run(organisationId, () => this.waves.find(cycleId, wave));
    if (!row) return undefined;
    if (row.state === 'listing') {
      // two roles, so two transactions: the list first, and once it counts as written nobody is put on it again
      const planned = await this.work.run(organisationId, () => this.waves.planned(cycleId, wave, plainDate(row.onDay)));
      await this.reminders.write(payload, planned);
      await this.work.run(organisationId, () => this.waves.listed(cycleId, wave));
    }
    return this.work.run(organisationId, async () => {
      const { moments, kind } = (await this.waves.find(cycleId, wave))!;
      const facts = await this.texts.facts(cycleId, kind);
      return { organisationId, cycleId, wave, kind, moments, facts, hours: await this.plan.hours(cycleId), usualZone: await this.plan.usualZone() };
    });
  }

  private async batch(wave: Wave, tries: number): Promise<Recipient[] | 'over'> {
    const { state } = await this.work.run(wave.organisationId, () => this.cycles.find(wave.cycleId), { readOnly: true });
    if (state === 'open') return this.awake(wave, tries);
    await this.list.finish(wave);
    return 'over';
  }

  /** The next people, without those whose hour has become a quiet one while their message waited: these wait for the next morning. */
  private async awake(wave: Wave, tries: number): Promise<Recipient[]> {
    for (;;) {
      const now = this.clock.now();
      const found = await this.list.waiting(wave, { slots: dueOf(wave.moments, now), tries }, BATCH);
      const asleep = Map.groupBy(found, ({ timeZone }) => putOffUntil(now, timeZone ?? wave.usualZone, wave.hours)?.getTime());
      const awake = asleep.get(undefined) ?? [];
      const putOff = [...asleep].flatMap(([moment, people]) => (moment === undefined ? [] : [{ moment: new Date(moment), people }]));
      if (putOff.length > 0) await this.list.putOff(wave, putOff);
      if (awake.length > 0 || found.length === 0) return awake;
    }
  }

  /** True when the mail server is away and the rest must wait. */
  private async sendAll(wave: Wave, batch: readonly Recipient[]): Promise<boolean> {
    const secrets = await this.office.newInvitations(
      wave.organisationId,
      wave.cycleId,
      batch.map(({ employeeId }) => employeeId),
    );
    const queue = [...batch];
    let serverAway = false;
    const sender = async (): Promise<void> => {
      for (let recipient = queue.shift(); recipient && !serverAway; recipient = queue.shift()) {
        if (!(await this.sendOne(wave, recipient, secrets.get(recipient.employeeId)!))) serverAway = true;
      }
    };
    await Promise.all(Array.from({ length: MAIL_CONNECTIONS }, sender));
    return serverAway;
  }

  /** False when no more should be tried now. */
  private async sendOne(wave: Wave, recipient: Recipient, secret: string): Promise<boolean> {
    const { employeeId, name, email, tries, unclear } = recipient;
    const language = languageOf(recipient.language, wave.facts.usualLanguage);
    const mail = invitationMail(wave.facts, { name, language }, invitationLink(wave.facts, secret));
    const outcome = await this.transport
      .deliver({ to: email, ...mail, key: this.keyOf(wave, employeeId), headers: { 'auto-submitted': 'auto-generated', 'content-language': language } })
      .then(() => ({ state: 'sent' as const }))
      // whatever the mail server says no to is told apart by its codes; nothing of it is an error of ours
      .catch((error: unknown) => deliveryProblem(error as MailError, { tries, unclear }));
    if (outcome === 'server') return false;
    await this.recorded(wave, employeeId, outcome);
    // after a connection that broke, the rest must not break in the same way
    return outcome.state !== 'unclear';
  }

  /** What the mail server has taken must be written down, also when the database is just being restarted: else it would be sent again. */
  private async recorded(wave: Wave, employeeId: string, outcome: DeliveryOutcome): Promise<void> {
    for (let left = RECORD_TRIES; ; left--) {
      try {
        return await this.list.record(wave, employeeId, outcome);
      } catch (error) {
        // a database that is away for a moment; it cannot be prevented, only waited for
        if (left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, RECORD_PAUSE_MS));
      }
    }
  }

  /** The same for every copy of a message, and to nobody outside a sign of whom it is to. */
  private keyOf({ cycleId, wave }: Wave, employeeId: string): string {
    return createHmac('sha256', this.messageKey).update(`${cycleId} ${wave} ${employeeId}`).digest('hex').slice(0, 40);
  }

  private in(minutes: number): Date {
    return new Date(this.clock.now().getTime() + minutes * 60_000);
  }
}

/** The numbers of the moments that have come. */
function dueOf(moments: readonly Date[], now: Date): number[] {
  return moments.flatMap((moment, i) => (moment <= now ? [i + 1] : []));
}
