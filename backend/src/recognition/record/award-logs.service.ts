import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { AwardLogCheck, AwardLogLine, AwardLogPage, AwardLogQuery } from '@throughline/contract';
import { LIMITS, Refusal } from '@throughline/domain';
import { Between, In, LessThan, Not } from 'typeorm';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { BlindJudges } from '../blindness/blind-judges.js';
import { AwardLineRow } from './award-line.entity.js';
import { LogChecker } from './log-checker.js';
import { isKeptFromBlind, isSealed, kindsOf, SEALED, shortDetail, UNSPOKEN } from './log-parts.rules.js';
import type { KeptOutcome } from './replay.rules.js';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Lines of an export that are read at a time. */
const AT_A_TIME = 2000;

interface Programme {
  readonly id: string;
  readonly name: string;
  readonly secretaryId: string | null;
  readonly revealedAt: Date | null;
  /** Whether anything in the log is sealed before the reveal. */
  readonly judged: boolean;
  /** The position of the line with which the first round closed; null before. */
  readonly countedAt: number | null;
  readonly lines: number;
}

/**
 * The log of an award programme for people: page by page, checked, and as a file for an auditor. Verdicts and results stand in it after the reveal, for the secretary and administrators. From whom they are sealed the hashes are
 * too: everything else of a line is known, so whoever had its hash could try the eleven marks, or the winners among ten candidates, until it fits.
 */
@Injectable()
export class AwardLogsService {
  constructor(
    @InjectRows(AwardLineRow) private readonly lines: Rows<AwardLineRow>,
    private readonly work: UnitOfWork,
    private readonly checker: LogChecker,
    private readonly blindness: BlindJudges,
  ) {}

  async page(caller: Caller, id: string, { before, part }: AwardLogQuery): Promise<AwardLogPage> {
    const programme = await this.programme(id);
    const blind = await this.blindness.are(id, caller);
    const open = !blind && isOpen(programme, caller);
    const unspoken = programme.revealedAt === null && caller.employeeId !== programme.secretaryId ? UNSPOKEN : [];
    const kinds = part ? { kind: In(kindsOf(part).filter((kind) => !unspoken.includes(kind))) } : unspoken.length ? { kind: Not(In([...unspoken])) } : {};
    const rows = await this.lines.find(
      { programmeId: id, ...(before === undefined ? {} : { position: LessThan(before) }), ...kinds },
      { order: { position: 'DESC' }, take: LIMITS.auditPage + 1 },
    );
    const shown = rows.slice(0, LIMITS.auditPage).map((row) => lineOf(row, { open, blind, ...programme }));
    const ids = new Set(shown.flatMap(({ by, detail }) => [...(by ? [by] : []), ...(JSON.stringify(detail).match(ID) ?? [])]));
    return {
      programme: { id, name: programme.name },
      open,
      blind,
      lines: shown,
      names: await this.named(id, [...ids], blind),
      before: rows.length > shown.length ? shown.at(-1)!.position : null,
    };
  }

  async exported(caller: Caller, id: string): Promise<{ content: Readable; disposition: string }> {
    const programme = await this.programme(id);
    mustBeOpen(programme, caller);
    await this.blindness.mustReadNames(id, caller);
    const later = this.reading();
    // what is added while the file is being sent is not in it: its last line is the last one of now
    const parts = async function* (): AsyncGenerator<string> {
      const last = (await later(id, programme.lines, programme.lines))[0];
      yield `{"format":"throughline-award-log/1","programme":${JSON.stringify({ id, name: programme.name })},"count":${programme.lines},"hash":${JSON.stringify(last?.hash ?? null)},"lines":[`;
      for (let from = 1; from <= programme.lines; from += AT_A_TIME) {
        const some = await later(id, from, Math.min(from + AT_A_TIME - 1, programme.lines));
        yield `${from > 1 ? ',' : ''}\n${some.map(({ organisationId: _, ...line }) => JSON.stringify(line)).join(',\n')}`;
      }
      yield '\n]}\n';
    };
    return { content: Readable.from(parts(), { objectMode: false }), disposition: `attachment; filename="award-log-${id}.json"` };
  }

  async check(caller: Caller, id: string): Promise<AwardLogCheck> {
    // read in a unit of work of its own, so that no connection waits for the check
    const { programme, lines, kept, blind } = await this.work.ahead(
      async () => {
        const found = await this.programme(id);
        const all = await this.lines.find({ programmeId: id }, { order: { position: 'ASC' } });
        const outcomes = await this.work.query<KeptOutcome>(
          `SELECT category_id AS category, candidate_id AS candidate, place, decided_by AS "decidedBy" FROM org.award_outcome WHERE organisation_id = $1 AND programme_id = $2`,
          [id],
        );
        return { programme: found, lines: all, kept: outcomes, blind: await this.blindness.are(id, caller) };
      },
      { readOnly: true },
    );
    const plain = lines.map((line) => ({ ...line }));
    const open = !blind && isOpen(programme, caller);
    const { fault, replay } = await this.checker.check({ lines: plain, kept: open ? kept : null });
    return {
      lines: lines.length,
      hash: open || (!programme.judged && !blind) ? (lines.at(-1)?.hash ?? null) : null,
      fault,
      replay: replay && {
        rounds: replay.rounds,
        decided: replay.decided,
        differences: replay.differences.map(({ line, sentence }) => (line === null ? sentence : `Line ${line}: ${sentence}`)),
      },
    };
  }

