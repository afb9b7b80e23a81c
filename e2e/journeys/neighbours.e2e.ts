import { bodiesOfWrites } from '../support/neighbour-bodies.js';
import { finishedRun, furnishedOrganisation, MARK } from '../support/neighbourhood.js';
import { Persona } from '../support/persona.js';

/** What anybody may read by design. A new route of this kind has to be written here too. */
const PUBLIC = [
  '/.well-known/ballots/{organisation}.jsonl',
  '/api/answering-ballots/{words}',
  '/api/cycles/{id}/ballot-paper',
  '/api/cycles/{id}/board',
  '/api/cycles/{id}/manifest',
  '/api/cycles/{id}/reminder-stops/{token}',
  '/api/cycles/{id}/sealed-ballots',
  '/api/cycles/{id}/trustee-box',
  '/api/cycles/{id}/trustee-task',
  '/api/demo',
  '/api/health/live',
  '/api/health/metrics',
  '/api/health/ready',
  '/api/kudos-mail-stops/{token}',
  '/api/mail',
  '/api/mail/{id}',
  '/api/open-ballots/{words}',
  '/api/openapi.json',
  '/api/test-runs/{id}/ballot-paper',
  '/api/test-runs/{id}/manifest',
  '/api/test-runs/{id}/public-log',
  '/b/{cycle}/messages',
  '/f/{code}',
];

interface Parameter {
  name?: string;
  in?: string;
  required?: boolean;
  schema?: { format?: string };
}

interface Operation {
  'x-audience': string[];
  parameters?: Parameter[];
}

interface Route {
  method: string;
  path: string;
  /** The collection whose ids the path takes: cycles of /api/cycles/{id}. */
  collection: string | undefined;
  audience: string[];
  query: Parameter[];
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** The collection that a query parameter takes ids of. */
const ASKED: Record<string, string> = {
  metric: 'metrics',
  metricId: 'metrics',
  teamId: 'teams',
  node: 'teams',
  sourceId: 'outcome-sources',
  value: 'values',
  categoryId: 'complaint-categories',
  handlerId: 'employees',
};
/** What else a query cannot do without. */
const PLAIN: Record<string, string> = {
  kind: 'driver',
  measure: 'engagement',
  table: 'points',
  margin: '20',
  retention: '0.8',
  discount: '0.1',
  month: '2026-01',
  vendorCount: '7',
  fileName: 'letter.txt',
  from: '2026-01-01',
  until: '2027-12-31',
};
/** What has ids and no list of its own. */
const UNLISTED = [
  'customer-plan-absences',
  'award-rounds',
  'role-grants',
  'nominations',
  'award-candidates',
  'nomination-attachments',
  'complaint-attachments',
  'endorsement-requests',
  'my-candidacies',
  'award-packs',
  'public-votes',
  'my-awards',
  'award-wall',
  'linkage/runs',
  'linkage/teams',
];

function routesOf(document: { paths: Record<string, Record<string, Operation>> }): Route[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { 'x-audience': audience, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      collection: /^\/api\/((?:linkage\/)?[\w-]+)\/\{/.exec(path)?.[1],
      audience,
      query: parameters.filter((one) => one.in === 'query'),
    })),
  );
}

