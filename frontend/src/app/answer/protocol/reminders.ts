import { sendKnown, type Network } from './wire';

/** Asks not to be reminded of this cycle. It keeps the right to answer. */
export async function stopReminders(network: Network, cycle: string, invitation: string): Promise<void> {
  await sendKnown(network, `/api/cycles/${encodeURIComponent(cycle)}/reminder-stop`, JSON.stringify({ invitation }));
}
