import {
  checkBoard,
  checkShredding,
  spendTag,
  type Board,
  type BoardVerdict,
  type Manifest,
  type ReceiptVerdict,
  type Shredding,
} from '@throughline/anonymity';
import type { BallotRecord } from '../device/ballot-record';
import type { Device } from '../device/device';
import { Stop } from './stop';
import type { Survey } from './survey';
import { readPublic, readPublicText, sendAnonymously, type Network } from './wire';

/** Takes the ballot out of the box. The right to answer stays: she may send again until the survey closes. Throws a Stop. */
export function withdrawBallot(network: Network, device: Device, slot: string): Promise<BallotRecord> {
  return device.alone(`cast ${slot}`, async () => {
    const record = await device.read(slot);
    if (!record?.ballot) throw new Stop('unusable', 'no-ballot', 'There is no ballot on this device', 'Only the device that sent a ballot can take it back.');
    const path = `/b/${encodeURIComponent(record.cycle)}/${await spendTag(record.cycle, record.ballot.input)}`;
    await sendAnonymously(network, 'DELETE', path, JSON.stringify({ editSecret: record.editSecret }));
    return device.update(slot, (now) => {
      const { receipt: _gone, outgoing: _dropped, unconfirmed: _too, ...kept } = now ?? record;
      return { ...kept, withdrawn: true };
    });
  });
}

/** What the board of the closed box says about a receipt. */
export interface Inclusion {
  readonly verdict: BoardVerdict;
  /** Ballots on the board. */
  readonly counted: number;
  /** What the public log says about the end of the box; absent until it has ended. */
  readonly destroyed?: Destroyed;
}

/** The day on which sealed ballots and keys were destroyed, and whether the line that says so is genuine. `unsigned`: nobody had the key to sign with any
 *  more; `unchecked`: this browser cannot check it. */
export interface Destroyed {
  readonly on: string;
  readonly verdict: ReceiptVerdict | 'unsigned';
}

/** The same for what this device sent, and what the public log says about the end of the box. */
export async function findOwn(network: Network, { manifest }: Survey, { cycle, unconfirmed, receipt }: BallotRecord): Promise<Inclusion> {
  const board = await boardOf(network, cycle);
  const found = await onBoard(board, unconfirmed ?? receipt?.envelope_hash ?? '');
  // a change that did not arrive leaves what was sent before
  const best = found.verdict === 'missing' && unconfirmed && receipt ? await onBoard(board, receipt.envelope_hash) : found;
  const destroyed = await findDestroyed(network, manifest, board);
  return { ...best, ...(destroyed && { destroyed }) };
}

/** Reads the whole board, as everybody does, and looks for the envelope here: the server does not learn which one is asked for. */
export async function findOnBoard(network: Network, cycle: string, envelopeHash: string): Promise<Inclusion> {
  return onBoard(await boardOf(network, cycle), envelopeHash);
}

const boardOf = (network: Network, cycle: string): Promise<Board> => readPublic<Board>(network, `/api/cycles/${encodeURIComponent(cycle)}/board`);

const onBoard = async (board: Board, envelopeHash: string): Promise<Inclusion> => ({ verdict: await checkBoard(board, envelopeHash), counted: board.count });

/** Looks in the public log for the line that the box is destroyed, and checks it with the receipt key of the rules and against the board. */
async function findDestroyed(network: Network, { organisation, cycle, receipt_key }: Manifest, { count, root }: Board): Promise<Destroyed | undefined> {
  const lines = await aroundInLog(network, organisation, cycle);
  const line = lines.map((text) => parsed(text)).find((one) => one?.shredded === cycle);
  if (!line) return undefined;
  const { on, signature } = line;
  if (line.ballots !== count || line.board_root !== root) return { on, verdict: 'forged' };
  return { on, verdict: signature === null ? 'unsigned' : await checkShredding(receipt_key, line) };
}

async function aroundInLog(network: Network, organisation: string, cycle: string): Promise<string[]> {
  try {
    return (await readPublicText(network, `/.well-known/ballots/${encodeURIComponent(organisation)}.jsonl?around=${encodeURIComponent(cycle)}`)).split('\n');
  } catch (error) {
    // a Stop of the wire: a log that is refused says nothing about the end, and the board was read all the same
    if (error instanceof Stop && error.kind === 'refused') return [];
    throw error;
  }
}

function parsed(line: string): Shredding | undefined {
  try {
    return JSON.parse(line) as Shredding;
  } catch {
    // SyntaxError of the empty end of the log, or of a proxy's page; only parsing tells
    return undefined;
  }
}
