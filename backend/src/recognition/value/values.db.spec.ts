import { VALUES } from '@throughline/domain';
import { expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';

describe('the values of an organisation', () => {
  const two = alphaAndBeta();
  const names = async (): Promise<string[]> =>
    (await two.hr('GET', '/api/values')).json().items.map(({ name, active }: { name: string; active: boolean }) => (active ? name : `${name} (retired)`));

  it('are written, ordered, retired and deleted by HR, and read by everybody of the organisation alone', async () => {
    const add = async (name: string) => (await expectStatus(two.hr('POST', '/api/values', { name, description: `What ${name} means` }), 201)).json();
    const [courage, care, candour] = [await add(' Courage '), await add('Care'), await add('Candour')];
    await expectStatus(two.hr('PUT', '/api/values/order', { ids: [candour.id, courage.id, care.id] }), 200);
    expect(await names()).toEqual(['Candour', 'Courage', 'Care']);
    expect((await expectStatus(two.hr('PUT', '/api/values/order', { ids: [candour.id] }), 409)).json().code).toBe('not-all-values');
    await expectStatus(two.hr('PATCH', `/api/values/${courage.id}`, { active: false }), 200);
    expect(await names()).toEqual(['Candour', 'Care', 'Courage (retired)']);
    // brought back, it comes last
    await expectStatus(two.hr('PATCH', `/api/values/${courage.id}`, { active: true, name: 'Bravery' }), 200);
    expect(await names()).toEqual(['Candour', 'Care', 'Bravery']);
    await expectStatus(two.hr('DELETE', `/api/values/${care.id}`), 204);
    expect(await names()).toEqual(['Candour', 'Bravery']);

    expect((await two.neighbour('GET', '/api/values')).json().items).toEqual([]);
    await expectStatus(two.neighbour('PATCH', `/api/values/${candour.id}`, { name: 'Ours' }), 404);
    await expectStatus(two.neighbour('DELETE', `/api/values/${candour.id}`), 404);
    const root = (await two.hr('GET', '/api/teams')).json().items[0].id;
    await expectStatus(two.hr('POST', '/api/employees', { name: 'Ben', email: 'ben@alpha.example', teamId: root }), 201);
    await two.house.idle();
    const ben = await two.house.signIn('ben@alpha.example');
    expect((await expectStatus(ben('GET', '/api/values'), 200)).json().items).toHaveLength(2);
    await expectStatus(ben('POST', '/api/values', { name: 'Mine', description: '' }), 403);
  });

  it('are twelve at most, also when HR presses the button many times at once', async () => {
    const before = (await names()).length;
    const made = await Promise.all(Array.from({ length: VALUES.most }, (_, i) => two.hr('POST', '/api/values', { name: `Value ${i}`, description: '' })));
    expect(made.filter(({ statusCode }) => statusCode === 201)).toHaveLength(VALUES.most - before);
    expect(made.find(({ statusCode }) => statusCode === 409)!.json().code).toBe('too-many-values');
  });
});
