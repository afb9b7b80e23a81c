import { addDays, type PlainDate } from '@throughline/domain';
import { type Client, expectStatus } from '../../platform/testing/house.js';
import type { alphaAndBeta } from '../../platform/testing/neighbours.js';

export interface Plan {
  id: string;
  reference: string;
  name: string;
  owner: { id: string; name: string; presence: string } | null;
  deputies: { id: string; presence: string }[];
  gaps: string[];
  wants: { id: string; text: string; state: string; since: string }[];
}

interface HistoryLine {
  kind: string;
  by: { name: string } | null;
  fields: object[];
}

/** People around the plans of Alpha: Olga owns plans, Dan is her deputy, Eve may only read, Gone has left; the manager is the administrator. Call inside `describe`. */
export function planHouse(two: ReturnType<typeof alphaAndBeta>) {
  const clients = new Map<string, Client>();
  const ids = new Map<string, string>();
  const as = (name: string): Client => clients.get(name)!;
  const id = (name: string): string => ids.get(name)!;
  const manager: Client = (...request) => two.hr(...request);
  const day = (ahead: number): PlainDate => addDays(two.house.clock.today(), ahead);

  beforeAll(async () => {
    const root = (await manager('GET', '/api/teams')).json().items[0].id;
    for (const name of ['Olga', 'Dan', 'Eve', 'Gone'])
      ids.set(
        name,
        (await expectStatus(manager('POST', '/api/employees', { name, email: `${name.toLowerCase()}@alpha.example`, teamId: root }), 201)).json().id,
      );
    await expectStatus(manager('PATCH', `/api/employees/${id('Gone')}`, { leftOn: two.house.clock.today() }), 200);
    await two.house.idle();
    for (const name of ['Olga', 'Dan', 'Eve']) clients.set(name, await two.house.signIn(`${name.toLowerCase()}@alpha.example`));
  });

  const make = async (reference: string, given: object = {}): Promise<Plan> =>
    (await expectStatus(manager('POST', '/api/customer-plans', { reference, name: `Customer ${reference}`, ...given }), 201)).json();
  const owned = (reference: string): Promise<Plan> => make(reference, { ownerId: id('Olga'), deputyIds: [id('Dan')] });
  const change = (who: Client, plan: { id: string }, body: object) => who('PATCH', `/api/customer-plans/${plan.id}`, body);
  const get = async (plan: { id: string }, who: Client = as('Eve')) => (await expectStatus(who('GET', `/api/customer-plans/${plan.id}`), 200)).json();
  const found = async (query: string, who: Client = manager): Promise<string[]> =>
    (await expectStatus(who('GET', `/api/customer-plans?${query}`), 200)).json().items.map((plan: Plan) => plan.reference);
  const history = async (plan: { id: string }): Promise<HistoryLine[]> =>
    (await expectStatus(as('Eve')('GET', `/api/customer-plans/${plan.id}/history`), 200)).json().items;
  return { as, id, manager, day, make, owned, change, get, found, history };
}
