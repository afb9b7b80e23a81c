import { Injectable } from '@nestjs/common';
import type { Kudos, KudosList, KudosQuery } from '@throughline/contract';
import { KUDOS, type KudosReactionKind, type KudosVisibility, opens } from '@throughline/domain';
import { EmployeeReader } from '../../directory/employee/employee.reader.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Caller, Viewer } from '../../platform/http/caller.js';
import { noSuchKudos } from './kudos.rules.js';
import { KudosSight } from './kudos-sight.js';

interface Found {
  id: string;
  giverId: string;
  message: string;
  visibility: KudosVisibility;
  team: { id: string; name: string } | null;
  points: number;
  givenAt: Date;
  edited: boolean;
  toMe: boolean;
  recipientCount: number;
  recipientIds: string[];
  values: { id: string; name: string }[];
  reactions: { kind: KudosReactionKind; count: number }[];
  myReaction: KudosReactionKind | null;
  replyCount: number;
}

/** Everything that is shown of the kudos of one page, and of nothing else. `$3` is who looks. */
const DETAILS = `
  SELECT k.id, k.giver_id AS "giverId", k.message, k.visibility, k.points, k.given_at AS "givenAt", k.edited_at IS NOT NULL AS edited,
    CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name) END AS team,
    r.count AS "recipientCount", CASE WHEN t.id IS NULL THEN r.ids ELSE '{}' END AS "recipientIds", coalesce(r.to_me, false) AS "toMe",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) ORDER BY o.position, o.id), '[]') FROM org.kudos_value v
       JOIN org.organisation_value o ON o.organisation_id = v.organisation_id AND o.id = v.value_id WHERE v.organisation_id = $1 AND v.kudos_id = k.id) AS values,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', n.kind, 'count', n.count) ORDER BY n.count DESC, n.kind), '[]') FROM (
       SELECT kind, count(*)::int AS count FROM org.kudos_reaction WHERE organisation_id = $1 AND kudos_id = k.id GROUP BY kind) n) AS reactions,
    (SELECT kind FROM org.kudos_reaction WHERE organisation_id = $1 AND kudos_id = k.id AND employee_id = $3) AS "myReaction",
    (SELECT count(*)::int FROM org.kudos_reply WHERE organisation_id = $1 AND kudos_id = k.id) AS "replyCount"
  FROM org.kudos k LEFT JOIN org.team t ON t.organisation_id = k.organisation_id AND t.id = k.team_id
  CROSS JOIN LATERAL (SELECT count(*)::int AS count, coalesce(array_agg(employee_id ORDER BY employee_id), '{}') AS ids, bool_or(employee_id = $3) AS to_me
    FROM org.kudos_recipient WHERE organisation_id = $1 AND kudos_id = k.id) r
  WHERE k.organisation_id = $1 AND k.id = ANY($2::uuid[]) AND k.state = 'given' ORDER BY k.id DESC`;

/** Kudos as they are read: newest first, and each by itself. Nobody is counted, and nobody is ranked. */
@Injectable()
export class KudosFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sight: KudosSight,
    private readonly employees: EmployeeReader,
  ) {}

  async page(caller: Viewer, { of, value, cursor, limit = KUDOS.page }: KudosQuery): Promise<KudosList> {
    const ids = await this.sight.idsFor(caller.employeeId, { of, value, cursor, limit: limit + 1 });
    const items = await this.shown(caller.employeeId, ids.slice(0, limit));
    return ids.length > limit ? { items, nextCursor: ids[limit - 1]! } : { items };
  }

  /** One that the caller may see. HR may open each whose address she has been given. */
  async one(caller: Caller, id: string): Promise<Kudos> {
    if (!opens(['hr'], caller.roles)) await this.mustSee(caller, id);
    const [kudos] = await this.shown(caller.employeeId, [id]);
    if (!kudos) throw noSuchKudos();
    return kudos;
  }

  async mustSee(caller: Viewer, id: string): Promise<void> {
    if (!(await this.sight.sees(caller.employeeId, id))) throw noSuchKudos();
  }

  private async shown(employeeId: string, ids: readonly string[]): Promise<Kudos[]> {
    if (ids.length === 0) return [];
    const found = await this.work.query<Found>(DETAILS, [ids, employeeId]);
    const people = await this.employees.named(found.flatMap(({ giverId, recipientIds }) => [giverId, ...recipientIds]));
    return found.map(({ giverId, recipientIds, points, givenAt, ...kudos }) => {
      const mine = giverId === employeeId;
      return {
        ...kudos,
        giver: people.get(giverId)!,
        recipients: recipientIds.map((id) => people.get(id)!).sort((a, b) => a.name.localeCompare(b.name)),
        points: points > 0 && (mine || kudos.toMe) ? points : null,
        givenAt: givenAt.toISOString(),
        mine,
      };
    });
  }
}
