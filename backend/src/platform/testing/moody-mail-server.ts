import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { CaughtMail } from './house.js';

/** A mail as it came, with what tells copies apart. */
export interface CaughtCopy extends CaughtMail {
  messageId: string;
  from: string;
  html: string;
  language: string;
  headers: Record<string, string>;
}

/** A mail server with moods: refuses one address for good, puts one off once, can be slow, go away, or take a message and hang up without a word. */
export class MoodyMailServer {
  readonly mails: CaughtCopy[] = [];
  /** How many messages it takes before it goes away. */
  takesAtMost = Number.POSITIVE_INFINITY;
  /** Addresses whose next so many messages are taken, after which the line goes dead. */
  readonly hangsUpOn = new Map<string, number>();
  /** How many messages it hangs up on before it has any of their text. */
  hangsUpEarly = 0;
  /** Milliseconds before it says that it has a message. */
  delay = 0;
  /** Addresses that it refuses; those that begin with "refused" always are. */
  readonly refuses = new Set<string>();
  /** What it says to every sender, or to every recipient, instead of taking the message: a reply code; none when it is well. */
  sick: { mailFrom?: number; rcptTo?: number } = {};
  private putOff = false;
  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    // longer than any test: an idle connection that it closes while a message is on its way is a mood of its own
    socketTimeout: 600_000,
    onMailFrom: (_address, _session, done) => {
      if (this.mails.length >= this.takesAtMost) return done(reply(421));
      return done(this.sick.mailFrom ? reply(this.sick.mailFrom) : null);
    },
    onRcptTo: ({ address }, session, done) => {
      if (this.hangsUpEarly > 0) {
        this.hangsUpEarly--;
        return hangUp(this.smtp, session.id);
      }
      if (address.startsWith('refused') || this.refuses.has(address)) return done(reply(550));
      if (this.sick.rcptTo) return done(reply(this.sick.rcptTo));
      if (address.startsWith('later') && !this.putOff) {
        this.putOff = true;
        return done(reply(450));
      }
      return done();
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then(async (mail) => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const from = mail.from?.value[0];
        const headers = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]));
        this.mails.push({
          to,
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
          messageId: mail.messageId ?? '',
          from: `${from?.name ?? ''} <${from?.address ?? ''}>`,
          language: headers['content-language'] ?? '',
          headers,
        });
        const left = this.hangsUpOn.get(to) ?? 0;
        this.hangsUpOn.set(to, left - 1);
        if (left > 0) return hangUp(this.smtp, session.id);
        if (this.delay) await new Promise((resolve) => setTimeout(resolve, this.delay));
        done();
      }, done);
    },
  });

  constructor() {
    // a client that hangs up in the middle
    this.smtp.on('error', () => undefined);
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.smtp.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.smtp.server.address() as { port: number }).port}`;
  }

  putOffAgain(): void {
    this.putOff = false;
  }

  /** Every line that is open goes dead, whatever is on it. */
  hangUpAll(): void {
    const connections = (this.smtp as unknown as { connections: Set<{ id: string }> }).connections;
    for (const { id } of connections) hangUp(this.smtp, id);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.smtp.close(() => resolve()));
  }
}

/** Copies of messages by their Message-ID: how many there are of each. */
export function copies(mails: readonly CaughtCopy[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { messageId } of mails) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  return counts;
}

/** A short name of the text, for comparing whether two are the same. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function hangUp(smtp: SMTPServer, id: string): void {
  const connections = (smtp as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> }).connections;
  for (const connection of connections) if (connection.id === id) connection._socket.destroy();
}

function reply(responseCode: number): Error {
  return Object.assign(new Error(`Says ${responseCode}`), { responseCode });
}
