import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const SECRET = /^[0-9a-f]{64}$/;
const port = z.coerce.number().int().min(1).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every setting of the house: its environment variable, what it means, what it is when not set. `.env.example` is held to it by a test. */
export const SETTINGS = z.object({
  ROLE: z.enum(['api', 'worker', 'all']).default('all').describe('What this process does: serve requests (api), work on jobs (worker), or both (all).'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every network interface.'),
  PORT: port.default(4400).describe('Port of the web app and the API.'),
  WORKER_PORT: port.optional().describe('Port at which a process with ROLE=worker answers for health and metrics; when not set it listens nowhere.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Token without which nobody reads the metrics, sent as Authorization: Bearer; when not set, everybody who reaches the port can.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address people reach the product at, as used in mails; http://localhost:PORT when not set.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .describe('PostgreSQL 18 or newer, as an account that may create roles and schemas; the product makes its own, weaker roles.'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(3)
    .max(200)
    .default(10)
    .describe('Most connections that one process opens for each of its database roles; at least 3, since a large import takes two while requests go on.'),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder for keys and other files that must survive a restart; shared by all instances.'),
  KEYS_COPY_DIR: z.string().min(1).optional().describe('Second folder for the cycle keys, on another disk; DATA_DIR/keys-copy when not set.'),
  SHRED_AFTER_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(90)
    .default(14)
    .describe('Days after the count on which sealed ballots and their keys are destroyed; promised to those who answer when a cycle opens.'),
  EARLY_END_NOTICE_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(14)
    .default(3)
    .describe('Days before which everybody who was invited is told that a survey ends before its last day; with 0 it can be closed at once.'),
  SMALLEST_AGENTS: z.coerce
    .number()
    .int()
    .min(2)
    .max(10)
    .default(3)
    .describe('Figures about customers are shown of at least so many agents who handled them; with 2, each of two can work out what the other did.'),
  SECRET_KEY: z
    .string()
    .regex(SECRET, 'must be 64 hexadecimal digits, as `openssl rand -hex 32` prints them')
    .optional()
    .describe('Secret that the role passwords and the wrapping of cycle keys derive from; made and kept in DATA_DIR when not set.'),
  DEMO: flag.default(true).describe('Load the fictional demo organisation into an empty database.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail server, as smtp://user:password@host:port; when not set, mail waits for a day and is then forgotten.'),
  DISCARD_MAIL: flag.default(false).describe('Take mail and send none of it; for trying things out.'),
  MAIL_AT_ANY_HOUR: flag.default(false).describe('Send invitations and reminders at once, also at night and at weekends; for trying things out.'),
  MAIL_FROM: z.string().min(3).default('Throughline <no-reply@throughline.example>').describe('Sender of all mail, as Name <address>.'),
  MAILBOX_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Folder in which an embedded mail catcher leaves messages; shown at /mail. Never set it where real people get mail.'),
  WEB_ROOT: z.string().min(1).optional().describe('Folder of the built web app; without it only the API is served.'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('How much is logged; no level logs personal data.'),
  WEBHOOKS_PER_SECOND: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(500)
    .describe('Most deliveries that one instance takes from one helpdesk in a second, after a pause twice as many; what is more is asked to come again.'),
  TIME_ZONE: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC', 'must be an IANA time zone such as Europe/Berlin')
    .default('UTC')
    .describe('Time zone in which days begin for organisations that have not set their own.'),
  TRUST_PROXY: z.string().min(1).optional().describe('Address range of the proxy in front, as 10.0.0.0/8; without it forwarded addresses are not believed.'),
  EXIT_WITH_PARENT: flag.default(false).describe('End this process when the process that started it is gone.'),
});

type Values = z.output<typeof SETTINGS>;

/** The settings of this process, checked at boot; the only reader of the environment. */
export class Settings {
  readonly publicUrl: string;
  readonly secure: boolean;
  readonly dataDir: string;
  readonly keyFolders: readonly [string, string];
  private readonly secret: Buffer;

  constructor(readonly values: Values) {
    this.publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, '');
    this.secure = this.publicUrl.startsWith('https:');
    this.dataDir = path.resolve(values.DATA_DIR);
    this.keyFolders = [path.join(this.dataDir, 'keys'), path.resolve(values.KEYS_COPY_DIR ?? path.join(this.dataDir, 'keys-copy'))];
    this.secret = Buffer.from(values.SECRET_KEY ?? keptSecret(this.dataDir), 'hex');
  }

  get serves(): boolean {
    return this.values.ROLE !== 'worker';
  }

  get works(): boolean {
    return this.values.ROLE !== 'api';
  }

  /** A 32-byte key for one purpose, the same in every instance that shares the secret. */
  derivedKey(purpose: string): Buffer {
    return createHmac('sha256', this.secret).update(purpose).digest();
  }

  /** Reads and checks the environment. Throws one error that lists every setting that is wrong. */
  static read(env: NodeJS.ProcessEnv = process.env): Settings {
    const given = Object.fromEntries(Object.entries(env).filter(([key, value]) => key in SETTINGS.shape && value !== ''));
    const parsed = SETTINGS.safeParse(given);
    if (parsed.success) return new Settings(parsed.data);
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}. ${SETTINGS.shape[issue.path[0] as keyof Values]?.description ?? ''}`,
    );
    throw new Error(`These settings are wrong:\n${lines.join('\n')}`);
  }
}

/** The secret of the installation, made the first time. It appears in its place whole or not at all, also when two instances start at once or one is killed. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) makeSecret(file);
  const secret = readFileSync(file, 'utf8').trim();
  if (!SECRET.test(secret))
    throw new Error(
      `${file} is damaged: it must hold 64 hexadecimal digits. Put it back from your copy; with another secret the database and the keys stay shut.`,
    );
  return secret;
}

function makeSecret(file: string): void {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    // EEXIST is the other instance having been first; it can't be prevented without a lock
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
