import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AwardProgramme, AwardWinners, MyCandidacyList, NomineeTeamList, PublicVoteList, RoundList } from '@throughline/contract';
import { addDays, type PlainDate } from '@throughline/domain';
import { type RandomSource, seededRandom } from '@throughline/statistics';
import { Clock } from '../platform/clock.js';
import { CloseNominationsJob } from '../recognition/programme/close-nominations.job.js';
import { SendAwardLettersJob } from '../recognition/reveal/send-award-letters.job.js';
import { awayDayAward, monthlyAward, type PlannedAwards, yearlyAwards } from './demo-award-programmes.js';
import { MOMENTS, TEAM_REASONS } from './demo-award-texts.js';
import { nineOn } from './demo-calendar.rules.js';
import type { Cast } from './demo-cast.js';
import { approvePacks, decideTies, judge, judgedQualities, qualitiesOf } from './demo-judging.js';
import { DEMO_DOMAIN } from './demo-people.js';
import { type AwardCast, awardCast, handIn, said, type Voice, voicesOfAYear } from './demo-nominations.js';
import { DemoRequests, forEach } from './demo-requests.js';

const SEED = 20_260_203;
const HR = { email: `hr@${DEMO_DOMAIN}` };

/**
 * Award programmes of the demo, played by its people through the routes that everybody uses. What clocks would do is done by their jobs' own steps, which find it done when a job was quicker; rounds are opened and closed by hand before their planned moments, so that no clock comes in between.
 */
@Injectable()
export class DemoAwards {
  private readonly random: RandomSource = seededRandom(SEED);

  constructor(private readonly clock: Clock) {}

  /** A whole year of the past, whose nominations were open on the day: nominated, endorsed, judged in three rounds, decided and revealed. Its programme. */
  async pastYear(app: NestFastifyApplication, cast: Cast, day: PlainDate, values: readonly string[]): Promise<string> {
    const parts = awardCast(cast, this.random);
    const planned = yearlyAwards(day, values);
    const until = planned.programme.nominationsUntil as PlainDate;
    const programme = await this.opened(app, parts, planned, addDays(day, -10));
    const { voices, favourites } = voicesOfAYear(parts, await teamOf(app, parts));
    this.clock.jumpTo(nineOn(addDays(day, -4)));
    await forEach(voices.slice(0, 20), (voice, i) => handIn(app, parts, programme, voice, i));
    this.clock.jumpTo(nineOn(addDays(day, 12)));
    await forEach(voices.slice(20), (voice, i) => handIn(app, parts, programme, voice, i));
    await this.closed(app, cast, programme.id, until);
    await this.declined(app, cast, voices[8]!);
    const hr = await DemoRequests.of(app, HR);
    await approvePacks(app, hr, cast.organisationId, programme.id);
    const qualities = await qualitiesOf(hr, programme.id, favourites);
    for (const { id, opensAt, closesAt } of (await hr.send<RoundList>('GET', `/api/award-programmes/${programme.id}/rounds`)).items) {
      this.clock.jumpTo(nineOn(opensAt!.slice(0, 10) as PlainDate));
      const opener = await DemoRequests.of(app, HR);
      await opener.send('POST', `/api/award-rounds/${id}/opening`);
      await judge(app, parts.judges, id, await judgedQualities(app, cast.organisationId, id, qualities));
      this.clock.jumpTo(nineOn(closesAt!.slice(0, 10) as PlainDate));
      const closer = await DemoRequests.of(app, HR);
      await closer.send('POST', `/api/award-rounds/${id}/closure`);
      await decideTies(closer, programme.id, id, qualities);
    }
    await this.revealed(app, cast, programme);
    return programme.id;
  }

