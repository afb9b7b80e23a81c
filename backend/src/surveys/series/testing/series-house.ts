import { addDays } from '@throughline/domain';
import type pg from 'pg';
import { type Client, expectStatus, House } from '../../../platform/testing/house.js';
import { type SurveyedTeam, withTeams } from '../../../platform/testing/survey.js';
import { RunSeriesJob } from '../run-series.job.js';

/** A house with North and South of Alpha and a questionnaire that series ask, whose time comes to the days that a test names. */
export class SeriesHouse {
  /** Alpha's administrator. */
  hr!: Client;
  organisationId!: string;

  /** The organisation is named here as tests do, outside any unit of work. */
  private constructor(
    readonly house: House,
    readonly root: pg.Client,
    readonly teams: readonly SurveyedTeam[],
    readonly questionnaireId: string,
  ) {}

  static async open(): Promise<SeriesHouse> {
    const house = await House.open();
    const root = await house.connectAs(house.settings.values.DATABASE_URL);
    const hr = await house.organisation('Alpha', 'ada@alpha.example');
    const teams = await withTeams(hr, { North: 8, South: 6 }, 'alpha.example');
    const { templates } = (await hr('GET', '/api/questionnaires')).json();
    const { title, introduction, items } = templates.find(({ key }: { key: string }) => key === 'pulse');
    const questionnaire = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json();
    const opened = new SeriesHouse(house, root, teams, questionnaire.id);
    opened.hr = hr;
    opened.organisationId = (await hr('GET', '/api/me')).json().organisation.id;
    return opened;
  }

  async close(): Promise<void> {
    await this.root.end();
    await this.house.close();
  }

  /** Sessions end when time goes on. */
  async signInAgain(): Promise<void> {
    this.hr = await this.house.signIn('ada@alpha.example');
  }

  async read(url: string) {
    return (await expectStatus(this.hr('GET', url), 200)).json();
  }

  /** A series of every month that opens its cycles by itself. */
  plan(firstOn = addDays(this.house.clock.today(), 3)) {
    const rhythm = { unit: 'month', every: 1 };
    return {
      ...{ name: 'Pulse', kind: 'recurring', questionnaireId: this.questionnaireId, firstOn, rhythm },
      ...{ openDays: 10, audience: 'everyone', opensItself: true },
    };
  }

  async start(over: object = {}) {
    return (await expectStatus(this.hr('POST', '/api/cycle-series', { ...this.plan(), ...over }), 201)).json();
  }

  series(id: string) {
    return this.read(`/api/cycle-series/${id}`);
  }

  end(id: string) {
    return expectStatus(this.hr('POST', `/api/cycle-series/${id}/ending`), 200);
  }

  /** Lets time come to ten in the morning of a day, or another hour, and the hourly job do its work. */
  async on(day: string, hour = 10): Promise<void> {
    this.house.clock.jumpTo(new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`));
    await this.house.app.get(RunSeriesJob).handle();
    // the session of before has ended meanwhile
    await this.signInAgain();
  }
}
