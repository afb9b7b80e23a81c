import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { QuestionnaireImport, QuestionnaireImportChoices, QuestionnaireImportList } from '@throughline/contract';
import { addDays, LIMITS, Refusal } from '@throughline/domain';
import { LessThan } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import type { KnownQuestion } from '../question-bank/question.rules.js';
import { QuestionsService } from '../question-bank/questions.service.js';
import { QuestionnairesService } from '../questionnaire/questionnaires.service.js';
import type { CarriedOver } from './carried-over.rules.js';
import type { ForeignSurvey } from './foreign-survey.js';
import { importView, undecided } from './import-view.rules.js';
import { QuestionnaireImportRow } from './questionnaire-import.entity.js';
import { reportCsv } from './report-csv.js';
import { StructureReader } from './structure-reader.js';

const DAYS_KEPT = 7;

/** An import and the questions that there were at one moment: all that what becomes of it depends on. */
interface Read {
  readonly row: QuestionnaireImportRow;
  readonly known: ReadonlyMap<string, KnownQuestion>;
}

/**
 * Questionnaires of other tools: read, shown as what they would become, and then made as a whole or not at all. The same file is there once, until its
 * questionnaire is archived; the file itself is never kept. While a file is read and something is made of it, which can take half a minute, no connection to the database is held and nothing is locked.
 */
@Injectable()
export class QuestionnaireImportsService {
  constructor(
    @InjectRows(QuestionnaireImportRow) private readonly rows: Rows<QuestionnaireImportRow>,
    private readonly questions: QuestionsService,
    private readonly questionnaires: QuestionnairesService,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly work: UnitOfWork,
    private readonly reader: StructureReader,
  ) {}

  /** Reads a file. One that was sent before comes back as it stands, read anew while nothing is made of it. Throws what reading it throws, and Refusal `no-file`. */
  async upload(body: unknown, fileName = 'questionnaire'): Promise<QuestionnaireImport> {
    if (!(body instanceof Uint8Array))
      throw new Refusal('unsupported', 'no-file', 'Send the file itself as the body of the request, with the content type application/octet-stream.');
    const bytes = Buffer.from(body);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const survey = await this.reader.read(bytes);
    const { again, ...read } = await this.work.ahead(async () => {
      const { again, row } = await this.enter(survey, fileName, sha256);
      return { again, ...(await this.reading(row)) };
    });
    return importView(read.row, await this.carried(read), again);
  }

  private async enter(survey: ForeignSurvey, fileName: string, sha256: string): Promise<{ row: QuestionnaireImportRow; again: boolean }> {
    await this.rows.remove({ state: 'previewed', madeOn: LessThan(addDays(this.clock.today(), -DAYS_KEPT)) });
    await this.makeRoom(sha256);
    // of two that send the same file at once, both get the one import
    const made = await this.work.query<{ id: string }>(
      `INSERT INTO org.questionnaire_import (organisation_id, id, state, source, file_name, sha256, survey, choices, made_on)
       VALUES ($1, $2, 'previewed', $3, $4, $5, $6, '{"drivers": []}', $7) ON CONFLICT (organisation_id, sha256) WHERE NOT replaced DO NOTHING RETURNING id`,
      [newId(), survey.source, fileName, sha256, JSON.stringify(survey), this.clock.today()],
    );
    const row = await this.rows.require({ sha256, replaced: false }, 'this import', { lock: { mode: 'pessimistic_write' } });
    if (made.length === 0 && row.state === 'previewed') await this.rows.update({ id: row.id }, { survey: survey as object, madeOn: this.clock.today() });
    return { row: { ...row, survey: row.survey && survey }, again: made.length === 0 };
  }

  async list(): Promise<QuestionnaireImportList> {
    const rows = await this.rows.find({}, { order: { id: 'DESC' }, take: LIMITS.page, select: LISTED });
    return { items: rows.map(({ id, state, source, fileName, madeOn, questionnaireId }) => ({ id, state, source, fileName, on: madeOn, questionnaireId })) };
  }

  async find(id: string): Promise<QuestionnaireImport> {
    const read = await this.read(id);
    return importView(read.row, await this.carried(read));
  }

  /** What could not come over, as CSV. */
  async report(id: string): Promise<string> {
    return reportCsv(await this.carried(await this.read(id)));
  }

