import { Injectable } from '@nestjs/common';
import { dayIn, type Language, languageOfTag } from '@throughline/domain';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CERTIFICATE_TEMPLATE } from './certificate-template.js';
import { type CertificateFacts, certificatesData, type CertificateOrigin } from './certificate.rules.js';

/** A document about to be typeset, which takes no connection any more. */
export interface CertificateOrder {
  readonly template: string;
  readonly data: object;
  readonly pages: number;
  /** The moment of the reveal, which is the date of the document too: the same certificate is the same file whenever it is fetched. */
  readonly madeAt: Date;
}

interface WinnerRow {
  name: string;
  language: string | null;
  category: string;
  team: string | null;
  others: string[];
}

/** What stands on certificates. Runs inside a unit of work; whether the programme is revealed, others have asked. */
@Injectable()
export class CertificateReading {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationReader,
  ) {}

  /** Of all winners of the programme by category and name; or of one person for one award. */
  async order(programmeId: string, only: { candidateId: string; employeeId: string } | null = null): Promise<CertificateOrder> {
    const rows = await this.work.query<WinnerRow>(
      `SELECT e.name, e.language, g.name AS category, t.name AS team,
         CASE WHEN c.kind = 'group' THEN coalesce((SELECT array_agg(x.name ORDER BY x.name, x.id) FROM org.award_candidate_member n
           JOIN org.employee x ON x.organisation_id = n.organisation_id AND x.id = n.employee_id
           WHERE n.organisation_id = c.organisation_id AND n.candidate_id = c.id AND x.id <> e.id), '{}') ELSE '{}' END AS others
       FROM org.award_outcome o JOIN org.award_candidate c ON c.organisation_id = o.organisation_id AND c.id = o.candidate_id
         JOIN org.award_category g ON g.organisation_id = o.organisation_id AND g.id = o.category_id
         JOIN org.award_candidate_member m ON m.organisation_id = o.organisation_id AND m.candidate_id = o.candidate_id
         JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id
         LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
       WHERE o.organisation_id = $1 AND o.programme_id = $2 AND ($3::uuid IS NULL OR (o.candidate_id = $3 AND e.id = $4::uuid))
       ORDER BY g.position, o.place, c.id, e.name, e.id`,
      [programmeId, only?.candidateId ?? null, only?.employeeId ?? null],
    );
    const { language: usual } = await this.organisations.mailing();
    const facts = rows.map((row): CertificateFacts => ({ ...row, language: languageOfTag(row.language) ?? usual }));
    const language: Language = only ? (facts[0]?.language ?? usual) : usual;
    const { madeAt, ...origin } = await this.origin(programmeId);
    return { template: CERTIFICATE_TEMPLATE, data: certificatesData(facts, origin, language), pages: facts.length, madeAt };
  }

  private async origin(programmeId: string): Promise<CertificateOrigin & { madeAt: Date }> {
    const { name: organisation, timeZone } = await this.organisations.current();
    const [programme] = await this.work.query<{ name: string; revealedAt: Date; secretary: string | null }>(
      `SELECT p.name, p.revealed_at AS "revealedAt", e.name AS secretary FROM org.award_programme p
         LEFT JOIN org.employee e ON e.organisation_id = p.organisation_id AND e.id = p.secretary_id WHERE p.organisation_id = $1 AND p.id = $2`,
      [programmeId],
    );
    const { name, revealedAt, secretary } = programme!;
    return { organisation, programme: name, revealedOn: dayIn(revealedAt, timeZone), secretary: secretary ?? '', madeAt: revealedAt };
  }
}
