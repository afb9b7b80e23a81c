import { AwardLog } from '../record/award-log.js';
import { judgedAwards } from '../testing/judged-awards.js';

const DAY = 86_400_000;

describe('who is not free to judge somebody', () => {
  const jury = judgedAwards();
  const { two, id, programme, open, scoring } = jury;

  /** An award of earlier, revealed so many days ago or not yet, which somebody won to whom somebody else had nominated her. */
  async function earlier(winner: string, giver: string, daysAgo: number | null): Promise<void> {
    const made = await jury.rows.programme();
    const category = made.categories[0]!.id;
    const candidate = await jury.rows.candidate(made.id, category, [id[winner]!]);
    await jury.rows.nomination({ programme: made.id, category, candidate, by: id[giver]!, reasons: 'For last year.' });
    await jury.rows.query(
      `INSERT INTO org.award_outcome (organisation_id, programme_id, category_id, candidate_id, place, decided_by) VALUES ($1, $2, $3, $4, 1, 'scores')`,
      [made.id, category, candidate],
    );
    const revealedAt = daysAgo === null ? null : new Date(two.house.clock.now().getTime() - daysAgo * DAY);
    await jury.rows.query(`UPDATE org.award_programme SET revealed_at = $3 WHERE organisation_id = $1 AND id = $2`, [made.id, revealedAt]);
  }

  it('is found by awards of the last two years to and from her, and by who stood by her, also who took it back, with the reasons on record', async () => {
    await earlier('ann', 'jo', 700);
    await earlier('ken', 'ann', 30);
    // sealed still, and long ago
    await earlier('hugo', 'ann', null);
    await earlier('ann', 'hugo', 740);
    const one = await programme();
    const said = { candidate: one.candidate['ann']!, endorser: id['lea']! };
    await jury.rows.within(() =>
      two.house.app
        .get(AwardLog, { strict: false })
        .note(one.id, id['lea']!, { kind: 'candidate-endorsed', detail: said }, { kind: 'endorsement-withdrawn', detail: said }),
    );
    const [round] = await one.plan(scoring);
    await one.judges('jo', 'ken', 'lea', 'hugo');
    const names = new Map(Object.entries(id).map(([name, own]) => [own, name]));
    const path = `/api/award-rounds/${round!.id}/assignment`;
    const excluded = async () => {
      const { candidates } = (await two.hr('GET', path)).json() as { candidates: { id: string; excluded: { judgeId: string; reasons: string[] }[] }[] };
      return candidates.flatMap((each) => each.excluded.map(({ judgeId, reasons }) => [each.id, names.get(judgeId), ...reasons].join(' '))).toSorted();
    };
    const found = ['jo recent-award', 'ken recent-award', 'lea endorsed'].map((who) => `${one.candidate['ann']} ${who}`);
    await open(round!.id);
    expect(await excluded()).toEqual(found);
    const noted = (await one.log()).flatMap(({ kind, detail }) =>
      kind === 'judge-excluded' ? [detail as Record<'candidate' | 'judge' | 'reasons', string>] : [],
    );
    expect(noted.map(({ candidate, judge, reasons }) => `${candidate} ${names.get(judge)} ${String(reasons)}`).toSorted()).toEqual(found);
    const shown = (await two.hr('GET', path)).json().candidates as { id: string; judgeIds: string[] }[];
    expect(shown.find((each) => each.id === one.candidate['ann'])!.judgeIds).toEqual([id['hugo']]);
  });
});
