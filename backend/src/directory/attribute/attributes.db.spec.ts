import type { EmployeeDetail, ImportView } from '@throughline/contract';
import { type Client, expectStatus, House } from '../../platform/testing/house.js';

describe('attributes of employees', () => {
  let house: House;
  let admin: Client;
  let neighbour: Client;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.organisation('Alpha', 'ada@alpha.example');
    neighbour = await house.organisation('Beta', 'bo@beta.example');
  });
  afterAll(() => house?.close());

  const attributes = async (client = admin) => (await expectStatus(client('GET', '/api/attributes'), 200)).json().items;
  const person = async (search: string): Promise<EmployeeDetail> => {
    const { items } = (await expectStatus(admin('GET', `/api/employees?search=${search}`), 200)).json();
    return (await expectStatus(admin('GET', `/api/employees/${items[0].id}`), 200)).json();
  };

  it('are defined by HR, once, and known to nobody else', async () => {
    expect((await expectStatus(admin('POST', '/api/attributes', { label: 'Shift' }), 201)).json()).toEqual({ key: 'shift', label: 'Shift' });
    expect((await expectStatus(admin('POST', '/api/attributes', { label: 'shift' }), 409)).json().code).toBe('attribute-exists');
    await expectStatus(admin('POST', '/api/attributes', { label: '' }), 400);
    await expectStatus(admin('POST', '/api/attributes', { label: 'Contract' }), 201);
    expect(await attributes()).toEqual([
      { key: 'contract', label: 'Contract' },
      { key: 'shift', label: 'Shift' },
    ]);
    expect(await attributes(neighbour)).toEqual([]);
    await expectStatus(house.stranger('GET', '/api/attributes'), 401);
  });

  it('come in with a roster, in columns mapped to them, and show as differences the next time', async () => {
    const upload = async (text: string): Promise<ImportView> =>
      (await expectStatus(admin('POST', '/api/roster-imports?fileName=people.csv', text), 201)).json();
    const apply = (view: ImportView) => expectStatus(admin('POST', `/api/roster-imports/${view.id}/application`), 201);
    const first = await upload('Name,Employee ID,Department,Shift,Vertrag\nLena One,E1,North,night,fixed\nEmil Two,E2,North,,fixed\n');
    expect(first.mapping).toMatchObject({ Shift: 'attribute:shift' });
    expect(first.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['attribute:shift', 'attribute:contract']));
    const mapped = (
      await expectStatus(admin('PUT', `/api/roster-imports/${first.id}/mapping`, { mapping: { ...first.mapping, Vertrag: 'attribute:contract' } }), 200)
    ).json();
    expect(mapped.sample[0].values).toMatchObject({ 'attribute:shift': 'night', 'attribute:contract': 'fixed' });
    await apply(mapped);
    expect((await person('Lena')).attributes).toEqual({ shift: 'night', contract: 'fixed' });
    expect((await person('Emil')).attributes).toEqual({ contract: 'fixed' });

    const second = await upload('Name,Employee ID,Department,Shift\nLena One,E1,North,day\nEmil Two,E2,North,\n');
    expect(second.counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect(second.sample.find((row) => row.change === 'changed')!.differences).toEqual([{ field: 'attribute:shift', from: 'night', to: 'day' }]);
    await apply(second);
    // a column that is not in the file changes nothing
    expect((await person('Lena')).attributes).toEqual({ shift: 'day', contract: 'fixed' });
  });

  it('are changed on the page of a person, and only those that are kept', async () => {
    const { id } = await person('Lena');
    const changed = (await expectStatus(admin('PATCH', `/api/employees/${id}`, { attributes: { shift: 'late', contract: null } }), 200)).json();
    expect(changed.attributes).toEqual({ shift: 'late' });
    expect((await expectStatus(admin('PATCH', `/api/employees/${id}`, { jobTitle: 'Agent' }), 200)).json().attributes).toEqual({ shift: 'late' });
    expect((await expectStatus(admin('PATCH', `/api/employees/${id}`, { attributes: { religion: 'x' } }), 400)).json().code).toBe('unknown-attribute');
    await expectStatus(admin('PATCH', `/api/employees/${id}`, { attributes: { shift: 7 } }), 400);
  });

  it('are forgotten of everybody when HR takes one away, and of nobody else', async () => {
    await expectStatus(neighbour('POST', '/api/attributes', { label: 'Shift' }), 201);
    await expectStatus(neighbour('DELETE', '/api/attributes/contract'), 404);
    await expectStatus(admin('DELETE', '/api/attributes/shift'), 204);
    expect((await person('Lena')).attributes).toEqual({});
    expect((await person('Emil')).attributes).toEqual({ contract: 'fixed' });
    expect(await attributes(neighbour)).toEqual([{ key: 'shift', label: 'Shift' }]);
  });
});
