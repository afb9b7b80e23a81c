import type pg from 'pg';
import { type Client, expectStatus, House } from '../../../platform/testing/house.js';
import { withTeams } from '../../../platform/testing/survey.js';
import { publishedCycle, type Said } from './published-cycle.js';

/** Alpha with North (unhappy), South (content) and, below South, Night and Tiny, which is too small. Two cycles; in the first everybody answers alike. */
export class SpringAndAutumn {
  southern!: Client;
  employee!: Client;
  spring!: string;
  autumn!: string;
  readonly teams = new Map<string, string>();

  private constructor(
    readonly house: House,
    readonly root: pg.Client,
    public hr: Client,
    public neighbour: Client,
  ) {}

  static async open(): Promise<SpringAndAutumn> {
    const house = await House.open();
    const root = await house.connectAs(house.settings.values.DATABASE_URL);
    const hr = await house.organisation('Alpha', 'ada@alpha.example');
    const two = new SpringAndAutumn(house, root, hr, await house.organisation('Beta', 'bo@beta.example'));
    await two.answered();
    return two;
  }

  /** A cycle of everybody in which these people said these values, once it is published; its id. */
  published(name: string, said: Said, change: Record<string, unknown> = {}): Promise<string> {
    return publishedCycle(this.house, this.hr, said, { name, ...change });
  }

  async close(): Promise<void> {
    await this.root.end();
    await this.house.close();
  }

  private async answered(): Promise<void> {
    const { house, hr, teams } = this;
    const made = await withTeams(hr, { North: 22, South: 21, Night: 8, Tiny: 3 }, 'alpha.example');
    for (const team of made) teams.set(team.name, team.id);
    teams.set('Alpha', (await hr('GET', '/api/teams')).json().items.find(({ parentId }: { parentId: string | null }) => parentId === null).id);
    for (const name of ['Night', 'Tiny']) await expectStatus(hr('PATCH', `/api/teams/${teams.get(name)}`, { parentId: teams.get('South') }), 200);
    const leader = made[1]!.emails[20]!;
    const leaderId = (await hr('GET', `/api/employees?search=${leader}`)).json().items[0].id;
    await expectStatus(hr('PATCH', `/api/teams/${teams.get('South')}`, { leaderId }), 200);
    const people = made.flatMap(({ emails }) => emails);
    // the leader of South counts above it: enough others do, or a team would be taken up there so that she does not stand alone
    for (let i = 0; i < 6; i++) {
      people.push(`office-${i}@alpha.example`);
      await expectStatus(hr('POST', '/api/employees', { name: `Office ${i}`, email: people.at(-1), teamId: teams.get('Alpha') }), 201);
    }
    this.spring = await this.published(
      'Spring',
      people.map((email) => [email, 3]),
    );
    house.clock.jumpTo(new Date(house.clock.now().getTime() + 120 * 86_400_000));
    this.hr = await house.signIn('ada@alpha.example');
    this.autumn = await this.published(
      'Autumn',
      people.map((email) => [email, email.startsWith('north') ? 1 : 4]),
    );
    this.southern = await house.signIn(leader);
    this.employee = await house.signIn(made[0]!.emails[3]!);
    this.neighbour = await house.signIn('bo@beta.example');
  }
}
