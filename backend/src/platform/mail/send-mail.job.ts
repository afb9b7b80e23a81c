import { Injectable } from '@nestjs/common';
import { ConnectionPools } from '../database/connection-pools.js';
import { DurableJob, type JobHandler } from '../jobs/durable-job.js';
import { MailTransport } from './mail-transport.js';

/** Delivers one message and forgets it. Run twice, it finds nothing the second time. */
@Injectable()
@DurableJob('send-mail', { retryLimit: 12, pollingIntervalSeconds: 0.5, expireInSeconds: 120 })
export class SendMailJob implements JobHandler<{ id: string }> {
  constructor(
    private readonly pools: ConnectionPools,
    private readonly transport: MailTransport,
  ) {}

  async handle({ id }: { id: string }): Promise<void> {
    const pool = this.pools.pool('identity');
    const { rows } = await pool.query<{ recipient: string; subject: string; body_text: string; body_html: string | null; sender: string | null }>(
      `SELECT recipient, subject, body_text, body_html, sender FROM platform.outgoing_mail WHERE id = $1`,
      [id],
    );
    const mail = rows[0];
    if (!mail) return;
    const { recipient, subject, body_text: text, body_html: html, sender } = mail;
    // the same id for every try, so that a copy can be known
    await this.transport.deliver({ to: recipient, subject, text, html: html ?? undefined, ...(sender ? { sender } : {}), key: id.replaceAll('-', '') });
    await pool.query(`DELETE FROM platform.outgoing_mail WHERE id = $1`, [id]);
  }
}
