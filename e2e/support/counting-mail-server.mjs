// A real SMTP server that counts what it has taken and can be away. What it has stored it has stored, whether or not its reply is heard.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

/** Opens it on a port of its own. `pause`: milliseconds between storing a message and saying so, which is when a kill leaves nobody knowing.
 *  {url, mailbox, taken, fallSilentWhen, speak, leave, comeBack, close}; mailbox: the folder with every message that it has stored; taken: {to, messageId, subject}
 *  of each. */
export async function countingMailServer(pause) {
  const taken = [];
  const unsaid = [];
  let silent = () => false;
  const mailbox = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-mail-'));
  const open = () => {
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1,
      onData(stream, session, done) {
        const parts = [];
        stream
          .on('data', (part) => parts.push(part))
          .on('end', () => {
            const text = Buffer.concat(parts).toString('utf8');
            const head = (name) => new RegExp(`^${name}: (.+)$`, 'im').exec(text)?.[1].trim();
            fs.writeFileSync(path.join(mailbox, `${taken.length}.eml`), text);
            taken.push({ to: session.envelope.rcptTo[0].address, messageId: head('message-id'), subject: head('subject') });
            if (silent()) unsaid.push(done);
            else setTimeout(done, pause);
          });
      },
    });
    // a client that was killed in the middle of a message: none of it is stored
    smtp.on('error', () => undefined);
    return smtp;
  };
  const listen = (smtp, port) =>
    new Promise((resolve, reject) => {
      smtp.server.once('error', reject);
      smtp.listen(port, '127.0.0.1', resolve);
    });
  let smtp = open();
  await listen(smtp, 0);
  const { port } = smtp.server.address();
  const leave = () =>
    new Promise((resolve) => {
      for (const { _socket } of smtp.connections) _socket.destroy();
      smtp.close(resolve);
    });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailbox,
    taken,
    /** Once it is so, it stores and says nothing, until it is to speak: no mailing comes to its end meanwhile, however fast the machine. */
    fallSilentWhen(isSo) {
      silent = isSo;
    },
    /** Says what it has not said yet, to those who still listen. */
    speak() {
      silent = () => false;
      for (const done of unsaid.splice(0)) done();
    },
    /** Gone as if its machine had lost its power: lines break where they are, and nobody answers any more. */
    leave,
    async comeBack() {
      smtp = open();
      await listen(smtp, port);
    },
    async close() {
      await leave();
      fs.rmSync(mailbox, { recursive: true, force: true });
    },
  };
}
