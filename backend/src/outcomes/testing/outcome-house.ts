import { type Client, expectStatus, House } from '../../platform/testing/house.js';

export interface Figure {
  team: { name: string };
  period: { label: string };
  value: number;
  base: number | null;
  belowMinimumBase: boolean;
}

/** An organisation with two teams and the usual metrics. */
export class OutcomeHouse {
  private constructor(
    readonly house: House,
    readonly manager: Client,
    /** Ids of the usual metrics by key. */
    readonly metrics: Readonly<Record<string, string>>,
  ) {}

  static async open(): Promise<OutcomeHouse> {
    const house = await House.open();
    const manager = await house.organisation('Alpha', 'ada@alpha.example');
    const root = (await manager('GET', '/api/teams')).json().items[0].id;
    for (const name of ['North', 'South']) await expectStatus(manager('POST', '/api/teams', { name, parentId: root }), 201);
    const { items } = (await expectStatus(manager('POST', '/api/metric-defaults'), 201)).json();
    return new OutcomeHouse(house, manager, Object.fromEntries(items.map((metric: { key: string; id: string }) => [metric.key, metric.id])));
  }

  readonly upload = async (csv: string | Buffer, mapping?: Record<string, string>, options?: object, by = this.manager) => {
    const made = (await expectStatus(by('POST', '/api/outcome-imports?fileName=outcomes.csv', Buffer.from(csv)), 201)).json();
    return mapping
      ? (await expectStatus(by('PUT', `/api/outcome-imports/${made.id}/mapping`, { mapping, ...(options ? { options } : {}) }), 200)).json()
      : made;
  };

  readonly apply = (id: string) => this.manager('POST', `/api/outcome-imports/${id}/application`);

  readonly observations = async (query: string, by = this.manager): Promise<Figure[]> =>
    (await expectStatus(by('GET', `/api/observations?${query}`), 200)).json().items;

  readonly ownMetric = async (key: string): Promise<string> =>
    (
      await expectStatus(
        this.manager('POST', '/api/metrics', {
          key,
          name: `Metric ${key}`,
          kind: 'other',
          unit: 'points',
          min: 0,
          max: 10,
          direction: 'higher-is-better',
          definition: '',
        }),
        201,
      )
    ).json().id;
}