  /** The programme of this year, cloned from that of last year: open, with its first nominations, and with drafts. */
  async thisYear(app: NestFastifyApplication, cast: Cast, today: PlainDate, lastAwards: string): Promise<void> {
    this.clock.jumpTo(nineOn(addDays(today, -8)));
    const hr = await DemoRequests.of(app, HR);
    const { categories: won } = await hr.send<AwardWinners>('GET', `/api/award-programmes/${lastAwards}/winners`);
    const winners = new Set(won.flatMap((category) => category.winners.flatMap(({ people }) => people)));
    // nobody wins a category twice running
    const parts = awardCast({ ...cast, people: cast.people.filter(({ name }) => !winners.has(name)) }, this.random);
    const programme = await hr.send<AwardProgramme>('POST', `/api/award-programmes/${lastAwards}/clones`);
    await hr.send('POST', `/api/award-programmes/${programme.id}/judges`, { employeeIds: parts.judges.map(parts.idOf) });
    await hr.send('POST', `/api/award-programmes/${programme.id}/opening`);
    this.clock.jumpTo(nineOn(today));
    const { voices } = voicesOfAYear({ ...parts, employee: parts.take(1)[0]! }, await teamOf(app, parts));
    const first = voices.filter((_, i) => i % 3 === 0).map((voice): Voice => ({ ...voice, withThanks: true }));
    await forEach(first, (voice, i) => handIn(app, parts, programme, voice, i));
    for (const key of ['employee', 'leader']) {
      const [nominee] = parts.take(1);
      const author = await DemoRequests.of(app, { email: `${key}@${DEMO_DOMAIN}` });
      const { id, form } = programme.categories[0]!;
      await author.send('POST', `/api/award-programmes/${programme.id}/nomination-drafts`, {
        categoryId: id,
        kind: 'person',
        nomineeIds: [parts.idOf(nominee!)],
        reasons: said('{name} sat with a customer until the locksmith came. I still have to ask what she said afterwards.', [nominee!]),
        answers: { [form[0]!.id]: 'Last week' },
        evidence: [],
      });
    }
  }

  /** An award of the month in the middle of its round: the judge to sign in as has given two verdicts, begun a third, and has others before her. */
  async month(app: NestFastifyApplication, cast: Cast, today: PlainDate, values: readonly string[]): Promise<void> {
    const parts = awardCast(cast, this.random);
    const planned = monthlyAward(today, values);
    const programme = await this.opened(app, parts, planned, addDays(today, -27));
    this.clock.jumpTo(nineOn(addDays(today, -15)));
    const nominees = [parts.employee, ...parts.take(MOMENTS.length - 1)];
    const voices = nominees.flatMap((nominee, i): Voice[] =>
      parts.take(i % 3 === 0 ? 2 : 1).map((by, n) => ({
        by,
        category: 0,
        nominee: { nomineeId: parts.idOf(nominee) },
        reasons: said(MOMENTS[(i + n * 4) % MOMENTS.length]!, [nominee]),
        withThanks: true,
      })),
    );
    await forEach(voices, (voice, i) => handIn(app, parts, programme, voice, i));
    await this.closed(app, cast, programme.id, planned.programme.nominationsUntil as PlainDate);
    const hr = await DemoRequests.of(app, HR);
    await approvePacks(app, hr, cast.organisationId, programme.id);
    this.clock.jumpTo(nineOn(addDays(today, -4)));
    const opener = await DemoRequests.of(app, HR);
    const [round] = (await opener.send<RoundList>('GET', `/api/award-programmes/${programme.id}/rounds`)).items;
    await opener.send('POST', `/api/award-rounds/${round!.id}/opening`);
    const qualities = await qualitiesOf(opener, programme.id, new Set());
    const judged = await judgedQualities(app, cast.organisationId, round!.id, qualities);
    await judge(app, parts.judges, round!.id, judged, (place) => [2, 1, 3, 0, 2, 1][place]!);
  }