  /** Replaces what was chosen before. Throws Refusal `already-applied`, and what `carriedOver` throws. */
  async choose(id: string, choices: QuestionnaireImportChoices): Promise<QuestionnaireImport> {
    const { row: before, known } = await this.read(id);
    mustBeOpen(before);
    const row = { ...before, choices: { ...choices } };
    const carried = await this.carried({ row, known });
    mustBeOpen(await this.locked(id));
    await this.rows.update({ id }, { choices: row.choices as object });
    return importView(row, carried);
  }

  /**
   * Makes the questions and the questionnaire, once: a second call gives what the first did. Throws Refusal `drivers-missing`, `too-many-questions`,
   * `nothing-to-import`, and `import-changed` when it would be made of something else by now; then nothing is made.
   */
  async apply(caller: Caller, id: string): Promise<QuestionnaireImport> {
    const read = await this.read(id);
    const carried = await this.carried(read);
    if (read.row.state === 'applied') return importView(read.row, carried);
    mustBeWhole(carried);
    const row = await this.locked(id);
    // of two that make it at once the second gets what the first made
    if (row.state === 'applied') return importView(row, row.carried!);
    // the survey is what its file says, which is always the same
    if (!isDeepStrictEqual([row.choices, await this.questions.byId()], [read.row.choices, read.known])) throw changed();
    const asked = carried.questions.filter(({ taken, there }) => taken && !there);
    await this.questions.addAll(
      caller,
      asked.map(({ question }) => question),
    );
    const { id: questionnaireId } = await this.questionnaires.add(caller, carried.text);
    await this.rows.update({ id }, { state: 'applied', survey: null, carried: carried as object, questionnaireId });
    await this.audit.note({ kind: 'import-applied', by: caller.employeeId, subject: id, detail: { of: 'questionnaire', file: row.fileName } });
    return importView({ ...row, state: 'applied', questionnaireId }, carried);
  }

  /** Forgets an import of which nothing was made. Throws Refusal `already-applied`. */
  async discard(id: string): Promise<void> {
    const { state } = await this.locked(id);
    if (state === 'applied')
      throw new Refusal('conflict', 'already-applied', 'The questionnaire is made already. Archive it where it is, if you do not need it.');
    await this.rows.remove({ id });
  }

  /** Lets a file in anew when nobody uses any more what was made of it. The import of before stays, with its report. */
  private async makeRoom(sha256: string): Promise<void> {
    const before = await this.rows.findOne({ sha256, replaced: false, state: 'applied' });
    if (before && (await this.questionnaires.find(before.questionnaireId!)).archived) await this.rows.update({ id: before.id }, { replaced: true });
  }

  private read(id: string): Promise<Read> {
    return this.work.ahead(async () => this.reading(await this.rows.require({ id }, 'this import')), { readOnly: true });
  }

  private async reading(row: QuestionnaireImportRow): Promise<Read> {
    return { row, known: row.carried ? new Map() : await this.questions.byId() };
  }

  private async carried({ row: { id, survey, choices, carried }, known }: Read): Promise<CarriedOver> {
    return carried ?? this.reader.carried(survey!, choices, known, id);
  }

  // of two requests about one import the second waits here, and then sees what the first did
  private locked(id: string): Promise<QuestionnaireImportRow> {
    return this.rows.require({ id }, 'this import', { lock: { mode: 'pessimistic_write' } });
  }
}

const LISTED = { id: true, organisationId: true, state: true, source: true, fileName: true, madeOn: true, questionnaireId: true };

function mustBeOpen({ state }: QuestionnaireImportRow): void {
  if (state === 'applied') throw new Refusal('conflict', 'already-applied', 'The questionnaire is made already. Change it where it is.');
}

function changed(): Refusal {
  return new Refusal(
    'conflict',
    'import-changed',
    'What was chosen for this questionnaire, or a question of your own, was changed while it was being made. So nothing was made. Please look at it once more, and make it then.',
  );
}

function mustBeWhole(carried: CarriedOver): void {
  const { text, count } = carried;
  if (text.items.length === 0) throw new Refusal('conflict', 'nothing-to-import', 'No question is chosen, so there is nothing to make.');
  const most = LIMITS.questionsPerQuestionnaire;
  if (count > most)
    throw new Refusal(
      'conflict',
      'too-many-questions',
      `These are ${count} questions, counting each row of a matrix. At most ${most} can be asked; leave out ${count - most}.`,
    );
  const open = undecided(carried);
  if (open.length > 0)
    throw new Refusal(
      'conflict',
      'drivers-missing',
      `Say what ${open.length === 1 ? 'one question is' : `${open.length} questions are`} about, the first ${open[0]!.code}: choose a driver, or leave it out.`,
    );
}
