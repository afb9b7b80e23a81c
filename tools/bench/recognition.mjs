// recognition.nominations.p95.ms: a page of nominations or of candidates of a programme as HR reads it. recognition.feed.p95.ms: a page of kudos, everybody's, the team's, one's own, by a value, and further on.
// recognition.assignment.seconds: sharing candidates out among judges with the conflicts of the directory. recognition.leniency.seconds: the additive model of all scores of a round. recognition.stv.seconds: counting ranked votes.
// recognition.certificates_1000.seconds: as one tagged PDF. recognition.replay.seconds: reading the log of the programme, checking its chain and computing the winners again.
// At two sizes, with the growth of each from the smaller to the larger in the context.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeNominations, seedKudos, seedPeople, seedProgramme, seedVerdicts } from '../bench-awards.mjs';
import { httpClient, signUp } from '../bench-organisation.mjs';
import { timesOf } from '../bench-results.mjs';
import { root } from '../bootstrap.mjs';
import { built, storedAward } from '../ops/replay-award.mjs';

const SIZES = [
  { people: 5_000, nominations: 2_000, judges: 20, votes: 5_000, certificates: 100 },
  { people: 50_000, nominations: 20_000, judges: 200, votes: 50_000, certificates: 1_000 },
];
/** At the larger size, on a machine of two cores that does nothing else. */
const LIMITS = { nominations: 100, feed: 60, assignment: 5, leniency: 2, stv: 2, certificates: 15, replay: 10 };
const NAMES = {
  nominations: 'recognition.nominations.p95.ms',
  feed: 'recognition.feed.p95.ms',
  assignment: 'recognition.assignment.seconds',
  leniency: 'recognition.leniency.seconds',
  stv: 'recognition.stv.seconds',
  certificates: 'recognition.certificates_1000.seconds',
  replay: 'recognition.replay.seconds',
};
const CANDIDATES_OF_A_VOTE = 40;
const ASKED = 200;
const short = (value) => Number(value.toPrecision(3));
const lib = (name) => import(pathToFileURL(path.join(root, 'libs', name, 'dist', 'index.js')).href);
const product = (...at) => import(pathToFileURL(path.join(root, 'dist', 'backend', ...at)).href);

export const group = {
  name: 'recognition',
  async run(ctx) {
    const wanted = (key) => ctx.asked.length === 0 || ctx.asked.includes('recognition') || ctx.asked.includes(NAMES[key]);
    const before = {};
    for (const size of SIZES) {
      const measured = {
        ...(wanted('stv') && { stv: await counting(ctx, size) }),
        ...(wanted('certificates') && { certificates: await certificates(ctx, size) }),
        ...(['nominations', 'feed', 'assignment', 'leniency', 'replay'].some(wanted) && (await award(ctx, size))),
      };
      for (const [key, { value, ...context }] of Object.entries(measured)) {
        if (!wanted(key)) continue;
        const growth = before[key] === undefined ? {} : { growthAtTenTimes: short(value / before[key]) };
        before[key] = value;
        const unit = NAMES[key].endsWith('.ms') ? 'ms' : 's';
        ctx.figure(NAMES[key], value, unit, 'lower', { people: size.people, ...context, ...growth, limit: LIMITS[key] });
      }
      await ctx.clean();
    }
  },
};

/** The number from which the seeding made an id. */
const numberOf = (id) => Number.parseInt(id.slice(0, 8), 16);

/** The median of several runs of something that is computed here, in seconds. */
async function seconds(ctx, times, work) {
  const { value, low, high } = await ctx.runs(times, async () => {
    const began = performance.now();
    await work();
    return (performance.now() - began) / 1000;
  });
  return { value, runs: times, low: short(low), high: short(high) };
}

