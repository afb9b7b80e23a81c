import { AGREEMENT_SCALE, type CycleQuestion } from '@throughline/domain';
import { countBallots, type OpenedBox } from './count-ballots.js';

const proud: CycleQuestion = { id: 'q1', code: 'pride', driver: 'engagement', type: 'scale5', text: 'Proud?', mandatory: true, scale: AGREEMENT_SCALE };
const cast = (cohortId: string, count: number, answer: number) =>
  Array.from({ length: count }, () => ({ cohortId, answers: { q1: answer }, claims: {}, comments: [] }));
const box: OpenedBox = {
  manifest: { k: 5, k_comments: 10, lattice_policy: { families: ['team'], facets: [] } },
  questions: [proud],
  lattice: [
    { id: 'all', name: 'All', parentId: null },
    { id: 'a', name: 'A', parentId: 'all' },
    { id: 'b', name: 'B', parentId: 'all' },
  ],
  ballots: [...cast('a', 6, 4), ...cast('b', 6, 2), ...cast('all', 5, 3)],
  boxedPerCohort: { a: 6, b: 6, all: 5 },
  issuedPerCohort: { a: 6, b: 6, all: 9 },
  seed: new Uint8Array(16).fill(7),
};

describe('counting an opened box', () => {
  it('gives the same tables on every machine, also after they went through JSON', () => {
    const there = JSON.parse(JSON.stringify({ ...box, seed: undefined })) as OpenedBox;
    const tables = countBallots({ ...there, seed: box.seed });
    expect(tables).toEqual(countBallots(box));
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
    expect(tables.cells.length).toBeGreaterThan(0);
  });

  it('counts nothing of a group with more ballots than were handed out, even when one of them cannot be opened', () => {
    const tables = countBallots({ ...box, boxedPerCohort: { ...box.boxedPerCohort, b: 7 } });
    expect(tables.nodes.filter((node) => node.overfull).map((node) => node.id)).toEqual(['b']);
    expect(tables.cells.some((cell) => cell.nodeId === 'b')).toBe(false);
    expect(tables.cells.find((cell) => cell.nodeId === 'all' && cell.kind === 'question')!.sizeBand).toBe('10-14');
    expect(tables.certificate).toMatchObject({ ok: true, overfull: [{ cohort: 'b', ballots: 7, issued: 6 }] });
  });

  it('counts nothing of a group that no ballot was handed out to', () => {
    const { all: _all, ...issued } = box.issuedPerCohort;
    expect(countBallots({ ...box, issuedPerCohort: issued }).certificate).toMatchObject({ overfull: [{ cohort: 'all', ballots: 5, issued: 0 }] });
  });
});
