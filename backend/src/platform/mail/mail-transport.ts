import { pipeline, Transform, type Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings.js';
import type { Mail } from './mail.js';
import { senderOf } from './sender.js';

/** Connections to the mail server at once. */
export const MAIL_CONNECTIONS = 8;
/** How long a server may be silent: after the end of a message ten minutes (RFC 5321 section 4.5.3.2.6), in which some look into it. Whoever waits less takes what was delivered for what may be lost. */
export const SILENCE_MS = 10 * 60_000;

/** Speaks SMTP to the configured server. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;
  private readonly from: { name: string; address: string };

  constructor(private readonly settings: Settings) {
    const url = settings.values.SMTP_URL;
    this.from = senderOf(settings.values.MAIL_FROM);
    if (!url) return;
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: MAIL_CONNECTIONS,
      // a connection that breaks may have delivered what it carried: whether to send that again is decided where it is known what it is
      maxRequeues: 0,
      connectionTimeout: 30_000,
      greetingTimeout: 30_000,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]);
    this.transport.use('stream', (mail, done) => {
      const { beforeEnd } = mail.data as { beforeEnd?: () => Promise<void> };
      if (beforeEnd) mail.message.processFunc((message: Readable) => holding(message, beforeEnd));
      done();
    });
  }

  /**
   * Sends one message. Throws when the server does not take it, or when none is configured: the queue tries again. The error has `handedOver: true` when
   * the server had the whole message, so that it may have taken it all the same; when it is false, the server has not and never will.
   */
  async deliver(mail: Mail): Promise<void> {
    if (this.settings.values.DISCARD_MAIL) return;
    if (!this.transport) throw new Error('SMTP_URL is not set: the message waits in the queue.');
    let handedOver = false;
    let held: Promise<void> = Promise.resolve();
    // a line that breaks while the end is held back must not be taken for one that broke after it
    let broken = false;
    const beforeEnd = (): Promise<void> =>
      (held = (async () => {
        if (!broken) await mail.beforeEnd?.();
        if (broken) throw new Error('The connection broke before the end of the message.');
        handedOver = true;
      })());
    const message = {
      from: mail.sender ? { name: mail.sender, address: this.from.address } : this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: mail.headers,
      ...(mail.attachments ? { attachments: mail.attachments.map(({ fileName, content }) => ({ filename: fileName, content })) } : {}),
      ...(mail.key ? { messageId: `<${mail.key}@${this.from.address.split('@')[1] ?? 'throughline.example'}>` } : {}),
      beforeEnd,
    };
    try {
      await this.transport.sendMail(message);
    } catch (error) {
      // whatever the server or the line has to say; who sends hears of it when nothing of the message is under way any more
      broken = true;
      await held.catch(() => undefined);
      throw Object.assign(error as Error, { handedOver });
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/**
 * The message with its end held back until `beforeEnd` has resolved. The connection reads a message only when the server has asked for it; one byte of room makes sure that nothing is
 * read ahead, so that the end comes here when all the rest is with the connection.
 */
function holding(message: Readable, beforeEnd: () => Promise<void>): Readable {
  const held = new Transform({
    readableHighWaterMark: 1,
    transform: (chunk, _encoding, next) => next(null, chunk),
    flush: (next) => void beforeEnd().then(() => next(), next),
  });
  return pipeline(message, whole(), held, () => undefined /* the connection hears of every error as that of the message */);
}

/** All of a message as one piece: made of many small ones, each would be a write to the connection of its own. A message of many megabytes is in memory already, with what is attached to it. */
function whole(): Transform {
  const pieces: Buffer[] = [];
  return new Transform({
    transform: (chunk: Buffer, _encoding, next) => next(null, void pieces.push(chunk)),
    flush: (next) => next(null, Buffer.concat(pieces)),
  });
}