/** Papers of different length whose first preferences lean to the first candidates, as in earnest. */
async function counting(ctx, { votes }) {
  const { countTransferableVotes } = await lib('judging');
  const candidates = Array.from({ length: CANDIDATES_OF_A_VOTE }, (_, i) => `c${String(i).padStart(2, '0')}`);
  let state = 1;
  const draw = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const paper = () => {
    const left = [...candidates];
    return Array.from({ length: 1 + Math.floor(draw() * 10) }, () => left.splice(Math.floor(draw() * draw() * left.length), 1)[0]);
  };
  const papers = Array.from({ length: votes }, () => ({ preferences: paper(), papers: 1 }));
  const election = { candidates, seats: 5, votes: papers, lot: candidates.toReversed() };
  const stages = countTransferableVotes(election).stages.length;
  return { ...(await seconds(ctx, 5, () => countTransferableVotes(election))), votes, candidates: candidates.length, stages };
}

/** Names of several scripts among them. */
async function certificates(ctx, { certificates: pages }) {
  const [{ typesetPdf }, { FileThreads }, { CERTIFICATE_TEMPLATE }, { certificatesData }] = await Promise.all([
    product('platform', 'files', 'typeset.js'),
    product('platform', 'files', 'beside.js'),
    product('recognition', 'reveal', 'certificate-template.js'),
    product('recognition', 'reveal', 'certificate.rules.js'),
  ]);
  const names = ['Ada O’Brien', 'Zoë Müller-Lüdenscheidt', 'ليلى حداد', 'José Ñúñez', 'Søren Åkesson'];
  const languages = ['en', 'de', 'ar', 'es', 'fr'];
  const facts = (run) =>
    Array.from({ length: pages }, (_, i) => ({
      name: `${names[i % 5]} ${run}.${i}`,
      language: languages[i % 5],
      category: 'Customer moment',
      team: null,
      others: [],
    }));
  const data = (run) =>
    certificatesData(facts(run), { organisation: 'Bench', programme: 'Harbour Lights', revealedOn: '2026-11-20', secretary: 'Hanna Reed' }, 'en');
  // other names each time: the compiler remembers what it has set before
  let [run, bytes] = [0, 0];
  const took = await seconds(ctx, 3, async () => {
    bytes = (await typesetPdf(CERTIFICATE_TEMPLATE, data(++run), new Date())).length;
  });
  // the compiler would keep the benchmark from ending
  await new FileThreads().onApplicationShutdown();
  return { ...took, certificates: pages, kb: Math.round(bytes / 1024) };
}

