import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MailHours } from '@throughline/domain';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { type MailError, mayHaveArrived } from '../../platform/mail/mail-error.rules.js';
import { MAIL_CONNECTIONS, MailTransport } from '../../platform/mail/mail-transport.js';
import { Settings } from '../../platform/settings.js';
import { InvitationLinks, type PersonalLink } from '../ballot/invitation-links.js';
import { CycleMailTexts } from './cycle-mail-texts.js';
import { CycleReader } from './cycle.reader.js';
import { ADDRESS_CHANGED, type DeliveryOutcome, deliveryProblem, type Recipient } from './delivery.rules.js';
import { DeliveryRows } from './delivery-rows.js';
import { earlyEndMail, type InvitationFacts, invitationLink, invitationMail, languageOf, stopHeaders } from './invitation-mail.rules.js';
import { INVITATION, InvitationWaves } from './invitation-waves.js';
import { type Mailing, MailingList, sentOnceMore } from './mailing-list.js';
import { ReminderList } from './reminder-list.js';
import { SendingPlan } from './sending-plan.js';
import { awakeSlots, nextRun } from './wave-plan.rules.js';
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
  ends: readonly Date[];
}

/**
 * Sends one mailing, person by person, at the hours of each person's clock, marking each as soon as the mail server has taken it. A mail server that is
 * away is waited for until the cycle closes, of a reminder until its end. Nobody gets a message twice, whatever is killed: the end of each is sent only when it is written down that it is.
 * Killed in the middle, it leaves at most as many messages of which nobody knows whether they arrived as there are connections; those are left to people. Only a notice that a
 * survey ends early is sent once more.
 */
