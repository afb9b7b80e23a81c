import { Injectable } from '@nestjs/common';
import type { PulseWindow, Series, SeriesList, SeriesSummary } from '@throughline/contract';
import { addDays, inLanguage } from '@throughline/domain';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { Audiences } from '../cycle/audiences.js';
import { CycleRow } from '../cycle/cycle.entity.js';
import { fewestToAsk } from '../cycle/happening.rules.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import type { QuestionnaireVersion } from '../questionnaire/questionnaire-version.entity.js';
import { askedVersion } from './asked-version.js';
import { SeriesEvents } from './series-events.js';
import { SeriesRow } from './series.entity.js';
import { nextOn, upcoming, waitingSentence } from './series.rules.js';

const AHEAD_DAYS = 400;
const SHOWN = 6;
const ORDER = { active: 0, paused: 1, ended: 2 } as const;

/** Series as HR sees them. */
@Injectable()
export class SeriesViews {
  constructor(
    @InjectRows(SeriesRow) private readonly series: Rows<SeriesRow>,
    @InjectRows(CycleRow) private readonly cycles: Rows<CycleRow>,
    private readonly questionnaires: QuestionnairesService,
    private readonly organisations: OrganisationReader,
    private readonly teams: TeamReader,
    private readonly audiences: Audiences,
    private readonly events: SeriesEvents,
  ) {}

  async list(): Promise<SeriesList> {
    const rows = await this.series.find({}, { order: { id: 'DESC' } });
    const newest = await this.questionnaires.newestOfAll();
    return { items: rows.map((row) => summary(row, newest.get(row.questionnaireId)!)).toSorted((a, b) => ORDER[a.state] - ORDER[b.state]) };
  }

  async one(id: string): Promise<Series> {
    const row = await this.series.require({ id }, 'this series');
    const version = await askedVersion(this.questionnaires, row);
    const cycles = await this.cycles.find({ seriesId: id }, { order: { opensOn: 'DESC', id: 'DESC' } });
    const { questionnaireVersion, firstOn, openDays, audience, k, kComments, remindAfter, printedCards, strictTrends, windowDays } = row;
    return {
      ...summary(row, version),
      ...{ questionnaireVersion, firstOn, openDays, audience, k, kComments, remindAfter, printedCards, strictTrends, windowDays },
      demographics: row.demographics.map(({ id: one, of }) => (of ? { id: one, of: [...of] } : { id: one })),
      happening: row.happening === null ? null : { what: row.happening.what, days: row.happening.days },
      upcoming: row.state === 'active' ? upcoming(row, addDays(await this.organisations.today(), AHEAD_DAYS), SHOWN) : [],
      waiting: row.state === 'ended' ? null : await this.waiting(row),
      window: windowView(row, version),
      cycles: cycles.map(({ id: cycleId, name, state, opensOn, closesOn }) => ({ id: cycleId, name, state, opensOn, closesOn })),
      events: await this.events.of(id),
    };
  }

  /** How many people wait to be asked; undefined for a series that does not wait for anybody. */
  async waiting({ id, happening, audience, k }: SeriesRow): Promise<Series['waiting']> {
    if (happening === null) return null;
    const rules = { ...(audience === 'everyone' ? {} : audience), happened: happening };
    const people = (await this.audiences.invited(rules, await this.teams.tree(), await this.organisations.today(), id)).length;
    const needed = fewestToAsk(k);
    return { people, needed, sentence: waitingSentence(people, needed) };
  }
}

function summary(row: SeriesRow, { title }: QuestionnaireVersion): SeriesSummary {
  const { id, name, kind, state, opensItself, questionnaireId, rhythm, note } = row;
  const questionnaire = { id: questionnaireId, title };
  return { id, name, kind, state, opensItself, questionnaire, rhythm: { ...rhythm }, nextOn: state === 'ended' ? null : nextOn(row), note };
}

function windowView({ pulseWindow }: SeriesRow, { items }: QuestionnaireVersion): PulseWindow | null {
  if (pulseWindow === null) return null;
  const words = new Map(items.map(({ question }) => [question.id, { id: question.id, text: inLanguage(question.text, 'en'), driver: question.driver }]));
  return {
    number: pulseWindow.number,
    parts: pulseWindow.parts.map(({ questionIds, cycleId }) => ({ questions: questionIds.flatMap((id) => words.get(id) ?? []), cycleId })),
  };
}
