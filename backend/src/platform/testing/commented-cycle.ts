import { Commenter } from './commenter.js';
import { type Client, expectStatus, type House } from './house.js';
import { Respondent } from './respondent.js';
import { answersOf, draftCycle, withTeams } from './survey.js';

/** A cycle that was counted, in whose first team four people wrote a comment. */
export interface CommentedCycle {
  organisationId: string;
  cycleId: string;
  questionId: string;
  /** To which replies to answers are sealed. */
  replyKey: string;
  /** Leads the team of those who wrote. */
  leader: Client;
  /** Leads the other team. */
  other: Client;
  /** Claim codes by comment, of the three who asked for an answer. */
  codes: ReadonlyMap<string, string>;
}

/** Opens, answers and counts a cycle of two teams, each with its leader, in the organisation of `hr`. */
export async function commentedCycle(house: House, hr: Client): Promise<CommentedCycle> {
  const [north, south] = await withTeams(hr, { North: 12, South: 11 }, 'alpha.example');
  for (const team of [north!, south!]) {
    const leaderId = (await hr('GET', `/api/employees?search=${team.emails.at(-1)!.split('@')[0]}`)).json().items[0].id;
    await expectStatus(hr('PATCH', `/api/teams/${team.id}`, { leaderId }), 200);
  }
  const cycle = await draftCycle(house, hr);
  const cycleId = cycle.id;
  const questionId = cycle.questions.find(({ type }) => type === 'text')!.id;
  await expectStatus(hr('POST', `/api/cycles/${cycleId}/opening`), 201);
  const organisationId = (await hr('GET', '/api/me')).json().organisation.id;
  const codes = new Map<string, string>();
  let replyKey = '';
  const said = ['Too loud', 'Too cold', 'Too slow', 'No answer please'];
  for (const [i, email] of [...north!.emails.slice(0, 11), ...south!.emails.slice(0, 10)].entries()) {
    const respondent = await Respondent.open(cycleId, house.stranger);
    replyKey = respondent.manifest.reply_key;
    await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
    const text = said[i];
    const asks = text !== undefined && i < 3;
    if (asks) codes.set(text, await Commenter.code(cycleId, respondent.editSecret));
    const comments = asks ? [await Commenter.comment(cycleId, questionId, text, respondent.editSecret)] : text ? [{ q: questionId, text }] : [];
    await expectStatus(respondent.cast(answersOf(cycle.questions, 4), comments), 201);
  }
  await expectStatus(hr('POST', `/api/cycles/${cycleId}/closure`), 201);
  for (let tries = 0; tries < 300 && (await hr('GET', `/api/cycles/${cycleId}`)).json().state !== 'published'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const [leader, other] = [await house.signIn(north!.emails.at(-1)!), await house.signIn(south!.emails.at(-1)!)];
  return { organisationId, cycleId, questionId, replyKey, leader, other, codes };
}
