import { Injectable } from '@nestjs/common';
import { hashWords } from '@throughline/anonymity';
import type { Cycle, CycleList, CycleParticipation, CycleSummary, CycleTrustees, OpenCycleList } from '@throughline/contract';
import { minutesToAnswer, trusteesNeeded } from '@throughline/domain';
import { In } from 'typeorm';
import { TeamReader } from '../../directory/team/team.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { BallotCycles } from '../ballot/ballot-cycles.js';
import { BallotOffice } from '../ballot/ballot-office.js';
import { notCountedSentence } from '../ballot/not-counted.rules.js';
import { questionCount, typesOf } from '../questionnaire/questionnaire.rules.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import type { QuestionnaireVersion } from '../questionnaire/questionnaire-version.entity.js';
import { CycleKeys } from '../ballot/cycle-keys.js';
import { TrusteeKeys } from '../trustee/trustee-keys.js';
import { CardPacks } from './card-packs.js';
import { CycleRow } from './cycle.entity.js';
import { CycleEvents } from './cycle-events.js';
import { EarlyEndings } from './early-endings.js';
import { asked, CycleVersions } from './cycle-versions.js';
import { InvitationWaves } from './invitation-waves.js';
import { shreddingOf } from './shredding.rules.js';
import { tighteningsOf } from './tightenings.js';

/** Cycles as people see them. What asks the ballot office for a connection of its own does so before this request holds one. */
@Injectable()
export class CycleViews {
  constructor(
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly questionnaires: QuestionnairesService,
    private readonly versions: CycleVersions,
    private readonly endings: EarlyEndings,
    private readonly events: CycleEvents,
    private readonly waves: InvitationWaves,
    private readonly packs: CardPacks,
    private readonly office: BallotOffice,
    private readonly ballots: BallotCycles,
    private readonly keys: CycleKeys,
    private readonly work: UnitOfWork,
    private readonly teams: TeamReader,
    private readonly trusteeKeys: TrusteeKeys,
  ) {}

  async list(): Promise<CycleList> {
    const rows = await this.cycles.find({}, { select: SUMMARY, order: { opensOn: 'DESC', id: 'DESC' } });
    const versions = await this.versions.wholeOfAll(rows);
    return { items: rows.map((row, i): CycleSummary => summary(row, asked(row, versions[i]!))) };
  }

  /** The cycle with its participation, and what keeps it from being counted. */
  async withParticipation(caller: Caller, id: string): Promise<Cycle> {
    const { rounded, asOf } = await this.office.participation(caller.organisationId, id);
    const why = notCountedSentence(await this.ballots.notCountedBecause(caller.organisationId, id));
    const box = await this.ballots.endOf(caller.organisationId, id);
    const shredding = box && shreddingOf({ ...box, keys: this.keys.present(caller.organisationId, id) });
    return {
      ...(await this.one(id)),
      participation: { rounded, asOf },
      ...(why === undefined ? {} : { notCountedBecause: why }),
      ...(shredding ? { shredding } : {}),
    };
  }

  /** The cycle as a write answers it. */
  async one(id: string): Promise<Cycle> {
    const row = await this.cycles.require({ id }, 'this cycle');
    const earlyEnd = await this.endings.choices(row);
    const tightenings = row.state === 'draft' ? [] : await tighteningsOf(this.work, id);
    return {
      ...summary(row, await this.versions.of(row)),
      audience: row.audience,
      demographics: row.demographics.map(({ id, of }) => (of ? { id, of: [...of] } : { id })),
      k: row.k,
      kComments: row.kComments,
      remindOn: row.remindOn,
      printedCards: row.printedCards,
      strictTrends: row.strictTrends,
      lastTime: row.lastTime,
      closedOn: row.closedOn,
      ...(row.manifestSha256 === null ? {} : { manifestSha256: row.manifestSha256, manifestWords: hashWords(row.manifestSha256) }),
      ...(row.units === null ? {} : { units: [...row.units] }),
      ...(earlyEnd ? { earlyEnd } : {}),
      ...(tightenings.length === 0 ? {} : { tightenings }),
      ...(row.trustees.length === 0 ? {} : { trustees: await this.trusteesOf(row) }),
      participation: { rounded: null, asOf: null },
      cardPacks: await this.packs.of(id),
      waves: await this.waves.of(id),
      events: await this.events.of(id),
    };
  }

  /** Rounded participation of the whole and of the teams that the caller may ask about. */
  async participation(caller: Caller, id: string): Promise<CycleParticipation> {
    const { rounded, asOf, teams } = await this.office.participation(caller.organisationId, id);
    await this.cycles.require({ id }, 'this cycle');
    const scope = new Set(await this.teams.scopeFor(caller));
    const names = new Map((await this.teams.tree()).map((team) => [team.id, team.name]));
    return {
      rounded,
      asOf,
      teams: teams.flatMap((team) => (scope.has(team.teamId) && names.has(team.teamId) ? [{ ...team, name: names.get(team.teamId)! }] : [])),
    };
  }

  /** The open cycles that the caller was invited to. */
  async openFor(caller: Caller): Promise<OpenCycleList> {
    const invited = await this.office.invited(caller.organisationId, caller.employeeId);
    const rows = await this.cycles.find({ id: In(invited), state: 'open' }, { order: { closesOn: 'ASC', id: 'ASC' } });
    const items: OpenCycleList['items'] = [];
    for (const row of rows) {
      const { items: questions } = await this.versions.of(row);
      const { id, name } = row;
      const closesOn = await this.endings.lastDay(row);
      items.push({
        id,
        name,
        closesOn,
        minutes: minutesToAnswer(typesOf(questions)),
        questionCount: questionCount(questions),
        lastTime: row.lastTime,
        manifestSha256: row.manifestSha256!,
      });
    }
    return { items };
  }

  private async trusteesOf({ id, state, trustees }: CycleRow): Promise<CycleTrustees> {
    const keyMade = state !== 'draft' || (await this.trusteeKeys.find(id)) !== undefined;
    return { people: trustees, needed: trusteesNeeded(trustees.length), keyMade };
  }
}

/** What a list reads of each row: not the groups of the invited, which of 100,000 people take a megabyte. */
const SUMMARY = {
  ...{ organisationId: true, id: true, name: true, state: true, opensOn: true, closesOn: true, invited: true, seriesId: true },
  ...{ questionnaireId: true, questionnaireVersion: true, fixedVersion: true, questionIds: true },
} as const;

function summary(row: Pick<CycleRow, keyof typeof SUMMARY>, version: QuestionnaireVersion): CycleSummary {
  const { id, name, state, opensOn, closesOn, invited } = row;
  return {
    id,
    name,
    state,
    questionnaire: { id: row.questionnaireId, title: version.title, version: version.version },
    opensOn,
    closesOn,
    invited,
    seriesId: row.seriesId,
  };
}