describe('two organisations in one house', () => {
  let observed: Persona;
  let neighbour: Persona;
  let routes: Route[];
  /** Ids of the observed organisation, by collection, as its own lists give them. */
  const ids = new Map<string, string[]>();

  const isPublic = (route: Route): boolean => route.audience.includes('anyone');
  const reads = (): Route[] => routes.filter((route) => route.method === 'GET' && !isPublic(route));
  /** Every address of the route that the observed organisation's ids make, with the query it cannot do without. */
  const addresses = ({ path, collection, query }: Route): string[] => {
    const needed = query.filter((one) => one.required).map(({ name }) => `${name}=${PLAIN[name!] ?? ids.get(ASKED[name!]!)![0]}`);
    const asked = needed.length ? `?${needed.join('&')}` : '';
    if (!path.includes('{')) return [`${path}${asked}`];
    // what else stands in a path is a role, or an id of something inside
    return ids.get(collection!)!.map(
      (id) =>
        `${path
          .replace(/\{(id|employeeId|key)\}/, id)
          .replace('{role}', 'hr')
          .replace('{version}', '2')
          .replace(/\{\w+\}/, crypto.randomUUID())}${asked}`,
    );
  };
  const textOf = async (who: Persona, address: string): Promise<{ status: number; text: string }> => {
    const reply = await who.request('GET', address);
    return { status: reply.status, text: await reply.text() };
  };

  beforeAll(async () => {
    observed = await furnishedOrganisation();
    neighbour = await new Persona('admin@neighbours.example').signUp('The Neighbours');
    routes = routesOf(await observed.get('/api/openapi.json'));
    const collections = new Set([...routes.filter((route) => !isPublic(route)).map(({ collection }) => collection ?? ''), ...Object.values(ASKED)]);
    for (const collection of collections) {
      if (!collection || UNLISTED.includes(collection)) continue;
      const { items } = await observed.get<{ items: { id?: string; key: string }[] }>(`/api/${collection}`);
      ids.set(
        collection,
        items.map(({ id, key }) => id ?? key),
      );
    }
    // the bank is everybody's; what is one's own are the questions one wrote
    const questions = await observed.get<{ items: { id: string; source: string }[] }>('/api/questions');
    ids.set(
      'questions',
      questions.items.filter(({ source }) => source === 'own').map(({ id }) => id),
    );
    ids.set('role-grants', ids.get('employees')!);
    ids.set('customer-plan-absences', ids.get('employees')!);
    ids.set('award-rounds', ids.get('judged-rounds')!);
    ids.set('linkage/teams', ids.get('teams')!);
    const packs = await observed.get<{ items: { id: string }[] }>(`/api/award-programmes/${ids.get('award-programmes')![0]}/packs`);
    ids.set(
      'award-packs',
      packs.items.map(({ id }) => id),
    );
    // a vote lasts as long as a round; of one that is open their own tests ask
    ids.set('public-votes', [crypto.randomUUID()]);
    const won = await observed.get<{ items: { candidateId: string }[] }>('/api/my-awards');
    for (const collection of ['my-awards', 'award-wall'])
      ids.set(
        collection,
        won.items.map(({ candidateId }) => candidateId),
      );
    ids.set('linkage/runs', [await finishedRun(observed, ids.get('metrics')![0]!)]);
    const nominations = await observed.get<{ items: { id: string }[] }>(`/api/award-programmes/${ids.get('award-programmes')![0]}/nominations`);
    ids.set(
      'nominations',
      nominations.items.map(({ id }) => id),
    );
    ids.set('endorsement-requests', ids.get('nominations')!);
    const candidates = await observed.get<{ items: { id: string }[] }>(`/api/award-programmes/${ids.get('award-programmes')![0]}/candidates`);
    for (const collection of ['award-candidates', 'my-candidacies'])
      ids.set(
        collection,
        candidates.items.map(({ id }) => id),
      );
    const complaints = await Promise.all(ids.get('complaints')!.map((id) => observed.get<{ attachments: { id: string }[] }>(`/api/complaints/${id}`)));
    ids.set(
      'complaint-attachments',
      complaints.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
    );
    const drafts = await observed.get<{ items: { attachments: { id: string }[] }[] }>('/api/nomination-drafts');
    ids.set(
      'nomination-attachments',
      drafts.items.flatMap(({ attachments }) => attachments.map(({ id }) => id)),
    );
  });

  it('have one of everything to look for, and no more open doors than those that are meant', () => {
    expect([...ids].filter(([, found]) => found.length === 0 || found.some((id) => !id))).toEqual([]);
    expect(
      routes
        .filter((route) => route.method === 'GET' && isPublic(route))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(PUBLIC);
  });

  it('find nothing of each other by an id, whatever is asked for, though it is there', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const route of reads().filter(({ path }) => path.includes('{'))) {
      const own: number[] = [];
      for (const address of addresses(route)) {
        own.push((await observed.request('GET', address)).status);
        const { status, text } = await textOf(neighbour, address);
        if (![403, 404].includes(status) || text.includes(MARK)) wrong.push(`${address}: ${status} ${text.slice(0, 200)}`);
        asked++;
      }
      // else the id would prove nothing
      if (!own.includes(200)) wrong.push(`${route.path}: its own administrator gets ${own.join(', ')}`);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(reads().filter(({ path }) => path.includes('{')).length);
  });

  it('see nothing of each other in any list, even when it is asked for by the ids of the other', async () => {
    const known = new Set([...ids.values()].flat());
    const wrong: string[] = [];
    for (const route of reads().filter(({ path }) => !path.includes('{'))) {
      const ask = async (address: string): Promise<void> => {
        const { status, text } = await textOf(neighbour, address);
        const leaked = (text.match(ID) ?? []).filter((id) => known.has(id) && !address.includes(id));
        if (status >= 500 || leaked.length || text.includes(MARK)) wrong.push(`${address}: ${status} ${leaked.join(' ')} ${text.slice(0, 200)}`);
      };
      for (const address of addresses(route)) await ask(address);
      for (const { name } of route.query.filter(({ schema, required }) => schema?.format === 'uuid' && !required)) {
        const needed = addresses(route)[0]!;
        for (const id of ids.get(ASKED[name!] ?? '') ?? []) await ask(`${needed}${needed.includes('?') ? '&' : '?'}${name}=${id}`);
      }
      const search = route.query.find(({ name }) => name === 'search');
      if (search) await ask(`${route.path}?search=${MARK}`);
    }
    expect(wrong).toEqual([]);
  });

  it('change nothing of each other', async () => {
    const bank = await neighbour.get<{ items: { id: string }[] }>('/api/questions');
    const bodies = bodiesOfWrites({
      employee: ids.get('employees')![0]!,
      question: bank.items[0]!.id,
      receiver: (await neighbour.get<{ employee: { id: string } }>('/api/me')).employee.id,
      inFiveDays: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    });
    const before = new Map<string, string>();
    for (const address of reads()
      .filter(({ path }) => path.includes('{'))
      .flatMap(addresses))
      before.set(address, (await textOf(observed, address)).text);
    const wrong: string[] = [];
    for (const route of routes.filter(({ method, path }) => method !== 'GET' && path.includes('{'))) {
      if (isPublic(route)) continue;
      for (const address of addresses(route)) {
        const reply = await neighbour.request(route.method, address, route.method === 'DELETE' ? undefined : (bodies[`${route.method} ${route.path}`] ?? {}));
        if (![403, 404].includes(reply.status)) wrong.push(`${route.method} ${address}: ${reply.status} ${(await reply.text()).slice(0, 200)}`);
      }
    }
    expect(wrong).toEqual([]);
    for (const [address, text] of before) {
      const now = (await textOf(observed, address)).text;
      if (withoutRequest(now) !== withoutRequest(text)) wrong.push(`${address} is not what it was`);
    }
    expect(wrong).toEqual([]);
  });

  it('show a stranger nothing at all', async () => {
    const stranger = new Persona('nobody@nowhere.example');
    const wrong: string[] = [];
    for (const address of reads().flatMap((route) => addresses(route).slice(0, 1))) {
      const { status } = await textOf(stranger, address);
      if (status !== 401) wrong.push(`${address}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** A refusal carries the number of its own request. */
function withoutRequest(text: string): string {
  return text.replace(/"requestId":"[^"]*"/, '');
}
