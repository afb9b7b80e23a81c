import { canonicalHash, canonicalJson } from '@throughline/anonymity';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { ConnectionPools, type OrganisationTransaction } from '../../platform/database/connection-pools.js';

/** Where the next line goes, and the hash of the line before it; null for the first. */
export interface LogEnd {
  position: number;
  previous: string | null;
}

/** A part of the log, and after which line to go on; undefined when it is the end. */
export interface LogPart {
  lines: string[];
  next?: number;
}

/** A manifest of 100,000 people has half a megabyte; a reply holds some of those or many small lines. */
const MOST_LINES = 500;
const MOST_BYTES = 4_000_000;

/**
 * The public log of an organisation: its manifests in the order in which they were made, and what was tightened or shredded later. Each line names the
 * hash of the line before it, so nobody who kept a copy can be shown another past. Lines are only ever added; the database gives nobody another right.
 */
@Injectable()
export class PublicLog {
  constructor(private readonly pools: ConnectionPools) {}

  /** From the line after the given one on, as many as fit in one reply. */
  async after(organisationId: string, position: number): Promise<LogPart> {
    const found = await this.read(
      organisationId,
      `SELECT position, line FROM (
         SELECT position, line, sum(octet_length(line)) OVER (ORDER BY position) - octet_length(line) AS before FROM pub.public_line
         WHERE organisation_id = $1 AND position > $2 ORDER BY position LIMIT ${MOST_LINES}) part
       WHERE before < ${MOST_BYTES} ORDER BY position`,
      position,
    );
    const last = found.at(-1)?.position ?? 0;
    const more =
      found.length > 0 &&
      (await this.read(organisationId, `SELECT position, '' AS line FROM pub.public_line WHERE organisation_id = $1 AND position = $2`, last + 1));
    return { lines: found.map(({ line }) => line), ...(more && more.length > 0 ? { next: last } : {}) };
  }

  /** The manifest of a cycle with the line before it and the two that follow, and the line that says that its box is destroyed: what a phone reads, the same for everybody who answers that cycle. */
  async around(organisationId: string, cycleId: string): Promise<LogPart> {
    if (!isUUID(cycleId)) return { lines: [] };
    const found = await this.read(
      organisationId,
      `SELECT l.position, l.line FROM pub.public_line l JOIN pub.ballot_cycle c ON c.organisation_id = l.organisation_id
       WHERE l.organisation_id = $1 AND c.cycle_id = $2 AND (l.position BETWEEN c.position - 1 AND c.position + 2
         OR (c.state = 'shredded' AND l.position > c.position AND l.line LIKE '%"shredded":"' || $2::text || '"%')) ORDER BY l.position`,
      cycleId,
    );
    return { lines: found.map(({ line }) => line) };
  }

  private async read(organisationId: string, sql: string, parameter: unknown): Promise<{ position: number; line: string }[]> {
    if (!isUUID(organisationId)) return [];
    return (await this.pools.pool('ballot').query<{ position: number; line: string }>(sql, [organisationId, parameter])).rows;
  }
}

/** Adds what `make` makes of the end of the log, inside the given transaction; whoever else adds a line waits until it is over. Returns the line's place and hash. */
export async function addLine(
  transaction: OrganisationTransaction,
  make: (end: LogEnd) => object | Promise<object>,
): Promise<{ position: number; line: string; sha256: string }> {
  await transaction.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('public log ' || $1::uuid, 0)) FROM (SELECT $1::uuid AS organisation_id) o WHERE organisation_id = $1`,
  );
  const [last] = await transaction.query<{ position: number; line: string }>(
    `SELECT position, line FROM pub.public_line WHERE organisation_id = $1 ORDER BY position DESC LIMIT 1`,
  );
  const position = (last?.position ?? 0) + 1;
  const made = await make({ position, previous: last ? await canonicalHash(JSON.parse(last.line)) : null });
  const line = canonicalJson(made);
  await transaction.query(`INSERT INTO pub.public_line (organisation_id, position, line) VALUES ($1, $2, $3)`, [position, line]);
  return { position, line, sha256: await canonicalHash(made) };
}
