import { Injectable } from '@nestjs/common';
import { Refusal } from '@throughline/domain';
import { Clock } from '../clock.js';
import { ConnectionPools } from '../database/connection-pools.js';
import { newId } from '../database/new-id.js';
import { Jobs } from '../jobs/jobs.js';
import type { Mail } from './mail.js';

const HOUR_MS = 3_600_000;
/** No mail is of use longer: the longest life of a link. */
const KEPT_MS = 24 * HOUR_MS;
const OVERDUE_MS = HOUR_MS / 2;

/**
 * Hands mail to the queue. The text waits in platform.outgoing_mail until it is sent and is deleted then, after a day at the latest: it may hold a
 * sign-in link.
 */
@Injectable()
export class Mailer {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** `id`: where the same mail may be handed over twice, which makes it one. */
  async send(mail: Mail, id: string = newId()): Promise<void> {
    for (const [field, value] of Object.entries({ to: mail.to, subject: mail.subject, sender: mail.sender ?? '' })) {
      if (/[\r\n\0]/.test(value))
        throw new Refusal('invalid', 'invalid-mail', `The ${field} of a mail must be one line.`, [{ pointer: `#/${field}`, detail: 'Must be one line.' }]);
    }
    await this.pools
      .pool('identity')
      .query(
        `INSERT INTO platform.outgoing_mail (id, recipient, subject, body_text, body_html, made_at, sender) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [id, mail.to, mail.subject, mail.text, mail.html ?? null, this.clock.now(), mail.sender ?? null],
      );
    await this.jobs.sendAlone('send-mail', { id });
  }

  /** Deletes what could not be sent for a day, and hands to the queue again what it has given up or never got. */
  async tidy(): Promise<void> {
    const now = this.clock.now().getTime();
    const pool = this.pools.pool('identity');
    await pool.query(`DELETE FROM platform.outgoing_mail WHERE made_at < $1`, [new Date(now - KEPT_MS)]);
    const { rows } = await pool.query<{ id: string }>(`SELECT id FROM platform.outgoing_mail WHERE made_at < $1`, [new Date(now - OVERDUE_MS)]);
    for (const { id } of rows) await this.jobs.sendAlone('send-mail', { id }, { key: id, onceInSeconds: 1800 });
  }
}
