import { Injectable } from '@nestjs/common';
import type { AwardPack, AwardPackChange, AwardPackItem, AwardPackList, AwardPackQuery } from '@throughline/contract';
import { blindText, LIMITS, Refusal } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { BlindJudges } from '../blindness/blind-judges.js';
import { AwardLog } from '../record/award-log.js';
import { AwardPackRow } from './award-pack.entity.js';
import { digestOf, leftovers, mustFit, type PackedText } from './blinding.js';
import { CandidateNames } from '../nomination/candidate-names.js';
import { PackBlinder } from './pack-blinder.js';
import { type CandidateSource, PackSource } from './pack-source.js';

interface Facts {
  readonly programme: { readonly id: string; readonly name: string };
  readonly category: { readonly id: string; readonly name: string };
  readonly name: string;
  readonly kind: AwardPack['kind'];
  /** Whether the candidate is in a round that runs or ran. */
  readonly fixed: boolean;
}

/** Packs are proposed by the program and approved by a person, who sees what was written beside what judges will read. */
@Injectable()
export class PacksService {
  constructor(
    @InjectRows(AwardPackRow) private readonly packs: Rows<AwardPackRow>,
    private readonly work: UnitOfWork,
    private readonly source: PackSource,
    private readonly candidates: CandidateNames,
    private readonly employees: EmployeeReader,
    private readonly blinder: PackBlinder,
    private readonly blindness: BlindJudges,
    private readonly log: AwardLog,
    private readonly jobs: Jobs,
  ) {}

  async list(caller: Caller, programmeId: string, { cursor, state, limit = LIMITS.page }: AwardPackQuery): Promise<AwardPackList> {
    const programme = await this.programme(programmeId);
    await this.blindness.mustReadNames(programmeId, caller);
    const rows = await this.work.query<{ id: string; categoryId: string; category: string; state: AwardPackItem['state'] }>(
      `SELECT c.id, k.id AS "categoryId", k.name AS category, coalesce(p.state, 'missing') AS state ${OF_PROGRAMME}
         AND ($3::uuid IS NULL OR c.id > $3) AND ($4::text IS NULL OR coalesce(p.state, 'missing') = $4) ORDER BY c.id LIMIT $5`,
      [programmeId, cursor ?? null, state ?? null, limit + 1],
    );
    const counted = await this.work.query<{ state: AwardPackItem['state']; n: number }>(
      `SELECT coalesce(p.state, 'missing') AS state, count(*)::int AS n ${OF_PROGRAMME} GROUP BY 1`,
      [programmeId],
    );
    const n = (which: AwardPackItem['state']): number => counted.find((one) => one.state === which)?.n ?? 0;
    const shown = rows.slice(0, limit);
    const names = await this.candidates.of(shown.map(({ id }) => id));
    return {
      programme,
      counts: { missing: n('missing'), proposed: n('proposed'), approved: n('approved') },
      items: shown.map(({ id, categoryId, category, state: own }) => {
        const { name, kind } = names.get(id)!;
        return { id, name, kind, category: { id: categoryId, name: category }, state: own };
      }),
      ...(rows.length > limit ? { nextCursor: shown.at(-1)!.id } : {}),
    };
  }

  async propose(programmeId: string): Promise<void> {
    await this.programme(programmeId);
    await this.jobs.send('propose-packs', { organisationId: this.work.organisationId, programmeId });
  }

  /** A pack that nobody has proposed yet is shown as it would be. */
  async get(caller: Caller, id: string): Promise<AwardPack> {
    const { facts, source, everybody, kept } = await this.work.ahead(() => this.read(caller, id), { readOnly: true });
    const texts = await this.marked(source, kept, everybody);
    return shown(id, { facts, source, kept, texts });
  }

  async change(caller: Caller, id: string, body: AwardPackChange): Promise<AwardPack> {
    const { source, everybody, kept } = await this.work.ahead(() => this.read(caller, id), { readOnly: true });
    const texts = await this.marked(source, kept, everybody);
    const wanted = new Map(body.texts.map(({ key, marks }) => [key, marks]));
    const known = new Set(source.texts.map(({ key }) => key));
    if ([...wanted.keys()].some((key) => !known.has(key))) throw new Refusal('conflict', 'pack-outdated', OUTDATED);
    const next = texts.map((text, i) => {
      const marks = wanted.get(text.key);
      if (!marks) return text;
      mustFit(source.texts[i]!.text, marks);
      return { ...text, marks: marks.map(({ from, to, kind, on }) => ({ from, to, kind, on })) };
    });
    const files = new Set(kept?.content.files);
    for (const { id: file, taken } of body.files)
      if (taken && source.files.some((one) => one.id === file)) files.add(file);
      else files.delete(file);
    await this.mustChange(id);
    await this.keep(id, { texts: next, files: [...files] }, null);
    const { facts } = await this.read(caller, id);
    return shown(id, { facts, source, kept: await this.packs.findOne({ candidateId: id }), texts: next });
  }

