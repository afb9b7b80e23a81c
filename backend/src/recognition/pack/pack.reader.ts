import { Injectable } from '@nestjs/common';
import { blindText, type Language } from '@throughline/domain';
import { In } from 'typeorm';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AwardPackRow } from './award-pack.entity.js';
import { digestOf } from './blinding.js';
import { PackSource } from './pack-source.js';

/** What a judge reads of a candidate. */
export interface ReadablePack {
  readonly candidateId: string;
  readonly texts: readonly { readonly label: string; readonly text: string; readonly language: Language }[];
  /** Ids of attachments of nominations that go with it. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly type: string }[];
}

/** What judges may read, for those who let them judge. Runs inside a unit of work. */
@Injectable()
export class PackReader {
  constructor(
    @InjectRows(AwardPackRow) private readonly packs: Rows<AwardPackRow>,
    private readonly source: PackSource,
    private readonly work: UnitOfWork,
  ) {}

  /** By id of the candidate: of blind programmes approved packs only, of others the texts and files as they were handed in. A pack whose texts are not those that were checked is absent. */
  async forJudging(candidateIds: readonly string[]): Promise<Map<string, ReadablePack>> {
    const open = new Set((await this.programmesOf(candidateIds)).flatMap(({ id, blind }) => (blind ? [] : [id])));
    const approved = new Map(
      (await this.packs.find({ candidateId: In([...candidateIds]), state: 'approved' })).map((pack) => [pack.candidateId, pack.content]),
    );
    const found = new Map<string, ReadablePack>();
    for (const { id, texts, files, words } of (await this.source.of(candidateIds)).values()) {
      const content = approved.get(id);
      if (open.has(id)) found.set(id, { candidateId: id, texts: texts.map(({ label, text }) => ({ label, text, language: words.language })), files });
      else if (content) {
        const packed = new Map(content.texts.map((one) => [one.key, one]));
        const checked = texts.flatMap(({ key, label, text }) => {
          const own = packed.get(key);
          return own && own.digest === digestOf(text) ? [{ label, text: blindText(text, own), language: own.language }] : [];
        });
        if (checked.length === texts.length) found.set(id, { candidateId: id, texts: checked, files: files.filter((file) => content.files.includes(file.id)) });
      }
    }
    return found;
  }

  /** Those of the candidates whose pack nobody has approved yet, though their programme is blind: a round cannot open for them. */
  async waiting(candidateIds: readonly string[]): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `SELECT c.id FROM org.award_candidate c JOIN org.award_programme p ON p.organisation_id = c.organisation_id AND p.id = c.programme_id AND p.blind
       WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])
         AND NOT EXISTS (SELECT 1 FROM org.award_pack k WHERE k.organisation_id = $1 AND k.candidate_id = c.id AND k.state = 'approved') ORDER BY c.id`,
      [candidateIds],
    );
    return rows.map(({ id }) => id);
  }

  private programmesOf(candidateIds: readonly string[]): Promise<{ id: string; blind: boolean }[]> {
    return this.work.query(
      `SELECT c.id, p.blind FROM org.award_candidate c JOIN org.award_programme p ON p.organisation_id = c.organisation_id AND p.id = c.programme_id
       WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])`,
      [candidateIds],
    );
  }
}
