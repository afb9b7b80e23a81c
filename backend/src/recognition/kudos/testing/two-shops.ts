import { type Client, expectStatus } from '../../../platform/testing/house.js';
import { alphaAndBeta } from '../../../platform/testing/neighbours.js';

/** What is said with every kudos of a test. */
export const THANKS = 'Thank you for staying with me until the last pallet was off.';

/** Two shops below Alpha: Ben and Carla in the first, Dora and Emil in the second, and Flora leads the second from the first. */
export function twoShops() {
  const two = alphaAndBeta();
  const clients = new Map<string, Client>();
  const ids = new Map<string, string>();
  const as = (name: string): Client => clients.get(name)!;
  const id = (name: string): string => ids.get(name)!;
  let quay: string;
  let mill: string;
  let care: string;

  beforeAll(async () => {
    const root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    const team = async (name: string) => (await expectStatus(two.hr('POST', '/api/teams', { name, parentId: root }), 201)).json().id as string;
    [quay, mill] = [await team('Quay'), await team('Mill')];
    for (const [name, teamId] of [
      ['Ben', quay],
      ['Carla', quay],
      ['Dora', mill],
      ['Emil', mill],
      ['Flora', quay],
      ['Gone', mill],
    ] as const)
      ids.set(name, (await expectStatus(two.hr('POST', '/api/employees', { name, email: `${name.toLowerCase()}@alpha.example`, teamId }), 201)).json().id);
    await expectStatus(two.hr('PATCH', `/api/teams/${mill}`, { leaderId: id('Flora') }), 200);
    await expectStatus(two.hr('PATCH', `/api/employees/${id('Gone')}`, { leftOn: two.house.clock.today() }), 200);
    await two.house.idle();
    for (const name of ['Ben', 'Carla', 'Dora', 'Emil', 'Flora']) clients.set(name, await two.house.signIn(`${name.toLowerCase()}@alpha.example`));
    care = (await two.hr('POST', '/api/values', { name: 'Care', description: '' })).json().id;
  });

  const body = (given: object) => ({ message: THANKS, valueIds: [], visibility: 'team', ...given });
  const give = async (from: string, given: object) => (await expectStatus(as(from)('POST', '/api/kudos', body(given)), 201)).json();
  const seen = async (who: Client, query = ''): Promise<string[]> =>
    (await expectStatus(who('GET', `/api/kudos${query}`), 200)).json().items.map((kudos: { id: string }) => kudos.id);

  return {
    two,
    as,
    id,
    body,
    give,
    seen,
    /** The teams and a value; there once the house is open. */
    get quay() {
      return quay;
    },
    get mill() {
      return mill;
    },
    get care() {
      return care;
    },
  };
}
