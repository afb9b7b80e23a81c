import { randomUUID } from 'node:crypto';
import { type Board, shuffled, systemRandom } from '@throughline/anonymity';
import { ENGINE, type PublicationTables, type PublishedComment } from '@throughline/publication';
import type { OrganisationTransaction } from '../../platform/database/connection-pools.js';
import type { BallotCycle } from '../ballot/ballot-cycles.js';

/** Writes the publication of a cycle in one transaction and in random order, so that neither place nor transaction tells the order of anything. */
export async function storePublication(
  transaction: OrganisationTransaction,
  { cycleId, manifest }: BallotCycle,
  tables: PublicationTables,
  board: Board,
): Promise<void> {
  await transaction.query(
    `INSERT INTO pub.board (organisation_id, cycle_id, root, ballots, leaf_hashes, not_counted, manifest_hashes) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [cycleId, board.root, board.count, JSON.stringify(board.leaf_hashes), JSON.stringify(board.not_counted), board.manifest_hashes],
  );
  await transaction.query(
    `INSERT INTO pub.publication (organisation_id, cycle_id, k, k_comments, engine_version, certificate, withheld) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [cycleId, manifest.k, manifest.k_comments, ENGINE, JSON.stringify(tables.certificate), tables.withheld],
  );
  const nodes = shuffled(tables.nodes, systemRandom);
  await transaction.query(
    `INSERT INTO pub.team_node (organisation_id, cycle_id, node_id, parent_id, name, size_band, shown_at, lifted_out, overfull)
     SELECT $1, $2, * FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::bool[], $9::bool[])`,
    [
      cycleId,
      nodes.map((n) => n.id),
      nodes.map((n) => n.parentId),
      nodes.map((n) => n.name),
      nodes.map((n) => n.sizeBand),
      nodes.map((n) => n.shownAt),
      nodes.map((n) => n.liftedOut),
      nodes.map((n) => n.overfull),
    ],
  );
  const groups = shuffled(tables.groups, systemRandom);
  await transaction.query(
    `INSERT INTO pub.facet_group (organisation_id, cycle_id, family, value, node_id, size_band)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::uuid[], $6::text[])`,
    [cycleId, groups.map((g) => g.family), groups.map((g) => g.value), groups.map((g) => g.nodeId), groups.map((g) => g.sizeBand)],
  );
  const cells = shuffled(tables.cells, systemRandom);
  await transaction.query(
    `INSERT INTO pub.cell (organisation_id, cycle_id, family, value, node_id, kind, measure, size_band, mean_x10, low_x10, high_x10, favourable)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::int[], $10::int[], $11::int[], $12::text[])`,
    [
      cycleId,
      cells.map((c) => c.family),
      cells.map((c) => c.value),
      cells.map((c) => c.nodeId),
      cells.map((c) => c.kind),
      cells.map((c) => c.measure),
      cells.map((c) => c.sizeBand),
      cells.map((c) => c.meanX10),
      cells.map((c) => c.lowX10),
      cells.map((c) => c.highX10),
      cells.map((c) => c.favourable),
    ],
  );
  await storeComments(transaction, cycleId, shuffled(tables.comments, systemRandom));
}

async function storeComments(transaction: OrganisationTransaction, cycleId: string, comments: readonly PublishedComment[]): Promise<void> {
  await transaction.query(
    `INSERT INTO pub.comment (organisation_id, id, cycle_id, node_id, question_id, body, mailbox_id)
     SELECT $1, id, $2, node_id, question_id, body, mailbox_id
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[]) AS given (id, node_id, question_id, body, mailbox_id)`,
    [
      cycleId,
      comments.map(() => randomUUID()),
      comments.map((c) => c.nodeId),
      comments.map((c) => c.questionId),
      comments.map((c) => c.text),
      comments.map((c) => c.mailbox?.id ?? null),
    ],
  );
  const mailboxes = shuffled(comments, systemRandom).flatMap(({ mailbox }) => mailbox ?? []);
  await transaction.query(
    `INSERT INTO pub.mailbox (organisation_id, cycle_id, id, enc_pub, sig_pub, counter, closed)
     SELECT $1, $2, id, enc_pub, sig_pub, 0, false FROM unnest($3::text[], $4::text[], $5::text[]) AS given (id, enc_pub, sig_pub)`,
    [cycleId, mailboxes.map((m) => m.id), mailboxes.map((m) => m.enc_pub), mailboxes.map((m) => m.sig_pub)],
  );
}
