import { ENGINE } from '@throughline/publication';
import { type CycleQuestion, RECOMMEND_SCALE } from '@throughline/domain';
import { countFault, type KnownBox, type StatedCount } from './trustee-count.rules.js';

const question = (id: string, type: CycleQuestion['type']): CycleQuestion =>
  ({ id, type, driver: 'voice', mandatory: true, ...(type === 'text' ? {} : { scale: { min: 1, max: 5, labels: [] } }) }) as unknown as CycleQuestion;

const envelopes = [...Array(12).keys()].map((i) => ({ hash: `h${i}`, cohort: i < 6 ? 'north' : 'south', genuine: true }));
const known: KnownBox = {
  lattice: [
    { id: 'top', name: 'Top', parentId: null },
    { id: 'north', name: 'North', parentId: 'top' },
    { id: 'south', name: 'South', parentId: 'top' },
  ],
  questions: [
    question('q1', 'scale5'),
    question('words', 'text'),
    { ...question('order', 'ranking'), scale: undefined, options: ['a', 'b', 'c'].map((value) => ({ value, label: value })) } as CycleQuestion,
    { ...question('recommend', 'recommend'), scale: RECOMMEND_SCALE },
    { ...question('why', 'scale5'), show: { question: 'q1', is: 'at-most', value: 2 } },
  ],
  facets: [{ id: 'site', values: [{ id: 'berlin' }] }],
  k: 5,
  kComments: 10,
  overfull: [],
  envelopes,
};
const cell = {
  family: 'team',
  value: '',
  nodeId: 'north',
  kind: 'question' as const,
  measure: 'q1',
  sizeBand: '5-9',
  meanX10: 40,
  lowX10: null,
  highX10: null,
};
const distribution = {
  family: 'team',
  value: '',
  nodeId: 'north',
  questionId: 'q1',
  sizeBand: '5-9',
  shares: ['low', 'low', 'low', 'middle', 'low'],
  ranksX10: null,
  recommend: null,
};
const ranking = { ...distribution, nodeId: 'top', questionId: 'order', sizeBand: '10-14', shares: ['60', '40', '10'], ranksX10: [14, 18, 28] };
const recommended = {
  ...ranking,
  questionId: 'recommend',
  shares: Array.from({ length: 11 }, () => '10'),
  ranksX10: null,
  recommend: { promoters: '30', passives: '50', detractors: '20', score: 10, low: null, high: null },
};
const node = (id: string, name: string, parentId: string | null, sizeBand: string | null, shownAt: string | null) => ({
  ...{ id, name, parentId, sizeBand, shownAt },
  liftedOut: false,
  overfull: false,
});
const honest: StatedCount = {
  board: { root: 'r', count: 12, not_counted: [], manifest_hashes: 1 },
  tables: {
    nodes: [node('top', 'Top', null, '10-14', 'top'), node('north', 'North', 'top', '5-9', 'north'), node('south', 'South', 'top', '5-9', 'south')],
    groups: [{ family: 'site', value: 'berlin', nodeId: 'top', sizeBand: '5-9' }],
    cells: [{ ...cell, favourable: 'high' }],
    distributions: [distribution, ranking, recommended],
    comments: [{ nodeId: 'top', questionId: 'words', text: 'More light.' }],
    certificate: { ok: true, engine: ENGINE, k: 5, kComments: 10, overfull: [] },
    withheld: null,
  },
};
const tables = (change: Partial<StatedCount['tables']>): StatedCount => ({ ...honest, tables: { ...honest.tables, ...change } });
const board = (change: Partial<StatedCount['board']>): StatedCount => ({ ...honest, board: { ...honest.board, ...change } });
const unread = (hash: string, reason: 'unreadable' | 'forged-token' | 'cohort-overfull') => ({ hash, reason });

