import { Injectable } from '@nestjs/common';
import type { QuestionVersion, QuestionVersions } from '@throughline/contract';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import type { KnownQuestion } from './question.rules.js';
import { questionView } from './question-view.rules.js';
import { QuestionVersionRow } from './question-version.entity.js';

/** What own questions said, version by version. Written by whoever holds the lock on the question's row. */
@Injectable()
export class QuestionHistory {
  constructor(
    @InjectRows(QuestionVersionRow) private readonly rows: Rows<QuestionVersionRow>,
    private readonly employees: EmployeeReader,
    private readonly organisations: OrganisationReader,
  ) {}

  add(question: KnownQuestion, change: QuestionVersion['change'], by: string): Promise<void> {
    return this.addAll([question], change, by);
  }

  async addAll(questions: readonly KnownQuestion[], change: QuestionVersion['change'], by: string): Promise<void> {
    const onDay = await this.organisations.today();
    const rows = questions.map((content) => ({ questionId: content.id, version: content.version ?? 1, meaning: content.meaning ?? 1, content }));
    await this.rows.insert(rows.map((row) => ({ ...row, change, onDay, byEmployee: by })));
  }

  /** The values that choices and rows of the question have ever had. */
  async values(questionId: string): Promise<string[]> {
    const versions = await this.rows.find({ questionId });
    return [...new Set(versions.flatMap(({ content: { options, rows } }) => [...(options ?? []), ...(rows ?? [])].map(({ value }) => value)))];
  }

  /** The versions of a question, the newest first. One of the bank has the one that it is. */
  async of(question: KnownQuestion): Promise<QuestionVersions> {
    if (question.source === 'bank') return { items: [{ version: 1, meaning: 1, change: 'made', on: null, by: null, question: questionView(question) }] };
    const rows = await this.rows.find({ questionId: question.id }, { order: { version: 'DESC' } });
    const people = await this.employees.named(rows.flatMap(({ byEmployee }) => byEmployee ?? []));
    return {
      items: rows.map(({ version, meaning, change, onDay, byEmployee, content }) => ({
        version,
        meaning,
        change,
        on: onDay,
        by: byEmployee === null ? null : (people.get(byEmployee)?.name ?? null),
        question: questionView({ ...content, retired: question.retired ?? false }),
      })),
    };
  }
}
