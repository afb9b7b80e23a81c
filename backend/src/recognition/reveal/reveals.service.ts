import { Injectable } from '@nestjs/common';
import type { AwardCertificates, AwardEvent, AwardEventStep, AwardLook, AwardReveal, AwardRevealChange, AwardWinners } from '@throughline/contract';
import { dayIn, opens, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AwardLog } from '../record/award-log.js';
import { AwardLetters } from './award-letters.js';
import { AwardOutcomes } from './award-outcomes.js';
import { CertificateFiles } from './certificate-files.js';
import { NoWinners } from './no-winners.js';
import { isDue, mustBeDecided, mustBeSealed, type RevealFacts, revealState } from './reveal.rules.js';
import { mustBeSecretary } from './seal.rules.js';
import { Seal } from './seal.js';

type Programme = RevealFacts & { readonly id: string; readonly draft: boolean; readonly secretaryId: string | null; readonly shown: readonly string[] };

/** The reveal of a programme: at once, or category by category in an event, by the secretary, or by itself at its moment. It cannot be taken back. */
@Injectable()
export class RevealsService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly seal: Seal,
    private readonly outcomes: AwardOutcomes,
    private readonly without: NoWinners,
    private readonly letters: AwardLetters,
    private readonly certificates: CertificateFiles,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
    private readonly log: AwardLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async get(caller: Caller, id: string): Promise<AwardReveal> {
    const programme = await this.find(id);
    const looks = await this.work.query<{ by: string; at: Date }>(
      `SELECT by_employee AS by, at FROM org.award_log_line WHERE organisation_id = $1 AND programme_id = $2 AND kind = 'looked-early' ORDER BY position DESC LIMIT 50`,
      [id],
    );
    const { secretaryId } = programme;
    const named = await this.employees.named([...looks.map(({ by }) => by), ...(secretaryId === null ? [] : [secretaryId])]);
    const youAreSecretary = secretaryId === caller.employeeId;
    return {
      programme: { id, name: programme.name },
      state: revealState(programme, youAreSecretary),
      secretary: secretaryId === null ? null : { id: secretaryId, name: named.get(secretaryId)?.name ?? '' },
      youAreSecretary,
      revealAt: programme.revealAt?.toISOString() ?? null,
      byItself: programme.byItself,
      revealedAt: programme.revealedAt?.toISOString() ?? null,
      withoutWinner: youAreSecretary ? await this.without.unsaid(id) : [],
      looks: looks.map(({ by, at }) => ({ name: named.get(by)?.name ?? '', at: at.toISOString() })),
      letters: programme.revealedAt ? await this.letters.counts(id) : null,
      certificates: programme.revealedAt ? await this.certificates.state(id) : null,
    };
  }

  async change(caller: Caller, id: string, { byItself }: AwardRevealChange): Promise<AwardReveal> {
    const programme = await this.held(id);
    mustBeSecretary(programme, caller.employeeId, 'say how the awards are revealed');
    mustBeSealed(programme);
    if (byItself && !programme.revealAt)
      throw new Refusal('conflict', 'no-reveal-moment', `"${programme.name}" has no planned moment. Give it one first; then it can be revealed by itself.`, [
        { pointer: '#/byItself', detail: 'There is no planned moment yet.' },
      ]);
    await this.work.query(
      `INSERT INTO org.award_reveal (organisation_id, programme_id, by_itself) VALUES ($1, $2, $3) ON CONFLICT (organisation_id, programme_id) DO UPDATE SET by_itself = $3`,
      [id, byItself],
    );
    return this.get(caller, id);
  }

  async look(caller: Caller, id: string): Promise<AwardLook> {
    const until = await this.seal.look(id, caller);
    return { until: until.toISOString(), winners: await this.winners(caller, id) };
  }

  /** For everybody after the reveal, and for the secretary who had her look noted before it. */
  async winners(caller: Caller, id: string): Promise<AwardWinners> {
    const { name, revealedAt, draft } = await this.find(id);
    if (draft && !opens(['hr'], caller.roles)) throw notFound();
    await this.seal.mustBeOpen(id, caller);
    const revealedOn = revealedAt && dayIn(revealedAt, (await this.organisations.current()).timeZone);
    return { programme: { id, name }, revealedOn, categories: await this.outcomes.winners(id) };
  }

  /** By the secretary, all at once. A second press changes nothing. */
  async reveal(caller: Caller, id: string): Promise<AwardReveal> {
    const programme = await this.held(id);
    mustBeSecretary(programme, caller.employeeId, 'reveal the winners');
    mustBeDecided(programme);
    await this.open(programme, caller.employeeId);
    return this.get(caller, id);
  }

  /** That nobody wins a category, with the reason, where nobody is left who could. */
  async leaveWithoutWinner(caller: Caller, id: string, categoryId: string, reason: string): Promise<AwardReveal> {
    const programme = await this.held(id);
    mustBeSecretary(programme, caller.employeeId, 'say that nobody wins a category');
    await this.without.decide(id, categoryId, reason, caller.employeeId);
    return this.get(caller, id);
  }

  async orderCertificates(id: string): Promise<AwardCertificates> {
    await this.mustBeRevealed(id);
    return this.certificates.order(id);
  }

  async certificatesOf(id: string): Promise<Buffer> {
    await this.mustBeRevealed(id);
    return this.certificates.content(id);
  }

  /** For the clock: those of the organisation whose moment has come. */
  async revealDue(): Promise<void> {
    const waiting = await this.work.query<{ id: string }>(
      `SELECT p.id FROM org.award_programme p JOIN org.award_reveal r ON r.organisation_id = p.organisation_id AND r.programme_id = p.id
       WHERE p.organisation_id = $1 AND p.revealed_at IS NULL AND r.by_itself AND p.reveal_at <= $2 ORDER BY p.id`,
      [this.clock.now()],
    );
    for (const { id } of waiting) {
      const programme = await this.held(id);
      if (isDue(programme, this.clock.now())) await this.open(programme, null);
    }
  }

  async event(caller: Caller, id: string): Promise<AwardEvent> {
    const programme = await this.find(id);
    mustBeSecretary(programme, caller.employeeId, 'hold the event');
    mustBeDecided(programme);
    const nominees = await this.outcomes.nominees(id);
    const shown = programme.revealedAt ? await this.outcomes.winners(id) : await Promise.all(programme.shown.map((one) => this.winnersOf(id, one)));
    const known = new Map(shown.map((category) => [category.id, category]));
    return {
      organisation: (await this.organisations.current()).name,
      programme: { id, name: programme.name },
      begun: programme.eventFrom !== null,
      revealed: programme.revealedAt !== null,
      categories: (await this.outcomes.categories(id)).map((category) => ({
        ...category,
        nominees: nominees.get(category.id) ?? [],
        winners: known.get(category.id)?.winners ?? null,
        noWinner: known.get(category.id)?.noWinner ?? null,
      })),
    };
  }

  async beginEvent(caller: Caller, id: string): Promise<AwardEvent> {
    const programme = await this.held(id);
    mustBeSecretary(programme, caller.employeeId, 'hold the event');
    mustBeDecided(programme);
    if (!programme.revealedAt) await this.noteEvent(id);
    return this.event(caller, id);
  }

  /** Shows the winners of a category in the event; with the last one everybody may know. Asked again, it shows the same. */
  async show(caller: Caller, id: string, categoryId: string): Promise<AwardEventStep> {
    const programme = await this.held(id);
    mustBeSecretary(programme, caller.employeeId, 'hold the event');
    mustBeDecided(programme);
    const { winners, noWinner } = await this.winnersOf(id, categoryId);
    if (programme.revealedAt || programme.shown.includes(categoryId)) return { winners, noWinner, revealed: programme.revealedAt !== null };
    await this.noteEvent(id, categoryId);
    const left = (await this.outcomes.categories(id)).filter((one) => one.id !== categoryId && !programme.shown.includes(one.id));
    if (left.length === 0) await this.open(programme, caller.employeeId, categoryId);
    else await this.log.note(id, caller.employeeId, { kind: 'category-shown', detail: { category: categoryId } });
    return { winners, noWinner, revealed: left.length === 0 };
  }

  /** Certificates say who won, and can be passed on: nobody gets one before, the secretary neither. */
  private async mustBeRevealed(id: string): Promise<void> {
    const { name, revealedAt } = await this.find(id);
    if (!revealedAt) throw new Refusal('forbidden', 'sealed', `The results of "${name}" are sealed. Certificates are made after the reveal.`);
  }

  private async winnersOf(id: string, categoryId: string) {
    const [category] = await this.outcomes.winners(id, categoryId);
    if (!category) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this category was not found in the award programme.');
    return category;
  }

  private async noteEvent(id: string, categoryId: string | null = null): Promise<void> {
    await this.work.query(
      `INSERT INTO org.award_reveal (organisation_id, programme_id, event_from, shown) VALUES ($1, $2, $3, array_remove(ARRAY[$4::uuid], NULL))
       ON CONFLICT (organisation_id, programme_id) DO UPDATE SET event_from = coalesce(award_reveal.event_from, excluded.event_from), shown = award_reveal.shown || excluded.shown`,
      [id, this.clock.now(), categoryId],
    );
  }

  /** Everybody may know from now on, and those concerned are told by mail. */
  private async open(programme: Programme, by: string | null, categoryId?: string): Promise<void> {
    const { id, revealedAt } = programme;
    if (revealedAt) return;
    await this.work.query(`UPDATE org.award_programme SET revealed_at = $3 WHERE organisation_id = $1 AND id = $2`, [id, this.clock.now()]);
    await this.letters.order(id);
    await this.jobs.send('publish-fairness', { organisationId: this.work.organisationId });
    const last = categoryId === undefined ? [] : [{ kind: 'category-shown', detail: { category: categoryId } } as const];
    await this.log.note(id, by, ...last, { kind: 'revealed', detail: {} });
  }

  private find(id: string): Promise<Programme> {
    return this.read(id, '');
  }

  /** The programme, with others waiting until this unit of work is over. */
  private held(id: string): Promise<Programme> {
    return this.read(id, 'FOR UPDATE OF p');
  }

  private async read(id: string, lock: string): Promise<Programme> {
    const [programme] = await this.work.query<Programme>(
      `SELECT p.id, p.name, p.state = 'draft' AS draft, p.secretary_id AS "secretaryId", p.reveal_at AS "revealAt", p.revealed_at AS "revealedAt",
         coalesce(r.by_itself, false) AS "byItself", r.event_from AS "eventFrom", coalesce(r.shown, '{}') AS shown,
         EXISTS (SELECT 1 FROM org.award_log_line l WHERE l.organisation_id = p.organisation_id AND l.programme_id = p.id AND l.kind = 'winners-decided') AS decided
       FROM org.award_programme p LEFT JOIN org.award_reveal r ON r.organisation_id = p.organisation_id AND r.programme_id = p.id
       WHERE p.organisation_id = $1 AND p.id = $2 ${lock}`,
      [id],
    );
    if (!programme) throw notFound();
    return programme;
  }
}

const notFound = (): Refusal => new Refusal('not-found', 'not-found', 'There is no such thing here: this award programme was not found in your organisation.');
