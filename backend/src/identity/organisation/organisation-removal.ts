import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { childrenFirst } from './children-first.rules.js';
import { type Pointing, removable } from './removable.rules.js';

/** Deletes everything of the organisation of the current unit of work: tables that point at others first, the organisation itself last. */
@Injectable()
export class OrganisationRemoval {
  constructor(private readonly work: UnitOfWork) {}

  async removeAll(): Promise<void> {
    const { rows } = await this.work.executeSql(
      `SELECT c.oid::regclass::text AS child, f.oid::regclass::text AS parent, has_table_privilege(c.oid, 'DELETE')
           AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd = 'd' AND NOT p.polpermissive) AS deletable, coalesce(x.confdeltype = 'c', false) AS follows
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       LEFT JOIN pg_constraint x ON x.conrelid = c.oid AND x.contype = 'f' LEFT JOIN pg_class f ON f.oid = x.confrelid
       WHERE n.nspname = 'org' AND c.relkind = 'r' ORDER BY 1, 2`,
    );
    // what the application may not delete itself, or not all of, goes with the organisation's row
    for (const table of childrenFirst(removable(rows as Pointing[]))) await this.work.query(`DELETE FROM ${table} WHERE organisation_id = $1`);
  }
}
