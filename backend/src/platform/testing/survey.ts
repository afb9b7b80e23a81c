import { expectStatus, type Client, type House } from './house.js';

export interface SurveyedTeam {
  id: string;
  name: string;
  emails: string[];
}

/** An organisation with teams of the given sizes under its root, everybody with an address. Team and people are made through the directory's routes. */
export async function withTeams(admin: Client, sizes: Record<string, number>, domain: string): Promise<SurveyedTeam[]> {
  const root = (await expectStatus(admin('GET', '/api/teams'), 200)).json().items[0].id as string;
  const teams: SurveyedTeam[] = [];
  for (const [name, size] of Object.entries(sizes)) {
    const { id } = (await expectStatus(admin('POST', '/api/teams', { name, parentId: root }), 201)).json();
    const emails = Array.from({ length: size }, (_, i) => `${name.toLowerCase().replaceAll(' ', '-')}-${i + 1}@${domain}`);
    for (const email of emails) await expectStatus(admin('POST', '/api/employees', { name: email.split('@')[0], email, teamId: id }), 201);
    teams.push({ id, name, emails });
  }
  return teams;
}

/** A drafted cycle of the first template over everybody, from the organisation's today on. Returns its id and its questions. */
export async function draftCycle(
  house: House,
  hr: Client,
  change: Record<string, unknown> = {},
): Promise<{ id: string; questions: { id: string; type: string; mandatory: boolean }[] }> {
  const { templates } = (await expectStatus(hr('GET', '/api/questionnaires'), 200)).json();
  const { title, introduction, items } = templates[0];
  const questionnaire = (await expectStatus(hr('POST', '/api/questionnaires', { title, introduction, items }), 201)).json();
  const today = house.clock.today();
  const later = new Date(house.clock.now().getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
  const cycle = (
    await expectStatus(
      hr('POST', '/api/cycles', { name: 'Autumn', questionnaireId: questionnaire.id, opensOn: today, closesOn: later, audience: 'everyone', ...change }),
      201,
    )
  ).json();
  return {
    id: cycle.id,
    questions: questionnaire.items.map((item: { mandatory: boolean; question: { id: string; type: string } }) => ({
      id: item.question.id,
      type: item.question.type,
      mandatory: item.mandatory,
    })),
  };
}

/** The secret of the newest invitation to the address. */
export async function invitationOf(house: House, email: string): Promise<string> {
  const mail = await house.mailTo(email, 'Your invitation');
  return /&t=([\w-]{43})/.exec(mail.text)![1]!;
}

/** Answers to every question that has a scale. */
export function answersOf(questions: readonly { id: string; type: string }[], value: number): Record<string, number> {
  return Object.fromEntries(
    questions.filter((question) => question.type === 'scale5' || question.type === 'recommend').map((question) => [question.id, value]),
  );
}
