import { Injectable } from '@nestjs/common';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DurableJob, type JobHandler } from '../../platform/jobs/durable-job.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailTransport } from '../../platform/mail/mail-transport.js';
import { Settings } from '../../platform/settings.js';
import { BallotOffice } from '../ballot/ballot-office.js';
import { CycleReader } from './cycle.reader.js';
import { deliveryProblem, type MailError, MOST_TRIES, pauseMinutes } from './delivery.rules.js';
import { type InvitationFacts, invitationMail } from './invitation-mail.rules.js';
import { InvitationWaves, type Recipient } from './invitation-waves.js';
import { MailingList } from './mailing-list.js';
import { ReminderList } from './reminder-list.js';

/** `tries`: the round, in which every waiting message is tried that was tried at most so often. `pauses`: how often in a row the mail server was away. */
export interface WavePayload {
  organisationId: string;
  cycleId: string;
  wave: string;
  tries?: number;
  pauses?: number;
}

const AT_ONCE = 4;
const BATCH = 40;
/** Well below the time after which the queue thinks that the worker is dead and starts another. */
const RUN_MS = 60_000;

/**
 * Sends one mailing, person by person, marking each as soon as the mail server has taken it. Works for a minute and lets the next job go on, so that
 * after a crash another worker takes over soon. A mail server that is away is waited for until the cycle closes.
 */
@Injectable()
@DurableJob('send-invitations', { retryLimit: 20, pollingIntervalSeconds: 0.5, expireInSeconds: 240 })
export class SendInvitationsJob implements JobHandler<WavePayload> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly waves: InvitationWaves,
    private readonly list: MailingList,
    private readonly reminders: ReminderList,
    private readonly cycles: CycleReader,
    private readonly organisations: OrganisationReader,
    private readonly office: BallotOffice,
    private readonly transport: MailTransport,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async handle(payload: WavePayload): Promise<void> {
    const facts = await this.begin(payload);
    if (!facts) return;
    const until = this.clock.now().getTime() + RUN_MS;
    const tries = payload.tries ?? 0;
    for (;;) {
      const batch = await this.batch(payload, facts.kind, tries);
      if (batch === 'over') return;
      if (batch.length === 0) break;
      const serverAway = await this.sendAll(payload, facts, batch);
      if (serverAway) return this.goOn(payload, { tries, pauses: (payload.pauses ?? 0) + 1 });
      if (this.clock.now().getTime() > until) return this.goOn(payload, { tries });
    }
    const left = await this.list.waiting({ ...payload, kind: facts.kind }, MOST_TRIES, 1);
    if (left.length > 0) return this.goOn(payload, { tries: tries + 1, pauses: tries + 1 });
    await this.list.finish({ ...payload, kind: facts.kind });
  }

  /** Writes down whom a reminder goes to, and says what the messages say; undefined when there is nothing to send. */
  private async begin(payload: WavePayload): Promise<InvitationFacts | undefined> {
    const { organisationId, cycleId, wave } = payload;
    const found = await this.work.run(organisationId, () => this.facts(payload));
    if (!found) return undefined;
    const { facts, listing, open } = found;
    if (!open) {
      await this.list.finish({ ...payload, kind: facts.kind });
      return undefined;
    }
    if (listing) {
      // two roles, so two transactions: the list first, and once it counts as written nobody is put on it again
      await this.reminders.write(payload);
      await this.work.run(organisationId, () => this.waves.listed(cycleId, wave));
    }
    return facts;
  }

  private async facts({ cycleId, wave }: WavePayload): Promise<{ facts: InvitationFacts; listing: boolean; open: boolean } | undefined> {
    const row = await this.waves.find(cycleId, wave);
    if (!row || row.state === 'done') return undefined;
    const cycle = await this.cycles.find(cycleId);
    const { name } = await this.organisations.current();
    const facts = {
      kind: row.kind,
      organisationName: name,
      cycleId,
      cycleName: cycle.name,
      closesOn: cycle.closesOn,
      minutes: cycle.minutes,
      questionCount: cycle.questions.length,
      k: cycle.k,
      kComments: cycle.kComments,
      manifestSha256: cycle.manifestSha256!,
      publicUrl: this.settings.publicUrl,
    };
    return { facts, listing: row.state === 'listing', open: cycle.state === 'open' };
  }

  private async batch(payload: WavePayload, kind: InvitationFacts['kind'], tries: number): Promise<Recipient[] | 'over'> {
    const { state } = await this.work.run(payload.organisationId, () => this.cycles.find(payload.cycleId), { readOnly: true });
    if (state === 'open') return this.list.waiting({ ...payload, kind }, tries, BATCH);
    await this.list.finish({ ...payload, kind });
    return 'over';
  }

  /** True when the mail server is away and the rest must wait. */
  private async sendAll(payload: WavePayload, facts: InvitationFacts, batch: readonly Recipient[]): Promise<boolean> {
    const queue = [...batch];
    let serverAway = false;
    const sender = async (): Promise<void> => {
      for (let recipient = queue.shift(); recipient && !serverAway; recipient = queue.shift()) {
        if (!(await this.sendOne(payload, facts, recipient))) serverAway = true;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sender));
    return serverAway;
  }

  private async sendOne(payload: WavePayload, facts: InvitationFacts, { employeeId, name, email, tries }: Recipient): Promise<boolean> {
    const { secret } = await this.office.newInvitation(payload.organisationId, payload.cycleId, employeeId);
    const outcome = await this.transport
      .deliver({ to: email, ...invitationMail(facts, name, secret), headers: { 'auto-submitted': 'auto-generated' } })
      .then(() => ({ state: 'sent' as const }))
      // whatever the mail server says no to is told apart by its codes; nothing of it is an error of ours
      .catch((error: unknown) => deliveryProblem(error as MailError, tries));
    if (outcome === 'server') return false;
    await this.list.record({ ...payload, kind: facts.kind }, employeeId, outcome);
    return true;
  }

  private goOn({ organisationId, cycleId, wave }: WavePayload, { tries, pauses = 0 }: { tries: number; pauses?: number }): Promise<void> {
    const startAfter = pauses ? new Date(this.clock.now().getTime() + pauseMinutes(pauses - 1) * 60_000) : undefined;
    return this.jobs.sendAlone('send-invitations', { organisationId, cycleId, wave, tries, pauses }, startAfter ? { startAfter } : {});
  }
}
