import { Injectable } from '@nestjs/common';
import type { Language } from '@throughline/domain';
import type { DirectoryPerson } from '@throughline/publication/server';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NominationReader, type VoiceFacts } from '../nomination/nomination.reader.js';
import type { CandidateWords, PackSourceText } from './blinding.js';
import { praiseLabel } from './praise-words.js';
import { resolvedText } from './resolved-words.js';

/** So long a key may be when a page sends it back (AwardPackChange). */
const LONGEST_KEY = 200;

/** Everything of a candidate that judges could read, as it was written. */
export interface CandidateSource {
  readonly id: string;
  readonly texts: readonly PackSourceText[];
  readonly files: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly words: CandidateWords;
}

/** What packs are made of. Runs inside a unit of work. */
@Injectable()
export class PackSource {
  constructor(
    private readonly nominations: NominationReader,
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /** By id of the candidate; unknown ones are absent. */
  async of(candidateIds: readonly string[]): Promise<Map<string, CandidateSource>> {
    const candidates = [...(await this.nominations.of(candidateIds)).values()];
    const members = candidates.flatMap(({ memberIds }) => memberIds);
    const people = await this.peopleOf(members);
    const sites = await this.sitesOf(members);
    const memberships = await this.employees.activeAmong(members);
    const tree = new Map((await this.teams.tree()).map((team) => [team.id, team]));
    const { language } = await this.organisation.mailing();
    const teamOf = new Map(memberships.map(({ employeeId, teamId }) => [employeeId, teamId]));
    return new Map(
      candidates.map(({ id, teamId, memberIds: own, nominations }) => {
        const teams = new Set<string>();
        // the root is the whole organisation, whose name tells nothing
        for (const start of [teamId, ...own.map((one) => teamOf.get(one))])
          for (let team = start ? tree.get(start) : undefined; team?.parentId; team = tree.get(team.parentId)) teams.add(team.name);
        // where somebody works tells who she is as much as her team does
        for (const one of own) if (sites.has(one)) teams.add(sites.get(one)!);
        const texts = nominations.flatMap((voice) => textsOf(voice, language));
        const files = nominations.flatMap(({ attachments }) => attachments.map(({ id: file, fileName, type }) => ({ id: file, name: fileName, type })));
        const words: CandidateWords = { nominees: own.flatMap((one) => people.get(one) ?? []), teams: [...teams], language: language satisfies Language };
        return [id, { id, texts, files, words }];
      }),
    );
  }

  /** The people by the names of now and those of before, by id. */
  private async peopleOf(employeeIds: readonly string[]): Promise<Map<string, DirectoryPerson[]>> {
    const rows = await this.work.query<DirectoryPerson & { id: string }>(
      `SELECT id, name, email, external_key AS "externalKey" FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[])
       UNION ALL SELECT employee_id, name, NULL, NULL FROM org.former_name WHERE organisation_id = $1 AND employee_id = ANY($2::uuid[])`,
      [[...new Set(employeeIds)]],
    );
    return Map.groupBy(rows, ({ id }) => id);
  }

  /** The sites at which people work, by id; who has none is absent. */
  private async sitesOf(employeeIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.work.query<{ id: string; site: string }>(
      `SELECT id, site FROM org.employee WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND site IS NOT NULL`,
      [[...new Set(employeeIds)]],
    );
    return new Map(rows.map(({ id, site }) => [id, site]));
  }
}

function textsOf({ id, reasons, answers, evidence, endorsements }: VoiceFacts, language: Language): PackSourceText[] {
  return [
    { key: `${id} reasons`, label: '', text: reasons },
    ...answers.filter(({ text }) => text.trim()).map((answer) => ({ key: `${id} answer ${answer.id}`, label: answer.label, text: answer.text })),
    // of a figure without the name of the team, of kudos without who thanked, of a complaint without its number and day, of words of a customer without team and month
    // by what it is of: thanks may be taken back, and the keys of the others stay
    ...evidence.map(({ kind, sourceId, teamId, text, metric, value, unit, period, category, outcome }) => ({
      key: `${id} evidence ${[sourceId, teamId, period].filter(Boolean).join(' ')}`.slice(0, LONGEST_KEY),
      label: kind === 'praise' ? praiseLabel(language) : '',
      text:
        text ??
        (outcome
          ? resolvedText(category ?? '', outcome, language)
          : [`${metric ?? ''}: ${value ?? ''} ${unit ?? ''}`.trim(), ...(period ? [period] : [])].join(', ')),
    })),
    ...endorsements.map(({ endorserId, sentence }) => ({ key: `${id} endorsement ${endorserId}`, label: '', text: sentence })),
  ];
}
