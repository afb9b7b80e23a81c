import { type AnswerSurvey, openAnswerSurvey } from './answer-survey.js';
import { ballotDevices } from './ballot-device.mjs';
import { houseUrl } from './house.js';

/** A survey that everybody of the top team and of the teams below it has answered, closed, with its results. */
export async function openPublishedSurvey(organisation: string, top: number, teams: Readonly<Record<string, number>>): Promise<AnswerSurvey> {
  const slug = organisation.toLowerCase().replace(/\W+/g, '-');
  const survey = await openAnswerSurvey(organisation, top, {
    beforeOpening: async (hr) => {
      const [whole] = (await hr.get<{ items: { id: string }[] }>('/api/teams')).items;
      let person = top;
      for (const [name, size] of Object.entries(teams)) {
        const { id } = await hr.post<{ id: string }>('/api/teams', { name, parentId: whole!.id });
        for (let i = 0; i < size; i++, person++)
          await hr.post('/api/employees', { name: `Person ${person}`, email: `person-${person}@${slug}.example`, teamId: id });
      }
    },
  });
  await everybodyAnswers(
    survey,
    Object.values(teams).reduce((sum, size) => sum + size, top),
  );
  await survey.hr.post(`/api/cycles/${survey.cycleId}/closure`);
  await expectSoon(async () => (await survey.hr.get<{ state: string }>(`/api/cycles/${survey.cycleId}`)).state, 'published');
  return survey;
}

/** Everybody answers without a browser, each by the link in her mail: of so many people those from number `first` on. The first of them leaves the comments, one each. */
export async function everybodyAnswers(survey: AnswerSurvey, people: number, first = 0, comments: readonly string[] = []): Promise<void> {
  const rest = Array.from({ length: people - first }, (_, i) => first + i);
  await answerByLinks(
    survey.cycleId,
    rest.map((person) => () => survey.linkOf(person)),
    comments,
  );
}

/** Answers without a browser, by the protocol that the pages speak, once by each link: they are looked up one after the other. The nth leaves the nth comment. */
export async function answerByLinks(cycleId: string, links: readonly (() => Promise<string>)[], comments: readonly string[] = []): Promise<void> {
  // parsed here: what fetch parses are objects of another realm, which the protocol does not take
  const read = async (document: string) => JSON.parse(await (await fetch(`${houseUrl}/api/cycles/${cycleId}/${document}`)).text());
  const devices = await ballotDevices(cycleId, await read('manifest'), ((await read('ballot-paper')) as { questions: object[] }).questions);
  const send = async (method: string, path: string, body: BodyInit) => {
    const reply = await fetch(`${houseUrl}${path}`, { method, body, headers: { 'content-type': 'application/json' } });
    if (!reply.ok) throw new Error(`${method} ${path}: ${await reply.text()}`);
    return reply.json();
  };
  for (const [i, link] of links.entries()) {
    const invitation = new URLSearchParams(new URL(await link()).hash.slice(1)).get('t');
    const device = await devices.make(invitation);
    const tag = await device.collected(await send('POST', `/api/cycles/${cycleId}/ballot-token`, JSON.stringify(device.tokenRequest)));
    await send('PUT', `/b/${cycleId}/${tag}`, (await device.seal(comments[i])).bytes);
  }
}

/** Asks twice a second until the answer is the wanted one; throws after two minutes. */
export async function expectSoon<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  let last: T | undefined;
  for (let tries = 0; tries < 240; tries++) {
    last = await ask();
    if (last === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`It is ${String(last)} after two minutes, not ${String(wanted)}.`);
}
