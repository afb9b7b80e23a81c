import { Injectable } from '@nestjs/common';
import type { KudosReactionKind, KudosVisibility } from '@throughline/domain';
import { newId } from '../../platform/database/new-id.js';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KudosRow } from './kudos.entity.js';
import { messageOf } from './kudos.rules.js';

/** Thanks of the past, from one person to one or several. */
export interface PastKudos {
  giverId: string;
  recipientIds: readonly string[];
  message: string;
  valueIds: readonly string[];
  visibility: KudosVisibility;
  givenAt: Date;
  reactions: readonly { employeeId: string; kind: KudosReactionKind }[];
}

/** Keeps many kudos at once, as if each had been given at its moment: a few statements for all of them. */
@Injectable()
export class KudosBatch {
  constructor(
    @InjectRows(KudosRow) private readonly kudos: Rows<KudosRow>,
    private readonly work: UnitOfWork,
  ) {}

  /** `teamOf`: the team of each person who is named. */
  async keep(all: readonly PastKudos[], teamOf: ReadonlyMap<string, string>): Promise<void> {
    const rows = all.map((one) => ({ ...one, id: newId(one.givenAt.getTime()), giverTeamId: teamOf.get(one.giverId)! }));
    await this.kudos.insert(
      rows.map(({ id, giverId, giverTeamId, message, visibility, givenAt }) => ({
        ...{ id, giverId, giverTeamId, message: messageOf(message), visibility, givenAt },
        ...{ teamId: null, points: 0, state: 'given' as const, editedAt: null },
      })),
    );
    const received = rows.flatMap(({ id, recipientIds }) => recipientIds.map((to) => [id, to, teamOf.get(to)!] as const));
    const audience = new Set([...rows.map(({ id, giverTeamId }) => `${giverTeamId} ${id}`), ...received.map(([id, , team]) => `${team} ${id}`)]);
    await this.insert('kudos_recipient (organisation_id, kudos_id, employee_id, team_id)', ['uuid', 'uuid', 'uuid'], received);
    await this.insert(
      'kudos_audience (organisation_id, team_id, kudos_id)',
      ['uuid', 'uuid'],
      [...audience].map((pair) => pair.split(' ')),
    );
    const named = rows.flatMap(({ id, valueIds, visibility }) => valueIds.map((value) => [id, value, visibility === 'all'] as const));
    await this.insert('kudos_value (organisation_id, kudos_id, value_id, for_all)', ['uuid', 'uuid', 'boolean'], named);
    const reactions = rows.flatMap(({ id, reactions: said }) => said.map(({ employeeId, kind }) => [id, employeeId, kind] as const));
    await this.insert('kudos_reaction (organisation_id, kudos_id, employee_id, kind)', ['uuid', 'uuid', 'text'], reactions);
  }

  private async insert(into: string, types: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void> {
    const columns = types.map((type, i) => `$${i + 2}::${type}[]`);
    await this.work.query(
      `INSERT INTO org.${into} SELECT $1, made.* FROM unnest(${columns.join(', ')}) AS made`,
      types.map((_, i) => rows.map((row) => row[i])),
    );
  }
}