  /** Teams that everybody votes on today. */
  async awayDay(app: NestFastifyApplication, cast: Cast, today: PlainDate): Promise<void> {
    const parts = awardCast(cast, this.random);
    const planned = awayDayAward(today);
    const programme = await this.opened(app, { ...parts, judges: [] }, planned, addDays(today, -16));
    const leaves = new Set(cast.teams.flatMap(({ key, name }) => (key.includes('-') ? [name] : [])));
    const { items } = await (await DemoRequests.of(app, HR)).send<NomineeTeamList>('GET', '/api/nominee-teams');
    const teams = items.filter(({ name }) => leaves.has(name)).slice(0, 4);
    const voices = teams.map((team, i): Voice => ({
      by: parts.take(1)[0]!,
      category: 0,
      nominee: { teamId: team.id },
      reasons: TEAM_REASONS[i % TEAM_REASONS.length]!,
    }));
    await forEach(voices, (voice, i) => handIn(app, parts, programme, voice, i));
    await this.closed(app, cast, programme.id, planned.programme.nominationsUntil as PlainDate);
    const hr = await DemoRequests.of(app, HR);
    const [round] = (await hr.send<RoundList>('GET', `/api/award-programmes/${programme.id}/rounds`)).items;
    await hr.send('POST', `/api/award-rounds/${round!.id}/opening`);
    await forEach(parts.take(20), async (voter, i) => {
      const requests = await DemoRequests.of(app, voter);
      const [{ id, categories }] = (await requests.send<PublicVoteList>('GET', '/api/public-votes')).items as [PublicVoteList['items'][number]];
      const free = categories[0]!.candidates.filter(({ mine }) => !mine).map((one) => one.id);
      await requests.send('PUT', `/api/public-votes/${id}/categories/${categories[0]!.id}`, { preferences: free.slice(0, 1 + (i % 3)) });
    });
  }

  /** Written, planned and opened by HR on the day. */
  private async opened(
    app: NestFastifyApplication,
    { judges, idOf }: AwardCast,
    { programme, rounds }: PlannedAwards,
    day: PlainDate,
  ): Promise<AwardProgramme> {
    this.clock.jumpTo(nineOn(day));
    const hr = await DemoRequests.of(app, HR);
    const made = await hr.send<AwardProgramme>('POST', '/api/award-programmes', programme);
    await hr.send('PUT', `/api/award-programmes/${made.id}/rounds`, { rounds });
    if (judges.length) await hr.send('POST', `/api/award-programmes/${made.id}/judges`, { employeeIds: judges.map(idOf) });
    return hr.send<AwardProgramme>('POST', `/api/award-programmes/${made.id}/opening`);
  }

  /** Nominations close by themselves on the evening of their last day; it is the morning after. */
  private async closed(app: NestFastifyApplication, { organisationId }: Cast, programmeId: string, until: PlainDate): Promise<void> {
    this.clock.jumpTo(nineOn(addDays(until, 1)));
    await app.get(CloseNominationsJob, { strict: false }).handle({ organisationId, programmeId });
  }

  /** One of those who are nominated would rather not be judged. */
  private async declined(app: NestFastifyApplication, { people, ids }: Cast, { nominee }: Voice): Promise<void> {
    const person = people.find(({ key }) => ids.get(key) === nominee.nomineeId)!;
    const requests = await DemoRequests.of(app, person);
    const { items } = await requests.send<MyCandidacyList>('GET', '/api/my-candidacies');
    await requests.send('POST', `/api/my-candidacies/${items[0]!.candidateId}/refusal`);
  }

  /** Everybody may know. Two of the winners agree to stand on the wall of fame; the others have not said anything yet. */
  private async revealed(app: NestFastifyApplication, { people, organisationId }: Cast, { id, revealAt }: AwardProgramme): Promise<void> {
    this.clock.jumpTo(new Date(revealAt!));
    const hr = await DemoRequests.of(app, HR);
    await hr.send('POST', `/api/award-programmes/${id}/reveal`);
    await app.get(SendAwardLettersJob, { strict: false }).handle({ organisationId, programmeId: id });
    const { categories } = await hr.send<AwardWinners>('GET', `/api/award-programmes/${id}/winners`);
    for (const { candidateId, people: names } of categories[0]!.winners) {
      const winner = people.find(({ name }) => name === names[0])!;
      await (await DemoRequests.of(app, winner)).send('PUT', `/api/my-awards/${candidateId}/consent`, {});
    }
  }
}

/** The id of a team that can be nominated. */
async function teamOf(app: NestFastifyApplication, { judges }: AwardCast): Promise<string> {
  const requests = await DemoRequests.of(app, judges[0]!);
  return (await requests.send<NomineeTeamList>('GET', '/api/nominee-teams?search=Desk')).items[0]!.id;
}
