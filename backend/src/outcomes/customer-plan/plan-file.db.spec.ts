import { expectStatus } from '../../platform/testing/house.js';
import { alphaAndBeta } from '../../platform/testing/neighbours.js';
import { planHouse } from '../testing/plan-house.js';

describe('customer plans', () => {
  const two = alphaAndBeta();
  const { as, manager, make, owned, change, get, found, history } = planHouse(two);

  it('come from a file that is looked at first, name every bad row, and go back as they were but for what somebody changed since', async () => {
    const kept = await owned('F-1');
    const csv = [
      'Reference,Name,Owner,Deputy 1,Risk,Next contact on,Want 1',
      'f-1,New name,,,low,,A visit',
      'F-2,Second,olga@alpha.example,DAN@alpha.example,high,2031-03-31,One invoice',
      'F-3,Third,,,,,',
      'F-4,,nobody@alpha.example,,huge,31 March,',
      'F-5,,,,,,',
      'F-6,Sixth,,,,,',
      'F-6,Sixth again,,,,,',
    ];
    const upload = async (text: string) =>
      (await expectStatus(manager('POST', '/api/customer-plan-imports?fileName=plans.csv', Buffer.from(text)), 201)).json();
    const made = await upload(csv.join('\n'));
    expect(made.counts).toMatchObject({ added: 2, changed: 1, refused: 4 });
    expect(made.problems.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
      [5, 'Owner'],
      [5, 'Next contact on'],
      [5, 'Risk'],
      [6, 'Reference'],
      [7, 'Reference'],
      [8, 'Reference'],
    ]);
    await expectStatus(as('Olga')('POST', '/api/customer-plan-imports', Buffer.from('a,b\n')), 403);
    await expectStatus(manager('PUT', `/api/customer-plan-imports/${made.id}/mapping`, { mapping: made.mapping, options: { skipBadRows: true } }), 200);
    await expectStatus(manager('POST', `/api/customer-plan-imports/${made.id}/application`), 201);
    expect(await get(kept)).toMatchObject({ name: 'New name', risk: 'low', owner: { name: 'Olga' }, wants: [{ text: 'A visit', state: 'open' }] });
    const [second] = (await manager('GET', '/api/customer-plans?search=F-2')).json().items;
    expect(second).toMatchObject({ owner: { name: 'Olga' }, deputies: [{ name: 'Dan' }], next: { on: '2031-03-31' } });
    expect((await history(second))[0]).toMatchObject({ kind: 'imported', by: { name: 'Admin of Alpha' } });
    const file = (await expectStatus(manager('GET', '/api/customer-plans.csv'), 200)).body;
    const again = await upload(file);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
    await expectStatus(change(as('Olga'), second, { risk: 'medium' }), 200);
    await expectStatus(manager('DELETE', `/api/customer-plan-imports/${made.id}/application`), 200);
    expect(await found('search=F-')).toEqual(['F-1', 'F-2']);
    expect(await get(kept)).toMatchObject({ name: 'Customer F-1', risk: null, owner: { name: 'Olga' }, deputies: [{ name: 'Dan' }], wants: [] });
  });

  it('are written to a file that no spreadsheet runs', async () => {
    await make('=1+1', { name: '=HYPERLINK("https://evil.example")' });
    const file = (await expectStatus(manager('GET', '/api/customer-plans.csv'), 200)).body;
    expect(file).toContain(`'=1+1,"'=HYPERLINK(""https://evil.example"")"`);
    await expectStatus(as('Eve')('GET', '/api/customer-plans.csv'), 403);
  });
});
