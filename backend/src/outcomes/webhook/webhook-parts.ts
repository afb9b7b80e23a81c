import { Deliveries } from './deliveries.js';
import { DeliveryTaker } from './delivery-taker.js';
import { HookDeliveriesService } from './hook-deliveries.service.js';
import { HookIntake } from './hook-intake.js';
import { HookSecrets } from './hook-secrets.js';
import { HookWaker } from './hook-waker.js';
import { HooksService } from './hooks.service.js';
import { KnownHooks } from './known-hooks.js';
import { SweepDeliveriesJob } from './sweep-deliveries.job.js';
import { TakeInDeliveriesJob } from './take-in-deliveries.job.js';
import { TidyDeliveriesJob } from './tidy-deliveries.job.js';
import { TurnedAway } from './turned-away.js';

/** What takes in what helpdesks send. */
export const WEBHOOK_PARTS = [
  Deliveries,
  DeliveryTaker,
  HookDeliveriesService,
  HookIntake,
  HookSecrets,
  HookWaker,
  HooksService,
  KnownHooks,
  SweepDeliveriesJob,
  TakeInDeliveriesJob,
  TidyDeliveriesJob,
  TurnedAway,
];
