import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, type Manifest, participationRate, type ParticipationRate, shuffled, systemRandom } from '@throughline/anonymity';
import { Clock } from '../../platform/clock.js';
import { ConnectionPools } from '../../platform/database/connection-pools.js';
import { sqlText } from '../../platform/database/sql-text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Settings } from '../../platform/settings.js';
import { BallotCycles } from './ballot-cycles.js';
import { BoxPartitions } from './box-partitions.js';
import { type BallotMember, type BallotTeam, type Cohort, expectedDetail, formCohorts } from './cohorts.rules.js';
import { CycleKeys } from './cycle-keys.js';
import { cycleLock } from './cycle-lock.js';
import { type CycleToOpen, makeKeys, manifestOf } from './cycle-manifest.js';
import { REPLY_DAYS } from './reply-days.js';
import { nodeParticipation, participationWords } from './participation.rules.js';
import { addLine } from './public-log.js';

export interface Participation {
  rounded: string | null;
  asOf: string | null;
  teams: { teamId: string; rounded: string }[];
}

/**
 * The identity side of the ballot: opens a cycle (keys, manifest, entitlements), knows who has not collected a ballot yet, and
 * closes. It never sees a ballot.
 */
@Injectable()
export class BallotOffice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pools: ConnectionPools,
    private readonly partitions: BoxPartitions,
    private readonly keys: CycleKeys,
    private readonly cycles: BallotCycles,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Opens the ballot inside the current unit of work: all of it or, when that rolls back, nothing that counts. */
  async open(
    cycle: CycleToOpen,
  ): Promise<{ manifestSha256: string; units: { id: string; name: string; members: number }[]; packs: { id: string; cards: number }[] }> {
    const cohorts = formCohorts(cycle.teams, cycle.members, cycle.k);
    const made = await makeKeys(cohorts, cycle.trusteeKey);
    await this.keys.keep(cycle.organisationId, cycle.cycleId, made.kept);
    await this.partitions.create(cycle.organisationId, cycle.cycleId);

    const shredAfterDays = this.settings.values.SHRED_AFTER_DAYS;
    const { position, line, sha256 } = await addLine(this.work, ({ previous }) => manifestOf({ ...cycle, shredAfterDays }, cohorts, made, previous));
    const manifest = JSON.parse(line) as Manifest;
    const lattice = cycle.teams.map(({ id, name, parentId }) => ({ id, name, parentId }));
    await this.work.query(
      `INSERT INTO pub.ballot_cycle (organisation_id, cycle_id, state, position, manifest, manifest_sha256, questions, lattice) VALUES ($1, $2, 'open', $3, $4, $5, $6, $7)`,
      [cycle.cycleId, position, line, sha256, canonicalJson(cycle.questions), JSON.stringify(lattice)],
    );
    await this.entitle(cycle, cohorts);
    return {
      manifestSha256: sha256,
      units: manifest.cohorts.map(({ id, name, members }) => ({ id, name, members })),
      packs: cohorts.filter(({ cards }) => cards > 0),
    };
  }

  expectedDetail(teams: readonly BallotTeam[], members: readonly BallotMember[], k: number): ReturnType<typeof expectedDetail> {
    return expectedDetail(teams, members, k);
  }

  /** Closes the box inside the current unit of work; waits for casts under way, and later ones find it closed. Counting follows by a job. */
  async close(cycleId: string): Promise<void> {
    await this.work.query(`SELECT pg_advisory_xact_lock(${cycleLock(cycleId)}) FROM pub.ballot_cycle WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
    await this.work.query(
      `UPDATE pub.ballot_cycle SET state = 'closed', replies_until = $3::date + $4::int WHERE organisation_id = $1 AND cycle_id = $2 AND state = 'open'`,
      [cycleId, this.clock.today(), REPLY_DAYS],
    );
    this.work.afterCommit(() => this.keys.forget(cycleId));
    await this.jobs.send('tally-cycle', { organisationId: this.work.organisationId, cycleId });
  }

  /** For every open cycle, how many were invited to it and how many of those are among the given people. */
  async sharedWithOpen(organisationId: string, employeeIds: readonly string[]): Promise<{ cycleId: string; invited: number; shared: number }[]> {
    return this.pools.transaction('issuer', organisationId, (transaction) =>
      transaction.query(
        `SELECT e.cycle_id AS "cycleId", count(*) FILTER (WHERE NOT e.card)::int AS invited, count(*) FILTER (WHERE e.holder_id = ANY($2::uuid[]))::int AS shared
         FROM org.entitlement e JOIN pub.ballot_cycle c USING (organisation_id, cycle_id)
         WHERE e.organisation_id = $1 AND c.state = 'open' GROUP BY e.cycle_id`,
        [employeeIds],
      ),
    );
  }

  /** Cycles that the person was invited to and whose box is open. */
  async invited(organisationId: string, employeeId: string): Promise<string[]> {
    const rows = await this.pools.message<{ cycle_id: string }>(
      'issuer',
      organisationId,
      sqlText`SELECT e.cycle_id FROM org.entitlement e JOIN pub.ballot_cycle c USING (organisation_id, cycle_id)
              WHERE e.organisation_id = ${organisationId} AND e.holder_id = ${employeeId} AND c.state = 'open' ORDER BY e.cycle_id`,
    );
    return rows.map((row) => row.cycle_id);
  }

  /** Rounded participation as of the last nightly count; null before the first. */
  async participation(organisationId: string, cycleId: string): Promise<Participation> {
    const rows = await this.pools.message<{ node_id: string; bound: ParticipationRate['bound']; percent: number | null; as_of: string; root: boolean }>(
      'issuer',
      organisationId,
      sqlText`SELECT p.node_id, p.bound, p.percent, p.as_of::text, (n.value->>'parentId') IS NULL AS root
              FROM pub.participation p JOIN pub.ballot_cycle c USING (organisation_id, cycle_id), jsonb_array_elements(c.lattice) n
              WHERE p.organisation_id = ${organisationId} AND p.cycle_id = ${cycleId} AND n.value->>'id' = p.node_id::text`,
    );
    const root = rows.find((row) => row.root);
    return {
      rounded: root ? participationWords(root) : null,
      asOf: root?.as_of ?? null,
      teams: rows.filter((row) => !row.root).map((row) => ({ teamId: row.node_id, rounded: participationWords(row) })),
    };
  }

  /** Counts participation for the day. Runs once a night, so that no single collecting can be seen. */
  async countParticipation(organisationId: string, cycleId: string): Promise<void> {
    const cycle = await this.cycles.find(cycleId);
    const counts = await this.pools.message<{ cohort_id: string; collected: number; members: number }>(
      'issuer',
      organisationId,
      // not with a link to a changed address: who holds that one would see by the count whether the first was collected
      sqlText`SELECT cohort_id, count(*) FILTER (WHERE issued)::int AS collected, count(*)::int AS members FROM org.entitlement
              WHERE organisation_id = ${organisationId} AND cycle_id = ${cycleId} GROUP BY cohort_id ORDER BY cohort_id`,
    );
    const k = (await this.cycles.tightened(organisationId, cycleId))?.k ?? cycle.manifest.k;
    const today = this.clock.today();
    await this.pools.transaction('issuer', organisationId, async (transaction) => {
      await transaction.query(`DELETE FROM pub.participation WHERE organisation_id = $1 AND cycle_id = $2`, [cycleId]);
      for (const node of nodeParticipation(cycle.lattice, counts)) {
        const rate = participationRate(node.collected, node.members, k);
        if (!rate) continue;
        await transaction.query(`INSERT INTO pub.participation (organisation_id, cycle_id, node_id, bound, percent, as_of) VALUES ($1, $2, $3, $4, $5, $6)`, [
          cycleId,
          node.id,
          rate.bound,
          rate.percent,
          today,
        ]);
      }
    });
  }

  /** Drops boxes, entitlements and keys of an organisation that is being deleted. */
  async forgetOrganisation(organisationId: string): Promise<void> {
    const { rows } = await this.pools
      .pool('ballot')
      .query<{ cycle_id: string }>(`SELECT cycle_id FROM pub.ballot_cycle WHERE organisation_id = $1`, [organisationId]);
    for (const { cycle_id } of rows) {
      await this.partitions.drop(organisationId, cycle_id);
      await this.partitions.dropReplies(organisationId, cycle_id);
    }
    await this.keys.destroyAll(organisationId);
  }

  private async entitle({ cycleId, claims }: CycleToOpen, cohorts: readonly Cohort[]): Promise<void> {
    const people = shuffled(
      cohorts.flatMap(({ id, members, cards }) => [
        ...members.map((holderId) => ({ holderId, card: false, cohortId: id })),
        ...Array.from({ length: cards }, () => ({ holderId: randomUUID(), card: true, cohortId: id })),
      ]),
      systemRandom,
    );
    const batch = 10_000;
    for (let from = 0; from < people.length; from += batch) {
      const part = people.slice(from, from + batch);
      await this.work.query(
        `INSERT INTO org.entitlement (organisation_id, cycle_id, holder_id, card, cohort_id, issued, blinded_hash, reissues, reminders, profile, address)
         SELECT $1, $2, holder_id, card, cohort_id, false, NULL, 0, NOT card, profile, CASE WHEN NOT card THEN coalesce(e.email_key, '') END
         FROM unnest($3::uuid[], $4::boolean[], $5::uuid[], $6::jsonb[]) WITH ORDINALITY AS given (holder_id, card, cohort_id, profile, place)
         LEFT JOIN org.employee e ON e.organisation_id = $1 AND e.id = holder_id ORDER BY place`,
        [
          cycleId,
          part.map((one) => one.holderId),
          part.map((one) => one.card),
          part.map((one) => one.cohortId),
          part.map((one) => JSON.stringify(claims.get(one.holderId) ?? {})),
        ],
      );
    }
  }
}
