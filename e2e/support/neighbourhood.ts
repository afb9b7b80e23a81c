import { decidedAwards } from './decided-awards.mjs';
import { Persona } from './persona.js';

/** A word in every name that the observed organisation has: nobody else uses it. */
export const MARK = 'Quillwort';

/** A nomination of which nothing is written yet. */
export const EMPTY_DRAFT = { kind: 'person', nomineeIds: [], reasons: '', answers: {}, evidence: [] };

const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** An organisation with at least one of everything that has an id: people, teams, imports of each kind, questionnaires, cycles in three states, metrics, customer plans, awards. */
export async function furnishedOrganisation(): Promise<Persona> {
  const admin = await new Persona('admin@quillwort.example', undefined, `Ada ${MARK}`).signUp(`${MARK} Mill`);
  const people = Array.from({ length: 12 }, (_, i) => `Q${i},Person ${MARK} ${i},person-${i}@quillwort.example,${MARK} ${i % 2 ? 'North' : 'South'}`);
  await admin.post('/api/attributes', { label: `${MARK} shift` });
  await bring(admin, 'roster', ['key,name,email,team', ...people].join('\n'), { key: 'externalKey', name: 'name', email: 'email', team: 'team' });
  await bring(admin, 'past-result', `team,engagement\n${MARK} North,71\n${MARK} South,64`, { team: 'team', engagement: 'engagement' }, { period: '2025' });
  await admin.sendCsv(
    `/api/questionnaire-imports?fileName=${MARK}.json`,
    JSON.stringify({ title: `${MARK} before`, elements: [{ type: 'comment', name: 'why' }] }),
  );
  const metric = await admin.post<{ id: string }>('/api/metrics', {
    key: 'quillwort',
    name: `${MARK} satisfaction`,
    kind: 'csat',
    unit: '%',
    min: 0,
    max: 100,
    direction: 'higher-is-better',
    definition: `What customers of ${MARK} say.`,
  });
  await bring(admin, 'outcome', `team,csat\n${MARK} North,81\n${MARK} South,78`, { team: 'team', csat: `metric:${metric.id}` }, { period: '2025' });
  await bring(admin, 'customer-plan', `reference,name,want\nQ-1,${MARK} Bakery,A visit to ${MARK}`, { reference: 'reference', name: 'name', want: 'want' });
  const source = await admin.post<{ id: string }>('/api/outcome-sources', { key: 'quillwort', name: `${MARK} helpdesk`, kind: 'generic' });
  await bringEvents(admin, source.id);
  const agentMap = `source,agent,team,from\nquillwort,${MARK} desk,${MARK} North,2026-01-01`;
  await bring(admin, 'agent-map', agentMap, { source: 'source', agent: 'agent', team: 'team', from: 'from' });
  const history = `employee,team,from,until\nQ1,${MARK} South,2025-01-01,2026-01-01\nQ1,${MARK} North,2026-01-01,`;
  await bring(admin, 'team-history', history, { employee: 'employee', team: 'teamKeyOrName', from: 'from', until: 'until' });
  await admin.post('/api/outcome-hooks', { sourceId: source.id });
  await admin.post('/api/helpdesk-agents', { sourceId: source.id, kind: 'agent', key: 'quill', name: `Quill ${MARK}` });
  await admin.post('/api/linkage/registered-questions', {
    text: `Does pride move the satisfaction of ${MARK}?`,
    staff: 'engagement',
    metric: metric.id,
    lag: 0,
    from: day(1),
    until: day(90),
    answerOn: day(120),
    expected: 'better',
  });
  const [team] = (await admin.get<{ items: { id: string; name: string }[] }>('/api/teams')).items.filter(({ name }) => name === `${MARK} North`);
  await admin.post('/api/linkage/experiments', {
    name: `${MARK} coaching`,
    treated: [{ teamId: team!.id, startsOn: day(10) }],
    staff: 'engagement',
    expectedStaff: 5,
    until: day(100),
  });
  await openCycles(admin);
  await revealAwards(admin);
  await judgeAwards(admin);
  await openProgramme(admin);
  await thankEachOther(admin);
  await receiveComplaint(admin, team!.id);
  await askCustomers(admin, team!.id);
  return admin;
}

