import { setTimeout as pause } from 'node:timers/promises';
import type { httpClient } from '../../tools/bench-organisation.mjs';
import type { ballotDevices } from './ballot-device.mjs';

type Client = ReturnType<typeof httpClient>;
type Devices = Awaited<ReturnType<typeof ballotDevices>>;
type Device = Awaited<ReturnType<Devices['make']>>;
type Reply = Awaited<ReturnType<Client['request']>>;

/** One ballot as its device knows it: the hashes of everything it has sent, in order, and how many of them the box has acknowledged. */
export interface Fate {
  tag: string;
  sent: string[];
  acknowledged: number;
}

/** What happened on the way. */
export interface Trouble {
  /** Requests whose connection was refused or lost, and those answered with our own fault. */
  lost: number;
  refused: number;
  /** First casts that found themselves in the box already: saved, but the answer was lost. */
  savedUnheard: number;
}

/**
 * Clients that collect tokens, cast ballots and change them, without a break, until they are told to stop. What does not arrive is sent again
 * byte for byte until it is acknowledged. New devices are let in as `admitted` grows, so that first casts go on to the end.
 */
export class BallotLoad {
  readonly fates: Fate[] = [];
  readonly trouble: Trouble = { lost: 0, refused: 0, savedUnheard: 0 };
  acknowledgements = 0;
  /** What went wrong first, with whichever client. */
  problem: Error | undefined;
  admitted = 0;
  private stopping = false;
  private abandoned = false;
  private readonly clients: Promise<void>[] = [];

  constructor(
    private readonly http: Client,
    private readonly cycleId: string,
    private readonly devices: Devices,
    private readonly invitations: string[],
  ) {}

  start(clients: number): void {
    for (let client = 0; client < clients; client++) this.clients.push(this.client().catch((error: Error) => void (this.problem ??= error)));
  }

  /** Lets everybody finish what is under way, and throws what went wrong with any of them. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.clients);
    if (this.problem) throw this.problem;
  }

  /** Has everybody walk away, whatever is under way: for a journey that has failed. */
  abandon(): void {
    this.stopping = this.abandoned = true;
  }

  private async client(): Promise<void> {
    const own: { device: Device; fate: Fate }[] = [];
    while (!this.stopping) {
      const invitation = this.admitted > this.fates.length ? this.invitations.shift() : undefined;
      if (invitation) own.push(await this.collect(await this.devices.make(invitation)));
      const next = invitation ? own.at(-1) : own[Math.floor(Math.random() * own.length)];
      if (next) await this.cast(next.device, next.fate);
      await pause(15);
    }
  }

  private async collect(device: Device): Promise<{ device: Device; fate: Fate }> {
    const fate: Fate = { tag: '', sent: [], acknowledged: 0 };
    this.fates.push(fate);
    const reply = await this.insist([200], () => this.http.request('POST', `/api/cycles/${this.cycleId}/ballot-token`, device.tokenRequest));
    fate.tag = await device.collected(JSON.parse(reply.body));
    return { device, fate };
  }

  private async cast(device: Device, fate: Fate): Promise<void> {
    const { bytes, hash } = await device.seal();
    const first = fate.sent.length === 0;
    fate.sent.push(hash);
    const { status, body } = await this.insist([201, 200], () =>
      this.http.request('PUT', `/b/${this.cycleId}/${fate.tag}`, bytes, { 'content-type': 'application/json' }),
    );
    const receipt = JSON.parse(body);
    if (receipt.envelope_hash !== hash || receipt.spend_tag !== fate.tag || !(await this.devices.genuine(receipt)))
      throw new Error(`The receipt is not for the ballot that was sent: ${body}`);
    if (!first && status === 201) throw new Error(`The ballot ${fate.tag} was acknowledged before, and is new to the box now.`);
    if (first && status === 200) this.trouble.savedUnheard++;
    fate.acknowledged = fate.sent.length;
    this.acknowledgements++;
  }

  /** The same request again and again until one of these answers comes. Throws when it is turned down. */
  private async insist(answers: number[], ask: () => Promise<Reply>): Promise<Reply> {
    for (;;) {
      const reply = await ask().catch(() => undefined); // the connection was refused or lost
      if (reply && answers.includes(reply.status!)) return reply;
      if (this.abandoned) throw new Error('The load was abandoned.');
      if (reply && reply.status! < 500) throw new Error(`Turned down with ${reply.status}: ${reply.body}`);
      if (reply) this.trouble.refused++;
      else this.trouble.lost++;
      await pause(40);
    }
  }
}
