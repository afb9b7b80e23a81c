import { Injectable } from '@nestjs/common';
import type { JudgedFile } from '@throughline/contract';
import { PackReader } from '../pack/pack.reader.js';

/** What a judge reads of a candidate. Runs inside a unit of work. */
@Injectable()
export class CandidateTexts {
  constructor(private readonly packs: PackReader) {}

  /**
   * What was written for the candidate, in the order it came, without those who wrote it, and the files beside it: of a blind programme as a person approved it, and files without the names that their authors gave them. Empty where
   * nobody has approved it.
   */
  async of(candidateId: string, blind: boolean): Promise<{ texts: string[]; files: JudgedFile[] }> {
    const pack = (await this.packs.forJudging([candidateId])).get(candidateId);
    return {
      texts: (pack?.texts ?? []).map(({ label, text }) => (label ? `${label}\n${text}` : text)),
      files: (pack?.files ?? []).map(({ id, name }) => ({ id, name: blind ? null : name })),
    };
  }
}