/** A long computation of linkage that has come to its end, as it is kept for a day. */
export async function finishedRun(admin: Persona, metric: string): Promise<string> {
  const { id } = await admin.post<{ id: string }>('/api/linkage/runs', { kind: 'drivers', metric });
  for (let tries = 0; ['waiting', 'running'].includes((await admin.get<{ state: string }>(`/api/linkage/runs/${id}`)).state); tries++) {
    if (tries > 300) throw new Error('The computation did not end within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return id;
}

async function bring(admin: Persona, kind: string, csv: string, mapping: Record<string, string>, options: object = {}): Promise<void> {
  const { id } = await admin.sendCsv<{ id: string }>(`/api/${kind}-imports?fileName=${MARK}.csv`, csv);
  await admin.put(`/api/${kind}-imports/${id}/mapping`, { mapping, options });
  await admin.post(`/api/${kind}-imports/${id}/application`);
}

/** A file of events that somebody still has to map. */
async function bringEvents(admin: Persona, sourceId: string): Promise<void> {
  const { id } = await admin.sendCsv<{ id: string }>(
    `/api/event-imports?sourceId=${sourceId}&fileName=${MARK}.csv`,
    `event_id,happened_on,agent\n1,2026-01-10,${MARK}`,
  );
  for (let tries = 0; (await admin.get<{ state: string }>(`/api/event-imports/${id}`)).state === 'reading'; tries++) {
    if (tries > 300) throw new Error('The file was not looked through within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A file of results, and a report that comes by mail. */
async function openFiles(admin: Persona, cycleId: string): Promise<void> {
  await admin.post('/api/exports', { subject: 'results', format: 'csv', cycleId });
  const { employee } = await admin.get<{ employee: { id: string } }>('/api/me');
  await admin.post('/api/report-schedules', {
    name: `${MARK} report`,
    subject: 'heatmap',
    format: 'xlsx',
    rhythm: 'weekly',
    day: 1,
    receivers: [employee.id],
    paused: true,
  });
}

/** An own question, a questionnaire in two versions, and cycles of it: one draft, one open, one published. */
async function openCycles(admin: Persona): Promise<void> {
  await admin.post('/api/questions', {
    driver: 'wellbeing',
    type: 'single-choice',
    text: { en: `Which shift at ${MARK}?` },
    options: [{ en: 'Early' }, { en: 'Late' }],
  });
  const bank = (await admin.get<{ items: { id: string; type: string }[] }>('/api/questions')).items;
  const items = bank
    .filter(({ type }) => type === 'scale5')
    .slice(0, 4)
    .map(({ id }) => ({ questionId: id, mandatory: true }));
  const { id: questionnaireId } = await admin.post<{ id: string }>('/api/questionnaires', {
    title: `${MARK} survey`,
    introduction: { en: 'Two questions.' },
    items,
  });
  const draft = (name: string) =>
    admin.post<{ id: string }>('/api/cycles', { name: `${MARK} ${name}`, questionnaireId, opensOn: day(0), closesOn: day(10), audience: 'everyone' });
  await draft('draft');
  const open = await draft('open');
  await admin.post(`/api/cycles/${open.id}/opening`);
  const past = await draft('past');
  await admin.post(`/api/cycles/${past.id}/opening`);
  await admin.post(`/api/cycles/${past.id}/closure`);
  for (let tries = 0; (await admin.get<{ state: string }>(`/api/cycles/${past.id}`)).state !== 'published'; tries++) {
    if (tries > 300) throw new Error('The cycle was not published within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await openFiles(admin, past.id);
  await admin.post('/api/cycle-series', {
    name: `${MARK} pulse`,
    kind: 'pulse',
    questionnaireId,
    firstOn: day(40),
    rhythm: { unit: 'month', every: 1 },
    openDays: 10,
    windowDays: 60,
    audience: 'everyone',
  });
  // both versions of a launched one can be read
  await admin.put(`/api/questionnaires/${questionnaireId}`, { title: `${MARK} survey`, introduction: { en: 'Two questions.' }, items: items.toReversed() });
}

/** A programme that is judged, with its administrator as secretary and judge: a round that is closed and looked at, and one that is open. */
async function judgeAwards(admin: Persona): Promise<void> {
  const { id, categories } = await admin.post<{ id: string; categories: { id: string }[] }>('/api/award-programmes', {
    name: `${MARK} laurels`,
    description: '',
    nominationsFrom: day(0),
    nominationsUntil: day(10),
    blind: false,
    categories: [{ name: `${MARK} of the harvest`, description: '' }],
  });
  await admin.post(`/api/award-programmes/${id}/opening`);
  const employee = await new Persona('person-3@quillwort.example').signInByLink();
  const { items } = await employee.get<{ items: { id: string }[] }>(`/api/colleagues?search=Person%20${MARK}%205`);
  await employee.post(`/api/award-programmes/${id}/nominations`, {
    categoryId: categories[0]!.id,
    nomineeId: items[0]!.id,
    reasons: `Nobody at ${MARK} brought in more before the storm, and nobody said less about it.`,
  });
  await admin.post(`/api/award-programmes/${id}/closure`);
  const round = (name: string) => ({ name, method: 'qualifying', settings: { reviews: 1, consensus: 'all' } });
  const plan = await admin.put<{ items: { id: string }[] }>(`/api/award-programmes/${id}/rounds`, { rounds: [round('First'), round('Last')] });
  const { employee: me } = await admin.get<{ employee: { id: string } }>('/api/me');
  await admin.post(`/api/award-programmes/${id}/judges`, { employeeIds: [me.id] });
  // whoever leads everybody is free to judge nobody
  const root = (await admin.get<{ items: { id: string }[] }>('/api/teams')).items[0]!.id;
  await admin.patch(`/api/teams/${root}`, { leaderId: null });
  const [first, last] = plan.items;
  await admin.post(`/api/award-rounds/${first!.id}/opening`);
  const { candidates } = await admin.get<{ candidates: { id: string }[] }>(`/api/judged-rounds/${first!.id}`);
  await admin.put(`/api/judged-rounds/${first!.id}/candidates/${candidates[0]!.id}/verdict`, { pass: true, comment: MARK, state: 'given' });
  await admin.post(`/api/award-rounds/${first!.id}/closure`);
  await admin.post(`/api/award-programmes/${id}/early-look`);
  await admin.post(`/api/award-rounds/${last!.id}/opening`);
  await admin.patch(`/api/teams/${root}`, { leaderId: me.id });
}

async function openProgramme(admin: Persona): Promise<void> {
  const programme = await admin.post<{ id: string; categories: { id: string }[] }>('/api/award-programmes', {
    name: `${MARK} awards`,
    description: 'For those who helped.',
    nominationsFrom: day(0),
    nominationsUntil: day(10),
    categories: [{ name: `${MARK} of the year`, description: 'Who carried others.' }],
  });
  await admin.post(`/api/award-programmes/${programme.id}/opening`);
  const employee = await new Persona('person-3@quillwort.example').signInByLink();
  const { items } = await employee.get<{ items: { id: string }[] }>(`/api/colleagues?search=Person%20${MARK}%205`);
  await employee.post(`/api/award-programmes/${programme.id}/nominations`, {
    categoryId: programme.categories[0]!.id,
    nomineeId: items[0]!.id,
    reasons: `She kept the wheel of ${MARK} turning through the whole flood, and everybody was paid.`,
  });
  const draft = await admin.post<{ id: string }>(`/api/award-programmes/${programme.id}/nomination-drafts`, { ...EMPTY_DRAFT, reasons: `For ${MARK}` });
  await admin.sendCsv(`/api/nomination-drafts/${draft.id}/attachments?fileName=letter.txt`, `A letter to ${MARK} from a customer.`);
}

/** Awards that are revealed, one of them won by the administrator herself, who stands on the wall for it, with all certificates. */
async function revealAwards(admin: Persona): Promise<void> {
  const { employee } = await admin.get<{ employee: { id: string } }>('/api/me');
  const { id, winners } = await decidedAwards(admin, `${MARK} lanterns`, [{ name: `${MARK} light`, judged: [{ employeeId: employee.id, won: true }] }]);
  await admin.post(`/api/award-programmes/${id}/reveal`);
  await admin.put(`/api/my-awards/${winners[0]!}/consent`, {});
  await admin.post(`/api/award-programmes/${id}/certificates`);
  for (let tries = 0; (await admin.get<{ certificates: { state: string } }>(`/api/award-programmes/${id}/reveal`)).certificates.state !== 'done'; tries++) {
    if (tries > 300) throw new Error('The certificates were not made within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (let tries = 0; (await admin.get<{ items: unknown[] }>('/api/fairness-reports')).items.length === 0; tries++) {
    if (tries > 300) throw new Error('The report on fairness was not published within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A value of the organisation, and thanks that name it. */
async function thankEachOther(admin: Persona): Promise<void> {
  const value = await admin.post<{ id: string }>('/api/values', { name: `${MARK} spirit`, description: 'Nobody is left alone with it.' });
  const { items } = await admin.get<{ items: { id: string }[] }>(`/api/colleagues?search=Person%20${MARK}%207`);
  const kudos = await admin.post<{ id: string }>('/api/kudos', {
    recipientIds: [items[0]!.id],
    message: `Thank you for oiling the wheel of ${MARK} every morning.`,
    valueIds: [value.id],
    visibility: 'all',
  });
  await admin.post(`/api/kudos/${kudos.id}/replies`, { text: `All of ${MARK} says so.` });
}

/** A complaint about a team, with what complaints are sorted by, and an inspection of how complaints are handled there. */
async function receiveComplaint(admin: Persona, teamId: string): Promise<void> {
  const { items } = await admin.post<{ items: { id: string }[] }>('/api/complaint-defaults', {});
  const { id } = await admin.post<{ id: string }>('/api/complaints', {
    receivedOn: day(-1),
    channel: 'letter',
    categoryId: items[0]!.id,
    teamId,
    reference: `${MARK}-1`,
    happened: `The wheel of ${MARK} kept me awake.`,
    wanted: '',
  });
  await admin.post('/api/complaint-barrier-runs', {
    ...{ on: day(-1), channel: 'web', teamId, steps: 3, minutes: 5, handOvers: 0, deadEnds: 0, note: `At the door of ${MARK}` },
    ...{ foundAlone: true, toldNext: true, takenIn: true, freeOfCharge: true },
  });
  await admin.post('/api/complaint-inspections', { from: day(-60), until: day(-1), teamIds: [teamId] });
  const rows = [
    ['complaint_id', 'received_on', 'category', 'happened'],
    [`${MARK}-2`, day(-2), 'Service', `The bell of ${MARK} rang all night.`],
  ];
  await bring(admin, 'complaint', rows.map((row) => row.join(',')).join('\n'), {
    complaint_id: 'complaintId',
    received_on: 'receivedOn',
    category: 'category',
    happened: 'happened',
  });
  await admin.sendCsv(`/api/complaints/${id}/attachments?fileName=letter.txt`, `A letter to ${MARK} from a customer.`);
}

/** A survey of customers, with a request whose customer is invited. */
async function askCustomers(admin: Persona, teamId: string): Promise<void> {
  const { id } = await admin.post<{ id: string }>('/api/customer-surveys', { name: `${MARK} ask`, question: 'csat', teamId, asksComment: true, channel: MARK });
  await admin.post(`/api/customer-surveys/${id}/invitations`, { requests: [{ ticket: `${MARK}-1`, agent: 'quill' }] });
}
