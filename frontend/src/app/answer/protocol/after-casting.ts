import { checkBoard, spendTag, type Board, type BoardVerdict } from '@throughline/anonymity';
import type { BallotRecord } from '../device/ballot-record';
import type { Device } from '../device/device';
import { Stop } from './stop';
import { readPublic, sendAnonymously, type Network } from './wire';

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
}

/** The same for what this device sent. */
export async function findOwn(network: Network, { cycle, unconfirmed, receipt }: BallotRecord): Promise<Inclusion> {
  const found = await findOnBoard(network, cycle, unconfirmed ?? receipt?.envelope_hash ?? '');
  // a change that did not arrive leaves what was sent before
  return found.verdict === 'missing' && unconfirmed && receipt ? findOnBoard(network, cycle, receipt.envelope_hash) : found;
}

/** Reads the whole board, as everybody does, and looks for the envelope here: the server does not learn which one is asked for. */
export async function findOnBoard(network: Network, cycle: string, envelopeHash: string): Promise<Inclusion> {
  const board = await readPublic<Board>(network, `/api/cycles/${encodeURIComponent(cycle)}/board`);
  return { verdict: await checkBoard(board, envelopeHash), counted: board.count };
}
