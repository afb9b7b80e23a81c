import { Injectable } from '@nestjs/common';
import { PackReader } from '../pack/pack.reader.js';

/** What a judge reads of a candidate. Runs inside a unit of work. */
@Injectable()
export class CandidateTexts {
  constructor(private readonly packs: PackReader) {}

  /** What was written for the candidate, in the order it came, without those who wrote it: of a blind programme as a person approved it. Empty where nobody has approved it. */
  async of(candidateId: string): Promise<string[]> {
    const pack = (await this.packs.forJudging([candidateId])).get(candidateId);
    return (pack?.texts ?? []).map(({ label, text }) => (label ? `${label}\n${text}` : text));
  }
}
