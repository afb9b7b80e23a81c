import { createHmac } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OutcomeHookSecret } from '@throughline/contract';
import { addDays, type PlainDate } from '@throughline/domain';
import { DeliveryTaker } from '../outcomes/webhook/delivery-taker.js';
import { Clock } from '../platform/clock.js';
import { nineOn } from './demo-calendar.rules.js';
import { type Delivery, demoDeliveries } from './demo-deliveries.rules.js';
import type { DemoHelpdesk } from './demo-helpdesk.js';
import { SERVICE_MANAGER } from './demo-people.js';
import { DemoRequests } from './demo-requests.js';

/** What the helpdesk signs with; like the passwords of the demo no secret of anybody. */
const SIGNING_SECRET = 'the-demo-signs-with-this';
const SOMEBODY_ELSES = 'somebody-else-signs-with-this';

/** Lets the helpdesk send what happened in the last days as it happened: most of it counts, one delivery tells nothing, one cannot be read, and a forged one is turned away. Leaves the clock at `today`. */
export async function deliverDemo(app: NestFastifyApplication, organisationId: string, helpdesk: DemoHelpdesk, today: PlainDate): Promise<void> {
  const deliveries = demoDeliveries(helpdesk.desks, today);
  const { sourceId } = helpdesk;
  app.get(Clock).jumpTo(nineOn(addDays(today, -5)));
  const service = await DemoRequests.of(app, SERVICE_MANAGER);
  const { address } = await service.send<OutcomeHookSecret>('POST', '/api/outcome-hooks', { sourceId });
  await service.send('POST', `/api/outcome-hooks/${sourceId}/secrets`, { secret: SIGNING_SECRET });
  for (const delivery of deliveries) await deliver(app, new URL(address).pathname, delivery);
  app.get(Clock).jumpTo(nineOn(today));
  await app.get(DeliveryTaker, { strict: false }).takeIn({ organisationId, sourceId });
}

async function deliver(app: NestFastifyApplication, url: string, { at, body, forged }: Delivery): Promise<void> {
  app.get(Clock).jumpTo(at);
  const payload = JSON.stringify(body);
  const timestamp = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const signature = createHmac('sha256', forged ? SOMEBODY_ELSES : SIGNING_SECRET)
    .update(timestamp + payload)
    .digest('base64');
  const headers = {
    'content-type': 'application/json',
    'x-zendesk-webhook-signature': signature,
    'x-zendesk-webhook-signature-timestamp': timestamp,
  };
  const { statusCode, body: answer } = await app.inject({ method: 'POST', url, headers, payload });
  if (statusCode !== (forged ? 401 : 202)) throw new Error(`A delivery of the demo was answered ${statusCode}: ${answer.slice(0, 500)}`);
}
