import { randomUUID } from 'node:crypto';
import { type Board, shuffled, systemRandom } from '@throughline/anonymity';
import { type Distribution, ENGINE, type PublicationTables } from '@throughline/publication';
import type { ScreenedComment } from '@throughline/publication/server';
import type { OrganisationTransaction } from '../../platform/database/connection-pools.js';
import type { BallotCycle } from '../ballot/ballot-cycles.js';

/** What is stored: the tables of a count, with comments that name nobody. */
export type ScreenedTables = Omit<PublicationTables, 'comments'> & { readonly comments: readonly ScreenedComment[] };

/** Writes the publication of a cycle in one transaction and in random order, so that neither place nor transaction tells the order of anything. */
export async function storePublication(
  transaction: OrganisationTransaction,
  { cycleId, manifest }: BallotCycle,
  tables: ScreenedTables,
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
  await storeDistributions(transaction, cycleId, shuffled(tables.distributions, systemRandom));
  await storeComments(transaction, cycleId, shuffled(tables.comments, systemRandom));
}

/** The lists of a row travel as one text each: an array of arrays of several lengths is none that PostgreSQL knows. */
async function storeDistributions(transaction: OrganisationTransaction, cycleId: string, distributions: readonly Distribution[]): Promise<void> {
  const recommend = (of: 'promoters' | 'passives' | 'detractors') => distributions.map((d) => d.recommend?.[of] ?? null);
  const score = (of: 'score' | 'low' | 'high') => distributions.map((d) => d.recommend?.[of] ?? null);
  await transaction.query(
    `INSERT INTO pub.distribution (organisation_id, cycle_id, question_id, family, node_id, value, size_band, shares, ranks_x10, promoters, passives, detractors, score, score_low, score_high)
     SELECT $1, $2, question_id, family, node_id, value, size_band, string_to_array(shares, ' '), string_to_array(ranks, ' ')::int[], promoters, passives, detractors, score, low, high
     FROM unnest($3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::int[], $14::int[], $15::int[])
       AS given (question_id, family, node_id, value, size_band, shares, ranks, promoters, passives, detractors, score, low, high)`,
    [
      cycleId,
      distributions.map((d) => d.questionId),
      distributions.map((d) => d.family),
      distributions.map((d) => d.nodeId),
      distributions.map((d) => d.value),
      distributions.map((d) => d.sizeBand),
      distributions.map((d) => d.shares.join(' ')),
      distributions.map((d) => d.ranksX10?.join(' ') ?? null),
      recommend('promoters'),
      recommend('passives'),
      recommend('detractors'),
      score('score'),
      score('low'),
      score('high'),
    ],
  );
}

/** Those that speak of danger go into a table of their own. */
async function storeComments(transaction: OrganisationTransaction, cycleId: string, comments: readonly ScreenedComment[]): Promise<void> {
  for (const [table, some] of [
    ['pub.comment', comments.filter(({ sensitive }) => !sensitive)],
    ['pub.sensitive_comment', comments.filter(({ sensitive }) => sensitive)],
  ] as const) {
    await transaction.query(
      `INSERT INTO ${table} (organisation_id, id, cycle_id, node_id, question_id, body, language, passages, mailbox_id, themes)
       SELECT $1, id, $2, node_id, question_id, body, language, passages, mailbox_id, string_to_array(themes, ' ')
       FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::int[], $9::text[], $10::text[]) AS given (id, node_id, question_id, body, language, passages, mailbox_id, themes)`,
      [
        cycleId,
        some.map(() => randomUUID()),
        some.map((c) => c.nodeId),
        some.map((c) => c.questionId),
        some.map((c) => c.text),
        some.map((c) => c.language),
        some.map((c) => c.passages),
        some.map((c) => c.mailbox?.id ?? null),
        some.map((c) => c.themes.join(' ')),
      ],
    );
  }
  const mailboxes = shuffled(comments, systemRandom).flatMap(({ mailbox }) => mailbox ?? []);
  await transaction.query(
    `INSERT INTO pub.mailbox (organisation_id, cycle_id, id, enc_pub, sig_pub, counter, closed)
     SELECT $1, $2, id, enc_pub, sig_pub, 0, false FROM unnest($3::text[], $4::text[], $5::text[]) AS given (id, enc_pub, sig_pub)`,
    [cycleId, mailboxes.map((m) => m.id), mailboxes.map((m) => m.enc_pub), mailboxes.map((m) => m.sig_pub)],
  );
}