describe('a count that trustees hand in', () => {
  it('is taken when it fits the box', () => {
    expect(countFault(honest, known)).toBeUndefined();
    expect(countFault(board({ count: 11, not_counted: [unread('h11', 'unreadable')] }), known)).toBeUndefined();
  });

  it('must account for every envelope of the box and for no other', () => {
    expect(countFault(board({ count: 13 }), known)).toContain('12 of this box are left');
    expect(countFault(board({ not_counted: [unread('elsewhere', 'unreadable')] }), known)).toContain('does not lie in this box');
    expect(countFault(board({ count: 11, not_counted: [unread('h3', 'forged-token')] }), known)).toContain('forged');
    const forged = { ...known, envelopes: envelopes.map((one) => (one.hash === 'h3' ? { ...one, genuine: false } : one)) };
    expect(countFault(honest, forged)).toContain('forged');
    expect(countFault(board({ count: 11, not_counted: [unread('h3', 'forged-token')] }), forged)).toBeUndefined();
  });

  it('leaves out the groups with too many ballots, all of them and no other', () => {
    const overfull = [{ cohort: 'south', ballots: 6, issued: 5 }];
    expect(countFault(honest, { ...known, overfull })).toContain('leaves out other groups');
    const without = envelopes.filter(({ cohort }) => cohort === 'north').map(({ hash }) => unread(hash, 'cohort-overfull'));
    expect(countFault(board({ count: 6, not_counted: without }), known)).toContain('leaves out other groups');
  });

  it('shows nothing where fewer than k ballots were counted', () => {
    const most = envelopes.slice(0, 2).map(({ hash }) => unread(hash, 'unreadable'));
    expect(countFault(board({ count: 10, not_counted: most }), known)).toContain('"North", where fewer than 5');
    const lifted = honest.tables.nodes.map((one) => (one.id === 'north' ? { ...one, sizeBand: null, shownAt: 'top' } : one));
    expect(countFault({ ...board({ count: 10, not_counted: most }), tables: { ...honest.tables, nodes: lifted } }, known)).toContain('about fewer than 5');
    expect(countFault(tables({ cells: [{ ...cell, favourable: null, sizeBand: '10-14' }] }), known)).toContain('about fewer than 5');
    expect(countFault(tables({ comments: [{ nodeId: 'north', questionId: 'words', text: 'x' }] }), known)).toContain('fewer than 10');
  });

  it.each<[string, Partial<StatedCount['tables']>, string]>([
    ['another tree', { nodes: honest.tables.nodes.slice(1) }, 'teams'],
    ['a team of another name', { nodes: honest.tables.nodes.map((one) => ({ ...one, name: 'X' })) }, 'teams'],
    [
      'people counted beside their team',
      { nodes: honest.tables.nodes.map((one) => (one.id === 'south' ? { ...one, sizeBand: null, shownAt: 'north' } : one)) },
      'above',
    ],
    ['a demographic that nobody promised', { groups: [{ family: 'age', value: 'old', nodeId: 'top', sizeBand: '5-9' }] }, 'do not name'],
    ['a value that is not offered', { groups: [{ family: 'site', value: 'rome', nodeId: 'top', sizeBand: '5-9' }] }, 'do not name'],
    ['an unknown question', { cells: [{ ...cell, measure: 'q9', favourable: null }] }, 'not asked'],
    ['a mean outside its scale', { cells: [{ ...cell, meanX10: 51, favourable: null }] }, 'outside its scale'],
    ['a figure twice', { cells: [...honest.tables.cells, ...honest.tables.cells] }, 'twice'],
    ['words with control characters', { comments: [{ nodeId: 'top', questionId: 'words', text: 'a\u0000' }] }, 'as comments are kept'],
    ['a mailbox that is none', { comments: [{ nodeId: 'top', questionId: 'words', text: 'a', mailbox: { id: 'x' } as never }] }, 'mailbox'],
    ['no certificate', { certificate: {} }, 'certificate'],
    ['other rules', { certificate: { ...honest.tables.certificate, engine: 'old' } }, 'another version'],
    ['another k', { certificate: { ...honest.tables.certificate, k: 3 } }, 'other smallest groups'],
    ['shares of what was not asked', { distributions: [{ ...distribution, questionId: 'words' }] }, 'not asked'],
    ['shares at a team that is too small', { distributions: [{ ...distribution, sizeBand: '10-14' }] }, 'about fewer than 5'],
    ['a share too few', { distributions: [{ ...distribution, shares: distribution.shares.slice(1) }] }, 'not shown as these rules'],
    ['a share finer than is shown', { distributions: [{ ...ranking, shares: ['63', '40', '10'] }] }, 'not shown as these rules'],
    ['a share that says nobody', { distributions: [{ ...ranking, shares: ['60', '40', '0'] }] }, 'not shown as these rules'],
    ['a share in percent of a few', { distributions: [{ ...distribution, shares: ['10', '10', '10', '50', '20'] }] }, 'not shown as these rules'],
    ['places beside a scale', { distributions: [{ ...distribution, ranksX10: [10, 20] }] }, 'places'],
    ['a place that there is not', { distributions: [{ ...ranking, ranksX10: [9, 20, 31] }] }, 'places'],
    ['no score of a question that has one', { distributions: [{ ...recommended, recommend: null }] }, 'recommend score'],
    ['an exact score', { distributions: [{ ...recommended, recommend: { ...recommended.recommend, score: 7 } }] }, 'recommend score'],
    ['an interval of a few', { distributions: [{ ...recommended, recommend: { ...recommended.recommend, low: -20, high: 40 } }] }, 'recommend score'],
    ['the same shares twice', { distributions: [distribution, distribution] }, 'twice'],
    [
      'a question that not everybody is asked, by a demographic',
      { distributions: [{ ...distribution, questionId: 'why', family: 'site', value: 'berlin', nodeId: 'top' }] },
      'not everybody',
    ],
    ['its mean by a demographic', { cells: [{ ...cell, measure: 'why', family: 'site', value: 'berlin', nodeId: 'top', favourable: null }] }, 'not everybody'],
    ['shares that are no list', { distributions: [{ ...distribution, shares: 'low' as never }] }, 'form'],
    ['something that is no list', { cells: 'all' as never }, 'form'],
    ['a share that is none', { cells: [{ ...cell, favourable: '<b>' }] }, 'form'],
  ])('is refused with %s', (_, change, words) => {
    expect(countFault(tables(change), known)).toContain(words);
  });

  it('is refused when it is no count at all', () => {
    for (const nothing of [null, 3, [], {}, { board: honest.board }]) expect(countFault(nothing as never, known)).toContain('form');
  });
});
