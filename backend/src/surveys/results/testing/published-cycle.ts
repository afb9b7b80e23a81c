import { type Client, expectStatus, type House } from '../../../platform/testing/house.js';
import { Respondent } from '../../../platform/testing/respondent.js';
import { answersOf, draftCycle } from '../../../platform/testing/survey.js';

/** Who answers, and the value of her answers; every third person says one more. */
export type Said = readonly (readonly [email: string, value: number])[];

/** A cycle of everybody in which these people said these values, once it is published; its id. */
export async function publishedCycle(house: House, hr: Client, said: Said, change: Record<string, unknown>): Promise<string> {
  const cycle = await draftCycle(house, hr, change);
  await expectStatus(hr('POST', `/api/cycles/${cycle.id}/opening`), 201);
  for (const [i, [email, value]] of said.entries()) {
    const respondent = await Respondent.open(cycle.id, house.stranger);
    await expectStatus(respondent.collect(undefined, await house.signIn(email)), 200);
    await expectStatus(respondent.cast(answersOf(cycle.questions, i % 3 === 0 ? value + 1 : value)), 201);
  }
  await expectStatus(hr('POST', `/api/cycles/${cycle.id}/closure`), 201);
  for (let tries = 0; tries < 400 && (await hr('GET', `/api/cycles/${cycle.id}`)).json().state !== 'published'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return cycle.id;
}