/** A whole award in the running product, from the nominations to the replay. */
async function award(ctx, size) {
  const { nominations, judges } = size;
  const house = await ctx.house({ env: { DEMO: 'false' } });
  const http = httpClient(house.url, 4);
  ctx.after(() => http.close());
  const admin = await signUp(house, http);
  const client = await ctx.client(house.databaseUrl);
  const seed = await seedPeople(admin, client, size.people);
  const { values, kudos } = await seedKudos(admin, seed, size.people);
  const programme = await seedProgramme(admin, seed, { ...size, winners: 10 });
  await client.query('ANALYZE');
  const pages = async (address) => {
    const addresses = Array.from({ length: ASKED }, (_, i) => address(i));
    await timesOf(http, admin.cookie, addresses.slice(0, 30));
    const before = ctx.cpuSeconds(house.backend.child.pid);
    const sorted = await timesOf(http, admin.cookie, addresses);
    const serverCpuMs = short(((ctx.cpuSeconds(house.backend.child.pid) - before) * 1000) / ASKED);
    return { value: sorted[Math.ceil(0.95 * ASKED) - 1], median: short(sorted[ASKED / 2]), asked: ASKED, serverCpuMs };
  };
  const cursor = (kind, n) => `${n.toString(16).padStart(8, '0')}-${String(kind).padStart(4, '0')}-7000-a000-000000000000`;
  const feed = await pages((i) => {
    const of = ['', '&of=team', '&of=given', '&of=received', `&value=${values[i % 5]}`][i % 5];
    return `/api/kudos?limit=20${of}${i % 3 ? `&cursor=${cursor(3, 1 + ((i * 7919) % kudos))}` : ''}`;
  });
  const at = `/api/award-programmes/${programme.id}`;
  const listed = await pages((i) => {
    const of = i % 2 ? 'nominations' : 'candidates';
    const after = i % 3 ? `&cursor=${cursor(of === 'candidates' ? 4 : 5, (i * 7919) % nominations)}` : '';
    return `${at}/${of}?limit=50${i % 4 > 1 ? `&categoryId=${programme.categories[i % 5]}` : ''}${after}`;
  });
  const roundId = await closeNominations(admin, programme.id);
  const opened = await timed(() => admin.send('POST', `/api/award-rounds/${roundId}/opening`, undefined, 204));
  const assignment = await sharing(ctx, seed, roundId, judges);
  const { awardHash } = await product('recognition', 'record', 'award-hash.rules.js');
  const criteria = (await admin.send('GET', at)).categories.map((category) => category.criteria.map(({ id }) => id));
  const { verdicts } = await seedVerdicts(seed, {
    roundId,
    programmeId: programme.id,
    criteriaOf: (candidate) => criteria[numberOf(candidate) % 5],
    hashOf: awardHash,
  });
  const leniency = await fitting(ctx, verdicts);
  const closed = await timed(() => admin.send('POST', `/api/award-rounds/${roundId}/closure`, undefined, 204));
  const { replayedAward } = await built('replayed-award.rules.js');
  let replayed;
  const replay = await seconds(ctx, 3, async () => {
    replayed = replayedAward(await storedAward(client, programme.id));
  });
  if (replayed.fault) throw new Error(replayed.sentences.slice(0, 5).join(' '));
  const { rows } = await client.query(`SELECT count(*)::int AS lines FROM org.award_log_line WHERE programme_id = $1`, [programme.id]);
  return {
    nominations: { ...listed, nominations },
    feed: { ...feed, kudos },
    assignment: { ...assignment, openingOfTheRoundInSeconds: short(opened) },
    leniency: { ...leniency, closingOfTheRoundInSeconds: short(closed) },
    replay: { ...replay, lines: rows[0].lines },
  };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** The same candidates and conflicts once more, without the database. */
async function sharing(ctx, { run }, roundId, judges) {
  const { assignJudges } = await lib('judging');
  const { rows } = await run(
    `SELECT rc.candidate_id AS id, coalesce(array_agg(c.judge_id) FILTER (WHERE c.judge_id IS NOT NULL), '{}') AS barred FROM org.award_round_candidate rc
     LEFT JOIN org.award_conflict c ON c.organisation_id = rc.organisation_id AND c.candidate_id = rc.candidate_id
     WHERE rc.organisation_id = $1 AND rc.round_id = $2 GROUP BY rc.candidate_id ORDER BY rc.candidate_id`,
    roundId,
  );
  const barred = rows.map((row) => row.barred.map(numberOf));
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  let loads = [];
  const took = await seconds(ctx, 3, () => {
    ({ loads } = assignJudges({ nominations: rows.length, judges, reviews: 3, excluded: (n) => barred[n], random }));
  });
  return {
    ...took,
    candidates: rows.length,
    judges,
    conflicts: barred.reduce((sum, own) => sum + own.length, 0),
    loads: [Math.min(...loads), Math.max(...loads)],
  };
}

async function fitting(ctx, verdicts) {
  const { raterAdjustedMeans } = await lib('statistics');
  const scores = verdicts.map(({ marks }) => {
    const [a, b] = Object.values(marks);
    return (a * 60 + b * 40) / 100;
  });
  const [subjects, raters] = [verdicts.map(({ candidate }) => numberOf(candidate)), verdicts.map(({ judge }) => numberOf(judge))];
  return { ...(await seconds(ctx, 5, () => raterAdjustedMeans(scores, subjects, raters))), scores: scores.length };
}
