import type { CycleResults, ExportFile, NewExport } from '@throughline/contract';
import { parse } from 'csv-parse/sync';
import type { LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';
import { Respondent } from '../../platform/testing/respondent.js';
import { answersOf, draftCycle, type SurveyedTeam, withTeams } from '../../platform/testing/survey.js';

export const FORMULA = `=HYPERLINK("http://evil.example","Click")`;
/** A place that a spreadsheet would run. */
export const YORK = '+York';
export const ARABIC = 'فريق المبيعات 😀';
export const PASTED = '<b onclick="x()">bold</b> & "quoted", 漢字; \t tabbed\nsecond line';
/** As long as a comment may be; its last character is made of several. */
export const LONG = `Long ${'word '.repeat(797)}o👩‍👩‍👧!`;

/** One published cycle: two teams that can be shown, one that is too small, the people of all in two places, names and comments that spreadsheets would run or break at. */
export class ExportHouse {
  private constructor(
    readonly house: House,
    readonly root: pg.Client,
    readonly hr: Client,
    /** Leads the second team. */
    readonly lea: Client,
    readonly worker: Client,
    readonly neighbour: Client,
    readonly cycle: string,
    readonly teams: readonly SurveyedTeam[],
    readonly results: CycleResults,
  ) {}

  static async open(): Promise<ExportHouse> {
    const house = await House.open();
    const root = await house.connectAs(house.settings.values.DATABASE_URL);
    const hr = await house.organisation('Alpha', 'ada@alpha.example');
    const neighbour = await house.organisation('Beta', 'bo@beta.example');
    const teams = await withTeams(hr, { North: 21, South: 12, Tiny: 4 }, 'alpha.example');
    await expectStatus(hr('PATCH', `/api/teams/${teams[0]!.id}`, { name: FORMULA }), 200);
    await expectStatus(hr('PATCH', `/api/teams/${teams[1]!.id}`, { name: ARABIC }), 200);
    const leaderId = (await hr('GET', `/api/employees?search=${teams[1]!.emails[0]}`)).json().items[0].id as string;
    await expectStatus(hr('PATCH', `/api/teams/${teams[1]!.id}`, { leaderId }), 200);
    const { items } = (await expectStatus(hr('GET', '/api/employees?limit=100'), 200)).json() as { items: { id: string; email: string }[] };
    const places = new Map(teams.flatMap(({ name, emails }) => emails.map((email, i) => [email, name === 'North' && i % 2 ? YORK : 'Leeds'] as const)));
    for (const { id, email } of items) if (places.has(email)) await expectStatus(hr('PATCH', `/api/employees/${id}`, { site: places.get(email) }), 200);
    const cycle = await published(house, hr, teams);
    const results = (await expectStatus(hr('GET', `/api/cycles/${cycle}/results`), 200)).json();
    const lea = await house.signIn(teams[1]!.emails[0]!);
    const worker = await house.signIn(teams[0]!.emails[3]!);
    return new ExportHouse(house, root, hr, lea, worker, neighbour, cycle, teams, results);
  }

  async close(): Promise<void> {
    await this.root.end();
    await this.house.close();
  }

  readonly ask = async (by: Client, body: Partial<NewExport>): Promise<ExportFile> => (await expectStatus(by('POST', '/api/exports', body), 201)).json();

  readonly fetched = (by: Client, id: string): Promise<LightMyRequestResponse> => expectStatus(by('GET', `/api/exports/${id}/content`), 200);

  readonly fileOf = async (by: Client, body: Partial<NewExport>): Promise<Buffer> =>
    (await this.fetched(by, (await this.ask(by, { cycleId: this.cycle, ...body })).id)).rawPayload;

  readonly until = async (by: Client, id: string, is: (file: ExportFile) => boolean): Promise<ExportFile> => {
    for (let tries = 0; tries < 600; tries++) {
      const file: ExportFile = (await expectStatus(by('GET', `/api/exports/${id}`), 200)).json();
      if (is(file)) return file;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The file did not come there.');
  };

  readonly lead = async (team: string, leaderId: string | null): Promise<void> => {
    await expectStatus(this.hr('PATCH', `/api/teams/${team}`, { leaderId }), 200);
  };
}

/** The rows of a CSV file by their headings, without its trailer. */
export const rowsOf = (bytes: Buffer, delimiter = ','): Record<string, string>[] =>
  parse(bytes, { bom: true, columns: true, delimiter, relax_quotes: false }).slice(0, -1) as Record<string, string>[];

async function published(house: House, hr: Client, teams: readonly SurveyedTeam[]): Promise<string> {
  const { id: cycle, questions } = await draftCycle(house, hr, { name: 'Autumn', demographics: [{ id: 'site' }] });
  await expectStatus(hr('POST', `/api/cycles/${cycle}/opening`), 201);
  const comment = questions.find(({ type }) => type === 'text')!.id;
  const said = [FORMULA, PASTED, LONG, ARABIC];
  for (const [i, email] of teams.flatMap(({ emails }) => emails).entries()) {
    const respondent = await Respondent.open(cycle, house.stranger);
    await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
    respondent.claims = respondent.reply.profile;
    const comments = i < 16 ? [{ q: comment, text: said[i % said.length]! }] : [];
    await expectStatus(respondent.cast(answersOf(questions, (i % 3) + 2), comments), 201);
  }
  await expectStatus(hr('POST', `/api/cycles/${cycle}/closure`), 201);
  for (let tries = 0; tries < 600 && (await hr('GET', `/api/cycles/${cycle}`)).json().state !== 'published'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return cycle;
}