@Injectable()
@DurableJob('send-invitations', { retryLimit: 20, pollingIntervalSeconds: 0.5, expireInSeconds: 240, traceless: true })
export class SendInvitationsJob implements JobHandler<WavePayload> {
  private readonly messageKey: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    private readonly waves: InvitationWaves,
    private readonly runs: WaveRuns,
    private readonly plan: SendingPlan,
    private readonly list: MailingList,
    private readonly rows: DeliveryRows,
    private readonly reminders: ReminderList,
    private readonly cycles: CycleReader,
    private readonly texts: CycleMailTexts,
    private readonly links: InvitationLinks,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.messageKey = settings.derivedKey('message ids');
  }

  async handle(payload: WavePayload): Promise<void> {
    const begun = await this.runs.begin(payload);
    if (begun === 'stale' || begun === 'taken') return;
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
    for (;;) {
      const { state } = await this.work.run(wave.organisationId, () => this.cycles.find(wave.cycleId), { readOnly: true });
      if (state !== 'open') return void (await this.list.finish(wave, true));
      const now = this.clock.now();
      const batch = await this.list.waiting(wave, awakeSlots(wave, wave.ends, now, wave.hours), BATCH);
      if (batch.length === 0) break;
      // a worker that was believed dead must not send beside the one that took over
      if (!(await this.runs.alive(payload, run))) return;
      if (await this.sendAll(wave, batch)) break;
      if (this.clock.now().getTime() > until) return this.runs.goOn(payload, run, this.clock.now());
    }
    if (!(await this.isDone(wave))) await this.runs.goOn(payload, run, this.nextRun(wave));
  }

  /** A reminder is over at the end of its plan and not before: were it over when nobody is left, that could be seen. */
  private async isDone(wave: Wave): Promise<boolean> {
    if (wave.kind !== 'reminder') return this.list.finish(wave);
    const now = this.clock.now();
    return wave.ends.every((end) => end <= now) && (await this.list.finish(wave));
  }

  private nextRun({ ends, hours, ...wave }: Wave): Date {
    const now = this.clock.now();
    const end = Math.max(...ends.map((one) => one.getTime()));
    const next = nextRun(wave, now, hours);
    return wave.kind === 'reminder' && next.getTime() > end ? new Date(end) : next;
  }

  /** Writes down whom a reminder goes to, and says what the messages say; undefined when there is nothing to send. */
  private async begin(payload: WavePayload): Promise<Wave | undefined> {
    const { organisationId, cycleId, wave } = payload;
    const row = await this.work.run(organisationId, async () => {
      const found = await this.waves.find(cycleId, wave);
      // one that was under way when this version was installed
      if (!found || found.zones.length > 0) return found;
      await this.waves.planAgain(cycleId, found);
      const planned = await this.waves.find(cycleId, wave);
      // part of it went out already: nobody is put on its list again, and who is left has the number of her zone in the new plan before that plan counts
      if (planned?.kind === 'reminder' && planned.state === 'sending') await this.reminders.renumber(payload, await this.rows.everybody(planned));
      return planned;
    });
    if (!row) return undefined;
    if (row.state === 'listing') {
      // two roles, so two transactions: the list first, and once it counts as written nobody is put on it again
      const everybody = await this.work.run(organisationId, () => this.rows.everybody(row), { readOnly: true });
      // of everybody, so that making those of the reminded later leaves nothing behind
      await this.links.of(organisationId, cycleId, everybody.people);
      await this.reminders.write(payload, everybody);
      await this.work.run(organisationId, () => this.waves.listed(cycleId, wave));
    }
    const { kind, zones, moments, ends } = row;
    await this.list.settle({ organisationId, cycleId, wave, kind });
    return this.work.run(organisationId, async () => {
      const facts = await this.texts.facts(cycleId, kind === 'early-end' ? INVITATION : kind);
      const usualZone = await this.plan.usualZone();
      return { organisationId, cycleId, wave, kind, zones, moments, ends, facts, usualZone, hours: await this.plan.hours(cycleId, kind) };
    });
  }

  /** True when the mail server is away and the rest must wait. */
  private async sendAll(wave: Wave, batch: readonly Recipient[]): Promise<boolean> {
    const links = wave.kind === 'early-end' ? undefined : await this.links.of(wave.organisationId, wave.cycleId, batch);
    const queue = [...batch];
    let serverAway = false;
    const sender = async (): Promise<void> => {
      for (let recipient = queue.shift(); recipient && !serverAway; recipient = queue.shift()) {
        const link = links?.get(recipient.employeeId);
        if (links && !link) await this.recorded(wave, recipient, { state: 'failed', problem: ADDRESS_CHANGED });
        else if (!(await this.sendOne(wave, recipient, link))) serverAway = true;
      }
    };
    await Promise.all(Array.from({ length: MAIL_CONNECTIONS }, sender));
    return serverAway;
  }

  /** False when no more should be tried now. */
  private async sendOne(wave: Wave, recipient: Recipient, link: PersonalLink | undefined): Promise<boolean> {
    const { employeeId, name, email } = recipient;
    const language = languageOf(recipient.language, wave.facts.usualLanguage);
    const { facts } = wave;
    const to = { name, language };
    const mail = link ? invitationMail(facts, to, invitationLink(facts, link.secret)) : earlyEndMail(facts, to);
    const headers = { 'auto-submitted': 'auto-generated', 'content-language': language, ...(link ? stopHeaders(facts, link.stop) : {}) };
    let noted = false;
    let broken = false;
    const beforeEnd = async (): Promise<void> => {
      // before it is asked: it can be written down although the reply that says so is lost
      noted = true;
      noted = await this.list.handOver(wave, recipient);
      if (!noted) throw new Error('There is nothing to send any more.');
    };
    const outcome = await this.transport
      .deliver({ to: email, ...mail, key: this.keyOf(wave, employeeId), headers, beforeEnd })
      .then(() => ({ state: 'sent' as const }))
      // whatever the mail server says no to is told apart by its codes; nothing of it is an error of ours
      .catch((error: unknown) => {
        broken = mayHaveArrived(error as MailError);
        return deliveryProblem(error as MailError, recipient, this.clock.now(), sentOnceMore(wave.kind));
      });
    if (outcome === 'server') {
      if (noted) await this.insist(() => this.list.handBack(wave, recipient));
      return false;
    }
    await this.recorded(wave, recipient, outcome);
    // after a connection that broke, the rest must not break in the same way
    return !broken;
  }

  private recorded(wave: Wave, recipient: Recipient, outcome: DeliveryOutcome): Promise<void> {
    const again = nextRun(wave, this.clock.now(), wave.hours);
    return this.insist(() => this.list.record(wave, recipient, outcome, again));
  }

  /** What the mail server has taken must be written down, also when the database is just being restarted: else nobody would know whether it arrived. */
  private async insist(write: () => Promise<void>): Promise<void> {
    for (let left = RECORD_TRIES; ; left--) {
      try {
        return await write();
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
}
