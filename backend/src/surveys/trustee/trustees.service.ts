import { Injectable } from '@nestjs/common';
import type { SealedBallotPage, TrusteeBox, TrusteeCount, TrusteeKeyMade, TrusteeOutcome, TrusteeTask } from '@throughline/contract';
import { type CycleEventKind, Refusal, trusteesNeeded } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { type BallotCycle, BallotCycles } from '../ballot/ballot-cycles.js';
import { BallotPapers } from '../ballot/ballot-papers.js';
import { CycleEvents } from '../cycle/cycle-events.js';
import { type CycleFacts, CycleReader } from '../cycle/cycle.reader.js';
import { TrusteeCounting } from './trustee-counting.js';
import { TrusteeKeys } from './trustee-keys.js';
import { mustFit } from './must-fit.js';
import { type TrusteeLink, TrusteeLinks } from './trustee-links.js';
import { TrusteeMails } from './trustee-mails.js';

/** What trustees do, by their links and without an account: make the key, fetch the sealed ballots, hand in the count. The key itself never comes here. */
@Injectable()
export class TrusteesService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cycles: CycleReader,
    private readonly ballots: BallotCycles,
    private readonly papers: BallotPapers,
    private readonly organisations: OrganisationReader,
    private readonly events: CycleEvents,
    private readonly keys: TrusteeKeys,
    private readonly links: TrusteeLinks,
    private readonly mails: TrusteeMails,
    private readonly counting: TrusteeCounting,
  ) {}

  /** Mails the trustees of a draft or of a cycle that waits for them fresh links. */
  async invite(caller: Caller, cycleId: string): Promise<void> {
    await this.work.run(caller.organisationId, () => this.mails.send(cycleId));
  }

  /** Throws Refusal `unknown-trustee-link`. */
  async known(link: TrusteeLink, cycleId: string): Promise<void> {
    await this.work.run(link.organisationId, () => this.links.trusteeOf(cycleId, link.secret), { readOnly: true });
  }

  /** What the link leads to now. */
  async task(link: TrusteeLink, cycleId: string): Promise<TrusteeTask> {
    const { facts, days, ...task } = await this.work.run(
      link.organisationId,
      async () => {
        const me = await this.links.trusteeOf(cycleId, link.secret);
        const cycle = await this.cycles.find(cycleId);
        const key = await this.keys.find(cycleId);
        const organisation = await this.organisations.current();
        return {
          facts: cycle,
          days: new Map((await this.events.of(cycleId)).map(({ kind, on }) => [kind, on])),
          organisationName: organisation.name,
          organisationId: link.organisationId,
          cycleId,
          cycleName: cycle.name,
          closesOn: cycle.closesOn,
          trustees: cycle.trustees.map(({ name }) => name),
          me,
          needed: trusteesNeeded(cycle.trustees.length),
          ...(key ? { publicKey: key.publicKey, parts: [...key.parts] } : {}),
          ...(cycle.manifestSha256 === null ? {} : { manifestSha256: cycle.manifestSha256 }),
        };
      },
      { readOnly: true },
    );
    const state = await this.stateOf(link, facts);
    return { state, ...task, ...(state === 'counted' ? { counted: await this.outcome(cycleId, days) } : {}) };
  }

  /** Takes the key of a draft, in place of an earlier one, and tells every trustee. */
  async keepKey(link: TrusteeLink, cycleId: string, made: TrusteeKeyMade): Promise<void> {
    await this.work.run(link.organisationId, async () => {
      await this.links.trusteeOf(cycleId, link.secret);
      const cycle = await this.cycles.lockedDraft(cycleId);
      await mustFit(made, cycle.trustees);
      await this.keys.keep(cycleId, made);
      await this.events.add(cycleId, 'key-made', null);
      await this.mails.tellKeyMade(cycleId, made);
    });
  }

  async box(link: TrusteeLink, cycleId: string): Promise<TrusteeBox> {
    return this.counting.box(await this.waiting(link, cycleId));
  }

  async sealedBallots(link: TrusteeLink, cycleId: string, after: string | undefined): Promise<SealedBallotPage> {
    return this.counting.page(await this.waiting(link, cycleId), after);
  }

  async takeCount(link: TrusteeLink, cycleId: string, count: TrusteeCount): Promise<void> {
    await this.counting.take(await this.waiting(link, cycleId), count);
  }

  /** The cycle of a known link when its box waits for trustees. Throws Refusal `counted-already`, `not-waiting`. */
  private async waiting(link: TrusteeLink, cycleId: string): Promise<BallotCycle> {
    const { state } = await this.task(link, cycleId);
    if (state === 'waiting') return this.ballots.find(cycleId);
    if (state === 'counted')
      throw new Refusal(
        'conflict',
        'counted-already',
        'The ballots of this survey are counted already and its results are published. There is nothing left to do.',
      );
    throw new Refusal(
      'conflict',
      'not-waiting',
      'There is nothing to count yet: the survey is not closed, or its box is still being shuffled. You get a mail when it is time.',
    );
  }

  private async outcome(cycleId: string, days: ReadonlyMap<CycleEventKind, string>): Promise<TrusteeOutcome> {
    const { count, not_counted } = await this.papers.board(cycleId);
    return { publishedOn: days.get('published') ?? null, ballots: count, notCounted: not_counted.length, destroyedOn: days.get('shredded') ?? null };
  }

  private async stateOf({ organisationId }: TrusteeLink, { id, state }: CycleFacts): Promise<TrusteeTask['state']> {
    if (state !== 'closed') return state === 'published' ? 'counted' : state;
    const box = await this.ballots.find(id);
    if ((await this.ballots.state(box)) !== 'closed') return 'counted';
    return (await this.ballots.notCountedBecause(organisationId, id)) === 'waits-for-trustees' ? 'waiting' : 'shuffling';
  }
}
