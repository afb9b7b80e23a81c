import { Injectable } from '@nestjs/common';
import type { Questionnaire, QuestionnaireList, QuestionnaireRewrite, QuestionnaireText } from '@throughline/contract';
import { minutesToAnswer, Refusal } from '@throughline/domain';
import { In } from 'typeorm';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller } from '../../platform/http/caller.js';
import { QuestionsService } from '../question-bank/questions.service.js';
import { QuestionnaireRow } from './questionnaire.entity.js';
import { questionCount, typesOf, versionText, type VersionText } from './questionnaire.rules.js';
import { mustBeAsRead, questionnaireView, templatesWithout, withQuestionsOfToday } from './questionnaire-view.rules.js';
import type { AskedBefore } from './questionnaire-warnings.rules.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';

type VersionOf = Pick<QuestionnaireVersion, 'questionnaireId' | 'version'>;
type Written = Pick<QuestionnaireVersion, 'title' | 'writtenOn' | 'writtenBy' | keyof VersionText>;

/** Questionnaires and their newest versions. */
@Injectable()
export class QuestionnairesService {
  constructor(
    @InjectRows(QuestionnaireRow) private readonly questionnaires: Rows<QuestionnaireRow>,
    @InjectRows(QuestionnaireVersion) private readonly versions: Rows<QuestionnaireVersion>,
    private readonly questions: QuestionsService,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<QuestionnaireList> {
    const archived = new Set((await this.questionnaires.find({ archived: true })).map(({ id }) => id));
    const newest = await this.newestOfAll();
    const items = [...newest.values()].map(({ questionnaireId, version, title, launched, languages, items }) => ({
      id: questionnaireId,
      title,
      version,
      launched,
      languages: [...languages],
      questionCount: questionCount(items),
      minutes: minutesToAnswer(typesOf(items)),
      archived: archived.has(questionnaireId),
    }));
    const retired = new Set([...(await this.questions.byId()).values()].flatMap(({ id, retired }) => (retired ? [id] : [])));
    return { items: items.sort((a, b) => (a.id < b.id ? 1 : -1)), templates: templatesWithout(retired) };
  }

  async find(id: string): Promise<Questionnaire> {
    const { archived } = await this.questionnaires.require({ id }, 'this questionnaire');
    const newest = await this.newest(id);
    return questionnaireView(newest, archived, await this.askedBefore(id, newest.version));
  }

  async add(caller: Caller, text: QuestionnaireText): Promise<Questionnaire> {
    return this.keepNew({ title: text.title.trim(), ...versionText(text, await this.questions.byId()), ...(await this.writtenBy(caller)) });
  }

  /** Replaces the text of the newest version, or makes the next one when that is launched. */
  async rewrite(caller: Caller, id: string, { revision, ...text }: QuestionnaireRewrite): Promise<Questionnaire> {
    await this.lockedInUse(id);
    const newest = await this.newest(id);
    mustBeAsRead(newest, revision);
    const words: Written = {
      title: text.title.trim(),
      ...versionText(text, await this.questions.byId(), newest),
      ...(await this.writtenBy(caller)),
    };
    const row = { questionnaireId: id, version: newest.launched ? newest.version + 1 : newest.version, launched: false, ...words };
    if (newest.launched) {
      await this.versions.insert(row);
      await this.questionnaires.update({ id }, { newestVersion: row.version });
    } else {
      await this.versions.update({ questionnaireId: id, version: row.version }, words);
    }
    return questionnaireView(row, false, await this.askedBefore(id, row.version));
  }

  /** A questionnaire of its own with the text of this one as it is now. */
  async copy(caller: Caller, id: string, title: string): Promise<Questionnaire> {
    const { languages, introduction, sections, items } = await this.newest(id);
    return this.keepNew({ title, languages, introduction, sections, items, ...(await this.writtenBy(caller)) });
  }

  /** Lays a questionnaire aside, or takes it up again. Throws Refusal `questionnaire-in-use` while a draft or a series is to ask it. */
  async archive(id: string, archived: boolean): Promise<Questionnaire> {
    await this.questionnaires.require({ id }, 'this questionnaire', { lock: { mode: 'pessimistic_write' } });
    const [user] = archived ? await this.users(id) : [];
    if (user)
      throw new Refusal(
        'conflict',
        'questionnaire-in-use',
        `"${user.name}" is still to ask it. Choose another questionnaire there first, or delete or end it.`,
      );
    await this.questionnaires.update({ id }, { archived });
    return this.find(id);
  }

  /** The newest version, its questions in their newest words while it is not launched. Throws Refusal `not-found`. */
  async newest(id: string): Promise<QuestionnaireVersion> {
    const { newestVersion } = await this.questionnaires.require({ id }, 'this questionnaire');
    return this.version(id, newestVersion);
  }

  /** One version. Throws Refusal `not-found`. */
  async version(id: string, version: number): Promise<QuestionnaireVersion> {
    const row = await this.versions.require({ questionnaireId: id, version }, 'this version of the questionnaire');
    return withQuestionsOfToday(row, await this.questions.byId());
  }

  /** The newest version, for a cycle that is to ask it. Throws Refusal `not-found`, or `questionnaire-archived`. */
  async usable(id: string): Promise<QuestionnaireVersion> {
    const { archived } = await this.questionnaires.require({ id }, 'this questionnaire');
    if (archived) throw archivedRefusal();
    return this.newest(id);
  }

  /** All versions, the newest first, as they were written. */
  async versionsOf(id: string): Promise<QuestionnaireVersion[]> {
    await this.questionnaires.require({ id }, 'this questionnaire');
    return this.versions.find({ questionnaireId: id }, { order: { version: 'DESC' } });
  }

  /** The version that was launched last before this one, if any was. */
  async askedBefore(id: string, version: number): Promise<AskedBefore | undefined> {
    const launched = await this.versions.find({ questionnaireId: id, launched: true }, { order: { version: 'DESC' } });
    return launched.find((row) => row.version < version);
  }

  /** Versions of several questionnaires, by `versionKey`; those that there are not are absent. However many, they are read at once. */
  async versionsAmong(wanted: readonly VersionOf[]): Promise<Map<string, QuestionnaireVersion>> {
    const known = await this.questions.byId();
    return new Map((await this.rowsAmong(wanted)).map((row) => [versionKey(row), withQuestionsOfToday(row, known)]));
  }

  /** The number of the newest version of every questionnaire, by its id. */
  async newestNumbers(): Promise<Map<string, number>> {
    return new Map((await this.questionnaires.find()).map(({ id, newestVersion }) => [id, newestVersion]));
  }

  /** The newest version of every questionnaire as it was written, by its id. */
  async newestOfAll(): Promise<Map<string, QuestionnaireVersion>> {
    const newest = [...(await this.newestNumbers())].map(([questionnaireId, version]) => ({ questionnaireId, version }));
    return new Map((await this.rowsAmong(newest)).map((row) => [row.questionnaireId, row]));
  }

  /** The newest version, from now on unchangeable: a cycle asks it. */
  async launch(id: string): Promise<QuestionnaireVersion> {
    await this.lockedInUse(id);
    const newest = await this.newest(id);
    if (!newest.launched) await this.versions.update({ questionnaireId: id, version: newest.version }, { launched: true, items: newest.items });
    return { ...newest, launched: true };
  }

  private async rowsAmong(wanted: readonly VersionOf[]): Promise<QuestionnaireVersion[]> {
    const keys = new Set(wanted.map(versionKey));
    const [ids, versions] = [new Set(wanted.map(({ questionnaireId }) => questionnaireId)), new Set(wanted.map(({ version }) => version))];
    const rows = await this.versions.find({ questionnaireId: In([...ids]), version: In([...versions]) });
    return rows.filter((row) => keys.has(versionKey(row)));
  }

  private async keepNew(words: Written): Promise<Questionnaire> {
    const row = { questionnaireId: newId(), version: 1, launched: false, ...words };
    await this.questionnaires.insert({ id: row.questionnaireId, newestVersion: 1, archived: false });
    await this.versions.insert(row);
    return questionnaireView(row, false);
  }

  /** The drafts and the series that are still to ask it. */
  private users(id: string): Promise<{ name: string }[]> {
    return this.work.query(
      `SELECT name FROM org.cycle WHERE organisation_id = $1 AND questionnaire_id = $2 AND state = 'draft'
       UNION ALL SELECT name FROM org.cycle_series WHERE organisation_id = $1 AND questionnaire_id = $2 AND state <> 'ended' LIMIT 1`,
      [id],
    );
  }

  private async lockedInUse(id: string): Promise<void> {
    const { archived } = await this.questionnaires.require({ id }, 'this questionnaire', { lock: { mode: 'pessimistic_write' } });
    if (archived) throw archivedRefusal();
  }

  private async writtenBy(caller: Caller): Promise<{ writtenOn: string; writtenBy: string }> {
    return { writtenOn: await this.organisations.today(), writtenBy: caller.employeeId };
  }
}

const archivedRefusal = (): Refusal => new Refusal('conflict', 'questionnaire-archived', 'This questionnaire is archived. Take it out of the archive first.');

/** A key for a version among those of all questionnaires. */
export const versionKey = ({ questionnaireId, version }: VersionOf): string => `${questionnaireId} ${version}`;
