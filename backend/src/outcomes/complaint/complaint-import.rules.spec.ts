import { plainDate } from '@throughline/domain';
import { MappedColumns } from '../../platform/files/import-mapping.rules.js';
import { tellsWhoCustomersAre } from './complaint-fields.rules.js';
import { stateOf, stepsOf } from './complaint-import.rules.js';
import { readComplaintRow, type RegisterLists } from './complaint-import-row.rules.js';

const LISTS: RegisterLists = {
  ...{ today: plainDate('2026-03-31'), keepsCustomerData: false, order: undefined },
  categories: new Map([['service', 'k1']]),
  causes: new Map([['too slow', { id: 'r1', name: 'Too slow' }]]),
  handlers: new Map([['olga@alpha.example', 'e1']]),
  team: (text) => (text === 'North' ? { id: 't1' } : { problem: 'There is no such team.' }),
};
const NEEDED = { complaintId: 'K-1', receivedOn: '2026-03-02', category: 'Service', happened: 'Nobody came.' };

function read(given: Record<string, string>, lists: Partial<RegisterLists> = {}) {
  const cells = { ...NEEDED, ...given };
  const columns = Object.keys(cells);
  const mapped = new MappedColumns(columns, Object.fromEntries(columns.map((column) => [column, column])));
  return readComplaintRow({ line: 2, values: Object.values(cells) }, mapped, { ...LISTS, ...lists });
}
const wrong = (given: Record<string, string>, lists: Partial<RegisterLists> = {}): (string | null)[] => {
  const found = read(given, lists);
  return Array.isArray(found) ? found.map(({ column }) => column) : [];
};

describe('a row of a file of complaints', () => {
  it('needs no more than a number, a day, a category and what happened', () => {
    expect(read({})).toMatchObject({ key: 'K-1', receivedOn: '2026-03-02', categoryId: 'k1', channel: 'other', teamId: null, ownerId: null, closedOn: null });
    for (const field of Object.keys(NEEDED)) expect(wrong({ [field]: '' })).toEqual([field]);
  });

  it('is read with its days as files write them, and asks where a day could be two', () => {
    expect(read({ receivedOn: '2.3.2026', respondedOn: '2026-03-05T10:00:00Z' })).toMatchObject({ receivedOn: '2026-03-02', respondedOn: '2026-03-05' });
    expect(read({ receivedOn: '03/02/2026' }, { order: 'month-first' })).toMatchObject({ receivedOn: '2026-03-02' });
    expect(wrong({ receivedOn: '03/02/2026' })).toEqual(['receivedOn']);
    expect(wrong({ receivedOn: '2026-02-30' })).toEqual(['receivedOn']);
  });

  it('goes through its steps in the order of the desk', () => {
    expect(wrong({ acknowledgedOn: '2026-03-01' })).toEqual(['acknowledgedOn']);
    expect(wrong({ receivedOn: '2026-04-01', respondedOn: '2026-03-05' })).toEqual(['receivedOn']);
    expect(wrong({ acknowledgedOn: '2026-03-01', respondedOn: '2026-03-01' })).toEqual(['acknowledgedOn', 'respondedOn']);
    expect(wrong({ respondedOn: '2026-04-01' })).toEqual(['respondedOn']);
    expect(wrong({ investigatedOn: '2026-03-09', respondedOn: '2026-03-08' })).toEqual(['investigatedOn']);
    const closed = { respondedOn: '2026-03-08', closedOn: '2026-03-07', decision: 'upheld' };
    expect(wrong(closed)).toEqual(['respondedOn']);
    expect(wrong({ ...closed, closedOn: '2026-03-08' })).toEqual([]);
  });

  it('is decided when it is closed, answered unless it was taken back, and names money with its currency', () => {
    const closed = { respondedOn: '2026-03-05', closedOn: '2026-03-06', decision: 'upheld' };
    expect(wrong({ ...closed, decision: '' })).toEqual(['decision']);
    expect(wrong({ ...closed, respondedOn: '' })).toEqual(['respondedOn']);
    expect(wrong({ ...closed, respondedOn: '', decision: 'withdrawn' })).toEqual([]);
    expect(wrong({ ...closed, decision: 'withdrawn', redress: 'apology' })).toEqual(['redress']);
    expect(wrong({ ...closed, redress: 'refund' })).toEqual(['amount']);
    expect(wrong({ ...closed, redress: 'refund', amount: '5' })).toEqual(['currency']);
    expect(wrong({ closedOn: '2026-03-06', decision: 'upheld' })).toEqual(['responded_on']);
    expect(wrong({ ...closed, redress: 'apology', amount: '5', currency: 'EUR' })).toEqual(['amount']);
    expect(wrong({ ...closed, redress: 'refund', amount: '0', currency: 'EUR' })).toEqual(['amount']);
    expect(wrong({ ...closed, redress: 'refund', amount: '9999999999', currency: 'eur' })).toEqual([]);
    expect(wrong({ decision: 'upheld', redress: 'refund', amount: '5', currency: 'EUR' })).toEqual(['decision', 'redress', 'amount', 'currency']);
  });

  it('holds no name where none is kept, and what it says of one is not repeated', () => {
    const found = read({ reference: 'mary@secret.example', customerName: 'Mary Secret', complaintId: 'Mary Secret' });
    expect(JSON.stringify(found)).not.toContain('ecret');
    expect(wrong({ reference: 'mary@secret.example', customerName: 'Mary', complaintId: 'Mary' })).toEqual(['complaintId', 'customerName', 'reference']);
    expect(read({ reference: 'Mary', customerName: 'Mary' }, { keepsCustomerData: true })).toMatchObject({ reference: 'Mary', customerName: 'Mary' });
  });

  it('finds teams, causes and owners among those that there are', () => {
    expect(read({ team: 'North', cause: 'TOO SLOW', owner: 'Olga@alpha.example' })).toMatchObject({
      teamId: 't1',
      causeId: 'r1',
      cause: 'Too slow',
      ownerId: 'e1',
    });
    expect(wrong({ team: 'West', cause: 'x', owner: 'eve@alpha.example', category: 'y' }).toSorted()).toEqual(['category', 'cause', 'owner', 'team']);
  });
});

