import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { blindRsaClient, type Manifest, manifestHash, sealEnvelope, spendTag, toBase64url } from '@throughline/anonymity';
import type { CycleQuestion } from '@throughline/domain';
import type { RandomSource } from '@throughline/statistics';
import { BallotBox } from '../surveys/ballot/ballot-box.js';
import { BallotCycles } from '../surveys/ballot/ballot-cycles.js';
import { BallotTokensService } from '../surveys/ballot/ballot-tokens.service.js';
import { answerOf, remarkOf } from './demo-truth.js';

export interface DemoVoter {
  employeeId: string;
  engagement: number;
  mood: number;
}

const AT_ONCE = 8;

/** Lets people of the demo answer: the same token, sealing and casting that a browser does, without the browser. */
@Injectable()
export class DemoBallots {
  constructor(
    private readonly cycles: BallotCycles,
    private readonly tokens: BallotTokensService,
    private readonly box: BallotBox,
  ) {}

  async castAll(organisationId: string, cycleId: string, voters: readonly DemoVoter[], random: RandomSource): Promise<void> {
    const { manifest, questionsText } = await this.cycles.find(cycleId);
    const questions = JSON.parse(questionsText) as CycleQuestion[];
    for (let from = 0; from < voters.length; from += AT_ONCE) {
      await Promise.all(voters.slice(from, from + AT_ONCE).map((voter) => this.cast(organisationId, manifest, questions, voter, random)));
    }
  }

  private async cast(organisationId: string, manifest: Manifest, questions: readonly CycleQuestion[], voter: DemoVoter, random: RandomSource): Promise<void> {
    const answers: Record<string, number> = {};
    for (const question of questions) {
      const answer = answerOf(random, question, voter.engagement, voter.mood);
      if (answer !== undefined) answers[question.id] = answer;
    }
    const remark = remarkOf(random);
    const open = questions.find((question) => question.type === 'text');
    const comments = remark && open ? [{ q: open.id, text: remark }] : [];

    const client = blindRsaClient(manifest.rsa.n);
    const request = await client.request(manifest.cycle);
    const reply = await this.tokens.issue(manifest.cycle, { blinded: request.blinded }, { organisationId, employeeId: voter.employeeId, accountId: null });
    const token = await client.finish(request, reply.blindSignature);
    const tag = await spendTag(manifest.cycle, token.input);
    const envelope = await sealEnvelope(
      manifest.tally.key,
      { cycle: manifest.cycle, cohort: reply.cohort, tag },
      {
        manifest_hash: await manifestHash(manifest),
        answers,
        claims: reply.profile,
        comments,
      },
    );
    await this.box.cast(manifest.cycle, tag, {
      input: token.input,
      signature: token.signature,
      cohort: reply.cohort,
      cohortSecret: reply.cohortSecret,
      editSecret: randomBytes(32).toString('base64url'),
      envelope: toBase64url(envelope),
    });
  }
}
