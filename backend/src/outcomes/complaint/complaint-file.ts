import { Injectable } from '@nestjs/common';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { TeamReader } from '../../directory/team/team.reader.js';
import { OrganisationReader } from '../../identity/organisation/organisation.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ImportFieldSpec } from '../../platform/files/import-mapping.rules.js';
import { type ImportPreview, PreviewBuilder } from '../../platform/files/import-preview.js';
import type { StaysOutside } from '../../platform/files/kept-table.js';
import type { AskedImport } from '../../platform/files/previewed-import.js';
import { repeated } from '../../platform/files/repeated-rows.rules.js';
import { dateOrderOf } from '../event-format/written-time.rules.js';
import { COMPLAINT_FIELDS, CUSTOMER_FIELDS, DAY_FIELDS, PRIVATE_FIELDS, tellsWhoCustomersAre } from './complaint-fields.rules.js';
import { ComplaintHandlers } from './complaint-handlers.js';
import type { ImportedComplaint } from './complaint-import.rules.js';
import { readComplaintRow, type RegisterLists } from './complaint-import-row.rules.js';
import { ComplaintListsService } from './complaint-lists.service.js';
import { ComplaintSettingsService } from './complaint-settings.service.js';

/** Complaints as a file of our own format, read against the register. */
@Injectable()
export class ComplaintFile {
  constructor(
    private readonly lists: ComplaintListsService,
    private readonly settings: ComplaintSettingsService,
    private readonly handlers: ComplaintHandlers,
    private readonly employees: EmployeeReader,
    private readonly teams: TeamReader,
    private readonly organisations: OrganisationReader,
    private readonly work: UnitOfWork,
  ) {}

  async fields(): Promise<readonly ImportFieldSpec[]> {
    return (await this.settings.get()).keepsCustomerData ? [...COMPLAINT_FIELDS, ...CUSTOMER_FIELDS] : COMPLAINT_FIELDS;
  }

  /** Columns that tell who customers are are dropped at the door, where the organisation did not switch that on. */
  async staysOutside(): Promise<StaysOutside | undefined> {
    return (await this.settings.get()).keepsCustomerData ? undefined : tellsWhoCustomersAre;
  }

  async read({ file, columns, options }: AskedImport): Promise<{ preview: ImportPreview; plan: ImportedComplaint[] }> {
    const builder = new PreviewBuilder();
    const raw = [];
    for await (const row of builder.rows(file, false)) raw.push(row);
    const order = options.dateOrder ?? dateOrderOf(raw.flatMap((row) => DAY_FIELDS.map((field) => columns.value(row, field)))).order;
    const lists = await this.registerLists(order, columns.has('owner'));
    const complaints: ImportedComplaint[] = [];
    for (const row of raw) {
      const read = readComplaintRow(row, columns, lists);
      if (Array.isArray(read)) for (const { column, value, problem } of read) builder.problem(row.line, column, value, problem);
      else complaints.push(read);
    }
    for (const [line, other] of repeated(complaints.map(({ line, key }) => ({ line, key: key.toLowerCase() }))))
      builder.problem(line, columns.column('complaintId'), null, `Line ${other} has the same complaint_id. Keep the row that is right.`);
    const good = complaints.filter(({ line }) => !builder.refuses(line));
    const known = await this.known(good.map(({ key }) => key.toLowerCase()));
    const lines = new Map(raw.map((row) => [row.line, row]));
    for (const { line, key } of good)
      builder.row({
        line,
        change: known.has(key.toLowerCase()) ? 'unchanged' : 'added',
        differences: [],
        values: () => Object.fromEntries(columns.fields.map((field) => [field, shown(field, columns.value(lines.get(line)!, field))])),
      });
    return { preview: builder.done(), plan: good.filter(({ key }) => !known.has(key.toLowerCase())) };
  }

  /** Those of the keys whose complaint is in the register already: it is worked on there, so no file changes it. */
  private async known(keys: readonly string[]): Promise<Set<string>> {
    const rows = await this.work.query<{ key: string }>(
      `SELECT lower(import_key) AS key FROM org.complaint WHERE organisation_id = $1 AND import_key IS NOT NULL AND lower(import_key) = ANY($2::text[])`,
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  private async registerLists(order: RegisterLists['order'], withOwners: boolean): Promise<RegisterLists> {
    const [{ items: categories }, { items: causes }, { keepsCustomerData }] = [
      await this.lists.categories(),
      await this.lists.causes(),
      await this.settings.get(),
    ];
    const teams = await this.teams.byKeyOrName();
    return {
      ...{ today: await this.organisations.today(), keepsCustomerData, order },
      categories: new Map(categories.flatMap(({ id, name, active }) => (active ? [[name.toLowerCase(), id]] : []))),
      causes: new Map(causes.flatMap(({ id, name, active }) => (active ? [[name.toLowerCase(), { id, name }]] : []))),
      handlers: withOwners ? await this.handlersByKey() : new Map(),
      team: (text) => {
        const found = teams.find(text);
        if (found && 'team' in found) return { id: found.team.id };
        return {
          problem: found
            ? `${found.ambiguous} teams have this name; write the key of the one that is meant.`
            : 'There is no team with this key or name; correct it, add the team first, or leave the cell empty.',
        };
      },
    };
  }

  private async handlersByKey(): Promise<Map<string, string>> {
    const ids = new Set((await this.handlers.list()).items.map(({ id }) => id));
    const people = (await this.employees.findable()).filter(({ employeeId }) => ids.has(employeeId));
    return new Map(
      people.flatMap(({ employeeId, email, externalKey }) => [externalKey, email].flatMap((key) => (key ? [[key.toLowerCase(), employeeId] as const] : []))),
    );
  }
}

/** A preview is kept with the import and so says only that there are words: erasing them must not leave them there. */
const shown = (field: string, value: string): string => (PRIVATE_FIELDS.includes(field) && value !== '' ? '…' : value);