describe('the history of a complaint from a file', () => {
  const days = (given: object) => ({
    receivedOn: plainDate('2026-03-02'),
    acknowledgedOn: null,
    investigatedOn: null,
    respondedOn: null,
    closedOn: null,
    ...given,
  });

  it('has the steps in the order of their days, and leads where the desk would', () => {
    const late = days({ acknowledgedOn: '2026-03-05', investigatedOn: '2026-03-04', respondedOn: '2026-03-05', closedOn: '2026-03-05' });
    expect(stepsOf(late).map(({ kind }) => kind)).toEqual(['receipt', 'investigation', 'acknowledgement', 'response', 'closure']);
    expect(stateOf(late)).toBe('closed');
    expect(stateOf(days({}))).toBe('received');
    expect(stateOf(days({ acknowledgedOn: '2026-03-05' }))).toBe('acknowledged');
    expect(stateOf(days({ acknowledgedOn: '2026-03-05', investigatedOn: '2026-03-04' }))).toBe('investigating');
  });
});

describe('a column that tells who customers are', () => {
  it('is known by its name or by its values, and the owner works here', () => {
    expect(['customer_name', 'Customer e-mail', 'Telephone', 'ZIP code', 'Kunde'].map((column) => tellsWhoCustomersAre(column, []))).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    expect(tellsWhoCustomersAre('note', ['mary@secret.example', '', 'bo@secret.example'])).toBe(true);
    for (const column of ['complaint_id', 'customer id', 'happened', 'team', 'received_on', 'product']) expect(tellsWhoCustomersAre(column, ['x'])).toBe(false);
    expect(tellsWhoCustomersAre('owner', ['olga@alpha.example'])).toBe(false);
  });
});
