import { Injectable } from '@nestjs/common';
import type { MyAward, MyAwardList, WallConsent, WallEntry, WallOfFame } from '@throughline/contract';
import { dayIn, languageOfTag, Refusal } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { typesetPdf, typesetPicture } from '../../platform/files/typeset.js';
import type { Viewer } from '../../platform/http/caller.js';
import { CertificateReading } from './certificate-reading.js';
import { CARD_TEMPLATE } from './certificate-template.js';
import { cardData, type CardFacts } from './certificate.rules.js';
import { consentUntil } from './wall.rules.js';

type Me = Pick<Viewer, 'employeeId'>;
type MineRow = Omit<MyAward, 'revealedOn' | 'programme' | 'category' | 'consent'> & {
  revealedAt: Date;
  programmeId: string;
  programme: string;
  categoryId: string;
  category: string;
  untilOn: string | null;
  afterLeaving: boolean | null;
};
type WallRow = WallEntry & { programmeId: string; programme: string; revealedAt: Date };

/** Awards of revealed programmes: `o` the outcome, `c` the candidate, `g` the category, `p` the programme, `t` the team. */
const REVEALED = `FROM org.award_outcome o
  JOIN org.award_programme p ON p.organisation_id = o.organisation_id AND p.id = o.programme_id AND p.revealed_at IS NOT NULL
  JOIN org.award_candidate c ON c.organisation_id = o.organisation_id AND c.id = o.candidate_id
  JOIN org.award_category g ON g.organisation_id = o.organisation_id AND g.id = o.category_id
  LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id`;
/** The names that may stand on the wall on the day `$2`: of those who agreed, as long as they said, and who still work here unless they said that leaving changes nothing. */
const AGREED = `SELECT array_agg(e.name ORDER BY e.name, e.id) FROM org.award_wall_consent w JOIN org.employee e ON e.organisation_id = w.organisation_id AND e.id = w.employee_id
  WHERE w.organisation_id = o.organisation_id AND w.candidate_id = o.candidate_id AND w.until_on >= $2::date AND (w.after_leaving OR e.left_on IS NULL OR e.left_on > $2::date)`;

