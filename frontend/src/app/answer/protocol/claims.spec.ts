/** @jest-environment ./src/app/answer/testing/sealing-browser.mjs */
import type { Manifest } from '@throughline/anonymity';
import { emptyDraft, type BallotRecord } from '../device/ballot-record';
import { claimsOf, claimsToSeal, offeredProfile, statementsOf, withStated } from './claims';

const facets = [
  { id: 'site', label: 'Site', values: [{ id: 'leeds', label: 'Leeds', members: 124 }] },
  { id: 'tenure', label: 'Years here', values: [{ id: '1-2', label: '1 to 2 years', members: 9 }] },
  { id: 'site*tenure', label: 'Site and years here', of: ['site', 'tenure'] as [string, string], values: [] },
];
const manifest = { lattice_policy: { families: [], facets } } as unknown as Manifest;
const record = (profile: Record<string, string>, removed?: string[]) =>
  ({ draft: emptyDraft, ballot: { input: '', signature: '', cohort: '', cohortSecret: '', profile }, ...(removed && { removed }) }) as unknown as BallotRecord;

describe('what goes with the answers', () => {
  it('is what the server says about her, as far as everybody can read it in the rules', () => {
    const marked = { site: 'leeds', tenure: 'since Tuesday', 'site*tenure': 'leeds × 1-2', secret: 'only me', constructor: 'x' };
    expect(offeredProfile(manifest, marked)).toEqual({ site: 'leeds' });
    for (const nonsense of [undefined, null, 'site', 7]) expect(offeredProfile(manifest, nonsense)).toEqual({});
  });

  it('is listed with how many share it, and is sealed without what she removed', () => {
    const both = record({ site: 'leeds', tenure: '1-2' }, ['site']);
    expect(claimsOf(manifest, both)).toEqual([
      { id: 'site', label: 'Site', value: 'Leeds', members: 124, kept: false },
      { id: 'tenure', label: 'Years here', value: '1 to 2 years', members: 9, kept: true },
    ]);
    expect(claimsToSeal(both)).toEqual({ tenure: '1-2' });
  });

  it('is what the holder of a card says of herself: nothing at first, and no crossing to choose', () => {
    const card = { ...record({}), card: true } as BallotRecord;
    expect(claimsOf(manifest, card)).toEqual([]);
    expect(claimsToSeal(card)).toEqual({});
    expect(statementsOf(manifest, card).map(({ id, chosen }) => [id, chosen])).toEqual([
      ['site', undefined],
      ['tenure', undefined],
    ]);
    const said = withStated(withStated(card, 'site', 'leeds'), 'tenure', '1-2');
    expect(statementsOf(manifest, said).map(({ chosen }) => chosen)).toEqual(['leeds', '1-2']);
    expect(claimsToSeal(withStated(said, 'site', ''))).toEqual({ tenure: '1-2' });
    expect(statementsOf(manifest, record({ site: 'leeds' }))).toEqual([]);
  });
});