  /** Reads lines of a programme of the organisation of now, also when this unit of work is over. */
  private reading(): (programmeId: string, from: number, to: number) => Promise<AwardLineRow[]> {
    const { organisationId } = this.work;
    return (programmeId, from, to) =>
      this.work.later(organisationId, () => this.lines.find({ programmeId, position: Between(from, to) }, { order: { position: 'ASC' } }));
  }

  private async programme(id: string): Promise<Programme> {
    const [programme] = await this.work.query<Programme>(
      `SELECT id, name, secretary_id AS "secretaryId", revealed_at AS "revealedAt",
         EXISTS (SELECT 1 FROM org.award_log_line l WHERE l.organisation_id = $1 AND l.programme_id = $2 AND l.kind = ANY($3)) AS judged,
         (SELECT min(position) FROM org.award_log_line l WHERE l.organisation_id = $1 AND l.programme_id = $2 AND l.kind = 'round-closed') AS "countedAt",
         coalesce((SELECT max(position) FROM org.award_log_line l WHERE l.organisation_id = $1 AND l.programme_id = $2), 0) AS lines
       FROM org.award_programme WHERE organisation_id = $1 AND id = $2`,
      [id, [...SEALED]],
    );
    if (!programme) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this award programme was not found in your organisation.');
    return programme;
  }

  /** `blind`: for somebody who is to read no names of candidates. */
  private async named(programmeId: string, ids: readonly string[], blind: boolean): Promise<Record<string, string>> {
    const rows = await this.work.query<{ id: string; name: string }>(
      `SELECT id, name FROM org.award_category WHERE organisation_id = $1 AND programme_id = $2 AND id = ANY($3::uuid[])
       UNION ALL SELECT id, name FROM org.award_round WHERE organisation_id = $1 AND programme_id = $2 AND id = ANY($3::uuid[])
       UNION ALL SELECT id, name FROM org.employee WHERE organisation_id = $1 AND id = ANY($3::uuid[])
       UNION ALL SELECT c.id, coalesce(t.name, string_agg(e.name, ', ' ORDER BY e.name)) FROM org.award_candidate c
         LEFT JOIN org.team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
         LEFT JOIN org.award_candidate_member m ON m.organisation_id = c.organisation_id AND m.candidate_id = c.id
         LEFT JOIN org.employee e ON e.organisation_id = m.organisation_id AND e.id = m.employee_id
         WHERE c.organisation_id = $1 AND c.programme_id = $2 AND c.id = ANY($3::uuid[]) AND NOT $4 GROUP BY c.id, t.name`,
      [programmeId, ids, blind],
    );
    return Object.fromEntries(rows.filter(({ name }) => name).map(({ id, name }) => [id, name]));
  }
}

/** A line as its reader may see it. `blind`: for somebody who is to read no names of candidates. */
function lineOf(
  { position, at, kind, byEmployee, detail, hash }: AwardLineRow,
  { open, blind, judged, countedAt }: Pick<Programme, 'judged' | 'countedAt'> & { readonly open: boolean; readonly blind: boolean },
): AwardLogLine {
  const kept = blind && isKeptFromBlind(kind);
  const told = !kept && (open || !isSealed({ kind, position }, countedAt));
  return {
    position,
    at: at.toISOString(),
    kind,
    by: kept ? null : byEmployee,
    detail: told ? shortDetail(detail) : null,
    hash: open || (!judged && !blind) ? hash : null,
  };
}

function isOpen({ revealedAt, secretaryId, judged }: Programme, { employeeId, roles }: Caller): boolean {
  return (revealedAt !== null || !judged) && (employeeId === secretaryId || roles.includes('administrator'));
}

/** Refuses the whole log before the reveal, and to whoever is neither secretary nor administrator. Throws Refusal `sealed`, `log-not-yours`. */
function mustBeOpen(programme: Programme, caller: Caller): void {
  if (isOpen(programme, caller)) return;
  const { name, revealedAt, judged } = programme;
  if (revealedAt === null && judged)
    throw new Refusal('forbidden', 'sealed', `The log of "${name}" holds verdicts and results; it can be taken along after they are revealed.`);
  throw new Refusal('forbidden', 'log-not-yours', `The whole log of "${name}" is for its secretary and for administrators; ask one of them.`);
}