/** What a winner decides about her name, and what follows from it: the wall of fame and the card to share. Nothing of a programme that is not revealed is ever read here. */
@Injectable()
export class WallService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reading: CertificateReading,
    private readonly organisations: OrganisationReader,
  ) {}

  async mine({ employeeId }: Me): Promise<MyAwardList> {
    const rows = await this.work.query<MineRow>(
      `SELECT c.id AS "candidateId", c.kind, t.name AS team, p.id AS "programmeId", p.name AS programme, g.id AS "categoryId", g.name AS category, p.revealed_at AS "revealedAt",
         w.until_on::text AS "untilOn", w.after_leaving AS "afterLeaving",
         (SELECT array_agg(e.name ORDER BY e.name, e.id) FROM org.award_candidate_member n JOIN org.employee e ON e.organisation_id = n.organisation_id AND e.id = n.employee_id
          WHERE n.organisation_id = c.organisation_id AND n.candidate_id = c.id) AS people
       ${REVEALED}
         JOIN org.award_candidate_member m ON m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id AND m.employee_id = $2
         LEFT JOIN org.award_wall_consent w ON w.organisation_id = o.organisation_id AND w.candidate_id = o.candidate_id AND w.employee_id = $2 AND w.until_on >= $3::date
       WHERE o.organisation_id = $1 ORDER BY p.revealed_at DESC, g.position, o.candidate_id`,
      [employeeId, await this.organisations.today()],
    );
    const { timeZone } = await this.organisations.current();
    return {
      items: rows.map(({ revealedAt, programmeId, programme, categoryId, category, untilOn, afterLeaving, ...one }) => ({
        ...one,
        programme: { id: programmeId, name: programme },
        category: { id: categoryId, name: category },
        revealedOn: dayIn(revealedAt, timeZone),
        consent: untilOn === null ? null : { untilOn, afterLeaving: afterLeaving! },
      })),
    };
  }

  async consent(me: Me, candidateId: string, { untilOn, afterLeaving }: WallConsent): Promise<MyAwardList> {
    await this.mustBeMine(me, candidateId);
    const until = consentUntil(untilOn, await this.organisations.today());
    await this.work.query(
      `INSERT INTO org.award_wall_consent (organisation_id, candidate_id, employee_id, until_on, after_leaving) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, candidate_id, employee_id) DO UPDATE SET until_on = $4, after_leaving = $5`,
      [candidateId, me.employeeId, until, afterLeaving ?? false],
    );
    return this.mine(me);
  }

  /** Takes it back: from now on the name is nowhere on the wall. */
  async withdraw(me: Me, candidateId: string): Promise<void> {
    await this.mustBeMine(me, candidateId);
    await this.work.query(`DELETE FROM org.award_wall_consent WHERE organisation_id = $1 AND candidate_id = $2 AND employee_id = $3`, [
      candidateId,
      me.employeeId,
    ]);
  }

  async wall(): Promise<WallOfFame> {
    const rows = await this.work.query<WallRow>(
      `SELECT * FROM (
         SELECT c.id AS "candidateId", c.kind, t.name AS team, g.name AS category, p.id AS "programmeId", p.name AS programme, p.revealed_at AS "revealedAt", (${AGREED}) AS people, g.position, o.place
         ${REVEALED} WHERE o.organisation_id = $1) one
       WHERE people IS NOT NULL ORDER BY "revealedAt" DESC, "programmeId", position, place, "candidateId"`,
      [await this.organisations.today()],
    );
    const { timeZone } = await this.organisations.current();
    const years = Map.groupBy(rows, ({ revealedAt }) => Number(dayIn(revealedAt, timeZone).slice(0, 4)));
    return {
      years: [...years].map(([year, ofYear]) => ({
        year,
        programmes: [...Map.groupBy(ofYear, ({ programmeId }) => programmeId)].map(([id, winners]) => ({
          id,
          name: winners[0]!.programme,
          winners: winners.map(({ candidateId, kind, team, people, category }) => ({ candidateId, kind, team, people, category })),
        })),
      })),
    };
  }

  /** Her own certificate. The unit of work that read is over before the document is made. */
  async certificate(me: Me, candidateId: string): Promise<Buffer> {
    const order = await this.work.ahead(async () => this.reading.order(await this.mustBeMine(me, candidateId), { candidateId, employeeId: me.employeeId }), {
      readOnly: true,
    });
    return typesetPdf(order.template, order.data, order.madeAt);
  }

  /** The picture to share: with the names of those who agreed, and with her own for a winner who asks herself. */
  async card({ employeeId }: Me, candidateId: string): Promise<Buffer> {
    const facts = await this.work.ahead(() => this.cardFacts(employeeId, candidateId), { readOnly: true });
    return typesetPicture(CARD_TEMPLATE, cardData(facts), 1200);
  }

  private async cardFacts(employeeId: string, candidateId: string): Promise<CardFacts> {
    const [row] = await this.work.query<{ team: string | null; category: string; programme: string; names: string[] }>(
      `SELECT t.name AS team, g.name AS category, p.name AS programme, ARRAY(SELECT DISTINCT unnest(coalesce((${AGREED}), '{}') || ARRAY(
           SELECT e.name FROM org.award_candidate_member m JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id
           WHERE m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id AND m.employee_id = $3)) ORDER BY 1) AS names
       ${REVEALED} WHERE o.organisation_id = $1 AND o.candidate_id = $4`,
      [await this.organisations.today(), employeeId, candidateId],
    );
    if (!row || row.names.length === 0) throw notHere();
    const [me] = await this.work.query<{ language: string | null }>(`SELECT language FROM org.employee WHERE organisation_id = $1 AND id = $2`, [employeeId]);
    const { name: organisation, language: usual } = await this.organisations.mailing();
    return { ...row, organisation, language: languageOfTag(me?.language ?? null) ?? usual };
  }

  /** The id of the programme in which she won. */
  private async mustBeMine({ employeeId }: Me, candidateId: string): Promise<string> {
    const [row] = await this.work.query<{ programmeId: string }>(
      `SELECT p.id AS "programmeId" ${REVEALED} JOIN org.award_candidate_member m ON m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id AND m.employee_id = $2
       WHERE o.organisation_id = $1 AND o.candidate_id = $3`,
      [employeeId, candidateId],
    );
    if (!row) throw notHere();
    return row.programmeId;
  }
}

const notHere = (): Refusal => new Refusal('not-found', 'not-found', 'There is no such award here: it was not found among those that have been revealed.');