  async approve(caller: Caller, id: string): Promise<AwardPack> {
    const { facts, source, everybody, kept } = await this.work.ahead(() => this.read(caller, id), { readOnly: true });
    const texts = await this.marked(source, kept, everybody);
    if (kept && texts.some((text, i) => text.digest !== kept.content.texts[i]?.digest)) throw new Refusal('conflict', 'pack-outdated', OUTDATED);
    if (kept?.state !== 'approved') {
      await this.mustChange(id);
      await this.keep(id, { texts, files: kept?.content.files ?? [] }, caller.employeeId);
      await this.log.note(facts.programme.id, caller.employeeId, { kind: 'pack-approved', detail: { candidate: id } });
    }
    return shown(id, { facts, source, kept: await this.packs.findOne({ candidateId: id }), texts });
  }

  private async read(caller: Caller, id: string) {
    const facts = await this.facts(id);
    await this.blindness.mustReadNames(facts.programme.id, caller);
    const source = (await this.source.of([id])).get(id)!;
    const kept = await this.packs.findOne({ candidateId: id });
    const whole = kept && source.texts.every(({ key, text }) => kept.content.texts.some((one) => one.key === key && one.digest === digestOf(text)));
    return { facts, source, kept, everybody: whole ? undefined : await this.employees.everybody() };
  }

  /** The marks of each text: those that are kept where the text is still the same, new ones otherwise. `everybody`: the directory, where anything is new. */
  private async marked(
    source: CandidateSource,
    kept: AwardPackRow | undefined,
    everybody: Awaited<ReturnType<EmployeeReader['everybody']>> | undefined,
  ): Promise<PackedText[]> {
    const own = new Map(kept?.content.texts.map((one) => [`${one.key} ${one.digest}`, one]));
    const [proposed] = everybody ? await this.blinder.blind({ everybody, candidates: [{ texts: source.texts, words: source.words }] }) : [[]];
    return source.texts.map(({ key, text }, i) => own.get(`${key} ${digestOf(text)}`) ?? proposed![i]!);
  }

  /** Refuses a change of what judges read now. Throws Refusal `pack-fixed`. */
  private async mustChange(id: string): Promise<void> {
    if (!(await this.facts(id)).fixed) return;
    throw new Refusal('conflict', 'pack-fixed', 'Judges have read this pack in a round that has opened, so it does not change any more.');
  }

  private async keep(candidateId: string, content: AwardPackRow['content'], approvedBy: string | null): Promise<void> {
    await this.work.query(
      `INSERT INTO org.award_pack (organisation_id, candidate_id, content, state, approved_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, candidate_id) DO UPDATE SET content = excluded.content, state = excluded.state, approved_by = excluded.approved_by`,
      [candidateId, JSON.stringify(content), approvedBy ? 'approved' : 'proposed', approvedBy],
    );
  }

  private async facts(id: string): Promise<Facts> {
    const [found] = await this.work.query<{ programme: Facts['programme']; category: Facts['category']; fixed: boolean }>(
      `SELECT jsonb_build_object('id', p.id, 'name', p.name) AS programme, jsonb_build_object('id', k.id, 'name', k.name) AS category,
         p.blind AND EXISTS (SELECT 1 FROM org.award_round_candidate r WHERE r.organisation_id = $1 AND r.candidate_id = c.id) AS fixed
       FROM org.award_candidate c
       JOIN org.award_programme p ON p.organisation_id = c.organisation_id AND p.id = c.programme_id
       JOIN org.award_category k ON k.organisation_id = c.organisation_id AND k.programme_id = c.programme_id AND k.id = c.category_id
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [id],
    );
    const named = (await this.candidates.of([id])).get(id);
    if (!found || !named) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this candidate was not found in your organisation.');
    return { ...found, name: named.name, kind: named.kind };
  }

  private async programme(id: string): Promise<{ id: string; name: string; blind: boolean }> {
    const [found] = await this.work.query<{ id: string; name: string; blind: boolean }>(
      `SELECT id, name, blind FROM org.award_programme WHERE organisation_id = $1 AND id = $2`,
      [id],
    );
    if (!found) throw new Refusal('not-found', 'not-found', 'There is no such thing here: this award programme was not found in your organisation.');
    return found;
  }
}

const OUTDATED = 'A text of this pack has changed since you opened it. Load the pack again, and look at what is new.';
const OF_PROGRAMME = `FROM org.award_candidate c
  JOIN org.award_category k ON k.organisation_id = c.organisation_id AND k.programme_id = c.programme_id AND k.id = c.category_id
  LEFT JOIN org.award_pack p ON p.organisation_id = c.organisation_id AND p.candidate_id = c.id
  WHERE c.organisation_id = $1 AND c.programme_id = $2 AND c.state = 'standing'`;

function shown(
  id: string,
  { facts, source, kept, texts }: { facts: Facts; source: CandidateSource; kept: AwardPackRow | undefined; texts: readonly PackedText[] },
): AwardPack {
  const blind = texts.map((text, i) => blindText(source.texts[i]!.text, text));
  return {
    id,
    programme: facts.programme,
    category: facts.category,
    name: facts.name,
    kind: facts.kind,
    state: kept?.state ?? 'missing',
    texts: texts.map(({ key, language, marks }, i) => ({
      key,
      label: source.texts[i]!.label,
      text: source.texts[i]!.text,
      language,
      marks: marks.map((mark) => ({ ...mark })),
    })),
    files: source.files.map((file) => ({ ...file, taken: kept?.content.files.includes(file.id) ?? false })),
    leftovers: leftovers(blind.join('\n'), source.words.nominees),
    fixed: facts.fixed,
  };
}
