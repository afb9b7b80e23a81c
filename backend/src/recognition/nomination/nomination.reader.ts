import { Injectable } from '@nestjs/common';
import type { Evidence, NominationAttachment } from '@throughline/contract';
import type { CandidateKind, CandidateState } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardYears } from './award-years.reader.js';
import { labelled, NominationParts } from './nomination-parts.js';

/** One nomination of a candidate, as it was handed in. */
export interface VoiceFacts {
  id: string;
  nominatorId: string;
  reasons: string;
  /** Answers to the form of the category, in its order. */
  answers: { id: string; label: string; text: string }[];
  evidence: Evidence[];
  attachments: NominationAttachment[];
  /** Colleagues who stand by it, each with a sentence. */
  endorsements: { endorserId: string; sentence: string }[];
  submittedOn: string;
}

/** All that was said for a candidate. */
export interface CandidateFacts {
  id: string;
  programmeId: string;
  categoryId: string;
  kind: CandidateKind;
  state: CandidateState;
  teamId: string | null;
  /** Of a team: fixed when nominations close, empty before. */
  memberIds: string[];
  /** Only nominations that stand, in the order they came. */
  nominations: VoiceFacts[];
}

interface Row {
  id: string;
  candidateId: string;
  nominatorId: string;
  reasons: string;
  answers: Record<string, string>;
  submittedOn: string;
}

/** Candidates with everything that was said for them, for those who judge and those who make the packs. Runs inside a unit of work. */
@Injectable()
export class NominationReader {
  constructor(
    private readonly years: AwardYears,
    private readonly parts: NominationParts,
    private readonly work: UnitOfWork,
  ) {}

  /** By id of the candidate; unknown ones are absent. */
  async of(candidateIds: readonly string[]): Promise<Map<string, CandidateFacts>> {
    const candidates = await this.work.query<Omit<CandidateFacts, 'nominations'>>(
      `SELECT c.id, c.programme_id AS "programmeId", c.category_id AS "categoryId", c.kind, c.state, c.team_id AS "teamId",
         (SELECT coalesce(array_agg(m.employee_id::text ORDER BY m.employee_id), '{}') FROM org.award_candidate_member m
          WHERE m.organisation_id = c.organisation_id AND m.candidate_id = c.id) AS "memberIds"
       FROM org.award_candidate c WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[]) ORDER BY c.id`,
      [candidateIds],
    );
    const rows = await this.work.query<Row>(
      `SELECT id, candidate_id AS "candidateId", nominator_id AS "nominatorId", reasons, answers, submitted_on::text AS "submittedOn" FROM org.nomination
       WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) AND state = 'submitted' ORDER BY id`,
      [candidateIds],
    );
    const categories = await this.years.categoriesOf(candidates.map(({ programmeId }) => programmeId));
    const parts = await this.parts.of(rows.map(({ id }) => id));
    const voices = Map.groupBy(rows, ({ candidateId }) => candidateId);
    return new Map(
      candidates.map((candidate) => {
        const { form } = categories.get(candidate.categoryId)!;
        const nominations = (voices.get(candidate.id) ?? []).map(({ id, nominatorId, reasons, answers, submittedOn }) => {
          const { evidence, attachments, endorsements } = parts.get(id)!;
          const given = endorsements.filter(({ state }) => state === 'given').map(({ employeeId, sentence }) => ({ endorserId: employeeId, sentence }));
          return { id, nominatorId, reasons, answers: labelled(form, answers), evidence, attachments, endorsements: given, submittedOn };
        });
        return [candidate.id, { ...candidate, nominations }];
      }),
    );
  }

  /** Who has a draft for the programme; what is in it nobody else reads. */
  async draftAuthors(programmeId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT DISTINCT author_id AS id FROM org.nomination_draft WHERE organisation_id = $1 AND programme_id = $2`,
      [programmeId],
    );
    return rows.map(({ id }) => id);
  }

  /** The candidates of a programme that stand, by category, in the order in which they were first nominated. */
  async standing(programmeId: string): Promise<{ categoryId: string; candidateIds: string[] }[]> {
    return this.work.query(
      `SELECT category_id AS "categoryId", array_agg(id::text ORDER BY id) AS "candidateIds" FROM org.award_candidate
       WHERE organisation_id = $1 AND programme_id = $2 AND state = 'standing' GROUP BY category_id ORDER BY category_id`,
      [programmeId],
    );
  }
}
