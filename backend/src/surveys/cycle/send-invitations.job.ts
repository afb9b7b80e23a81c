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
      const batch = await this.batch(payload, tries);
      if (batch === 'over') return;
      if (batch.length === 0) break;
      const serverAway = await this.sendAll(payload, facts, batch);
      if (serverAway) return this.goOn(payload, { tries, pauses: (payload.pauses ?? 0) + 1 });
      if (this.clock.now().getTime() > until) return this.goOn(payload, { tries });
    }
    const left = await this.work.run(payload.organisationId, () => this.waves.waiting(payload.cycleId, payload.wave, MOST_TRIES, 1), { readOnly: true });
    if (left.length > 0) return this.goOn(payload, { tries: tries + 1, pauses: tries + 1 });
    await this.work.run(payload.organisationId, () => this.waves.finish(payload.cycleId, payload.wave));
  }

  /** Lists whom a reminder goes to, and says what the messages say; undefined when there is nothing to send. */
  private async begin({ organisationId, cycleId, wave }: WavePayload): Promise<InvitationFacts | undefined> {
    // asked before any connection is held: the office has its own
    const notCollected = wave === 'invitation' ? [] : await this.office.notCollected(organisationId, cycleId);
    return this.work.run(organisationId, async () => {
      const row = await this.waves.find(cycleId, wave);
      if (!row || row.state === 'done') return undefined;
      const cycle = await this.cycles.find(cycleId);
      if (cycle.state !== 'open') {
        await this.waves.finish(cycleId, wave);
        return undefined;
      }
      if (row.state === 'listing') await this.waves.list(cycleId, wave, notCollected);
      else if (row.kind === 'reminder') await this.waves.keepOnly(cycleId, wave, notCollected);
      const { name } = await this.organisations.current();
      return {
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
    });
  }

  private batch({ organisationId, cycleId, wave }: WavePayload, tries: number): Promise<Recipient[] | 'over'> {
    return this.work.run(organisationId, async () => {
      if ((await this.cycles.find(cycleId)).state === 'open') return this.waves.waiting(cycleId, wave, tries, BATCH);
      await this.waves.finish(cycleId, wave);
      return 'over';
    });
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

  private async sendOne(
    { organisationId, cycleId, wave }: WavePayload,
    facts: InvitationFacts,
    { employeeId, name, email, tries }: Recipient,
  ): Promise<boolean> {
    const { secret } = await this.office.newInvitation(organisationId, cycleId, employeeId);
    const outcome = await this.transport
      .deliver({ to: email, ...invitationMail(facts, name, secret), headers: { 'auto-submitted': 'auto-generated' } })
      .then(() => ({ state: 'sent' as const }))
      // whatever the mail server says no to is told apart by its codes; nothing of it is an error of ours
      .catch((error: unknown) => deliveryProblem(error as MailError, tries));
    if (outcome === 'server') return false;
    await this.work.run(organisationId, () => this.waves.record(cycleId, wave, employeeId, outcome));
    return true;
  }

  private goOn({ organisationId, cycleId, wave }: WavePayload, { tries, pauses = 0 }: { tries: number; pauses?: number }): Promise<void> {
    const startAfter = pauses ? new Date(this.clock.now().getTime() + pauseMinutes(pauses - 1) * 60_000) : undefined;
    return this.jobs.sendAlone('send-invitations', { organisationId, cycleId, wave, tries, pauses }, startAfter ? { startAfter } : {});
  }
}
