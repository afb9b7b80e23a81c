import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, type ContactChannel, type ContactOutcome, type PlainDate, type PlanRisk, type ValueBand, type WantState } from '@throughline/domain';
import { CustomerPlansService } from '../outcomes/customer-plan/customer-plans.service.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Caller } from '../platform/http/caller.js';
import { nineOn } from './demo-calendar.rules.js';
import type { Cast } from './demo-cast.js';

/** The team that looks after customers with a plan. */
const KEY_ACCOUNTS = 'A4-7';
/** So many days ago the plans were made; longer than wants may go without a look at them. */
const MADE = 230;

/** A customer and where the plan stands: days are counted from today, backwards below zero. */
interface Customer {
  readonly reference: string;
  readonly name: string;
  /** Place of the owner in the team; undefined where there is none. */
  readonly owner?: number;
  readonly deputies: readonly number[];
  readonly risk: PlanRisk;
  readonly worth: ValueBand;
  readonly wants: readonly (readonly [text: string, state: WantState])[];
  readonly reviewed: boolean;
  readonly contacts: readonly (readonly [day: number, channel: ContactChannel, outcome: ContactOutcome, note: string])[];
  readonly next?: readonly [day: number, about: string];
}

const CUSTOMERS: readonly Customer[] = [
  {
    ...{ reference: 'K-1003', name: 'Lindenhof Hotels', owner: 0, deputies: [1], risk: 'high', worth: 'large', reviewed: true },
    wants: [
      ['Deliveries before ten on Fridays', 'agreed'],
      ['One invoice a month for all houses', 'open'],
      ['Spare keys for the cabinets', 'done'],
    ],
    contacts: [
      [-40, 'meeting', 'agreed', 'Walked through the autumn deliveries together.'],
      [-6, 'phone', 'to-do', 'The complaint must be answered before the next order.'],
    ],
    next: [4, 'What became of the complaint'],
  },
  {
    ...{ reference: 'K-1017', name: 'Stadtwerke Canteens', owner: 1, deputies: [0], risk: 'high', worth: 'large', reviewed: true },
    wants: [['Chairs that can be stacked', 'agreed']],
    contacts: [[-12, 'mail', 'spoken', 'Told them that the ombudsman has the case.']],
    next: [2, 'Answer of the ombudsman'],
  },
  {
    ...{ reference: 'K-1022', name: 'Brook & Vale Estates', owner: 2, deputies: [1], risk: 'medium', worth: 'medium', reviewed: true },
    wants: [
      ['A named person for repairs', 'done'],
      ['Prices fixed for a year', 'declined'],
    ],
    contacts: [[-20, 'phone', 'spoken', 'Waiting for the refund that was promised.']],
    next: [9, 'Refund'],
  },
  {
    ...{ reference: 'K-1031', name: 'Kindergartens of the Hill', owner: 0, deputies: [2], risk: 'low', worth: 'medium', reviewed: true },
    wants: [['Tables without sharp edges', 'done']],
    contacts: [[-33, 'meeting', 'agreed', 'Tried the new tables.']],
    next: [27, 'Second house'],
  },
  {
    ...{ reference: 'K-1038', name: 'Quayside Offices', owner: 1, deputies: [2], risk: 'low', worth: 'small', reviewed: true },
    wants: [['Lamps that can be dimmed', 'open']],
    contacts: [[-51, 'mail', 'spoken', 'Sent the sheet of the lamps.']],
    next: [-5, 'Which lamps they choose'],
  },
  {
    ...{ reference: 'K-1044', name: 'Old Mill Theatre', deputies: [1], risk: 'medium', worth: 'small', reviewed: true },
    wants: [['Seats for the balcony', 'open']],
    contacts: [[-60, 'phone', 'to-do', 'Measures of the balcony are wanted.']],
    next: [12, 'Measures'],
  },
  {
    ...{ reference: 'K-1049', name: 'Harbour Ferries', owner: 2, deputies: [], risk: 'medium', worth: 'large', reviewed: true },
    wants: [
      ['Benches that stand salt water', 'agreed'],
      ['Repairs on board, not ashore', 'open'],
    ],
    contacts: [[-15, 'video', 'agreed', 'Benches for two ferries in spring.']],
    next: [20, 'Offer for the other two'],
  },
  {
    ...{ reference: 'K-1052', name: 'Parish Halls', owner: 0, deputies: [1], risk: 'low', worth: 'small', reviewed: false },
    wants: [['Folding tables', 'open']],
    contacts: [[-140, 'letter', 'spoken', 'Thanked for the tables of last year.']],
  },
  {
    ...{ reference: 'K-1060', name: 'Riverside Clinic', owner: 1, deputies: [0, 2], risk: 'low', worth: 'large', reviewed: true },
    wants: [
      ['Chairs that are easy to clean', 'done'],
      ['Delivery at night', 'agreed'],
    ],
    contacts: [[-9, 'meeting', 'agreed', 'Night delivery from next month.']],
    next: [35, 'How the first night went'],
  },
  {
    ...{ reference: 'K-1066', name: 'Green Lane Schools', owner: 2, deputies: [0], risk: 'medium', worth: 'medium', reviewed: false },
    wants: [['Desks of three heights', 'agreed']],
    contacts: [[-75, 'mail', 'not-reached', '']],
    next: [6, 'Desks for the spring'],
  },
  {
    ...{ reference: 'K-1071', name: 'Orchard Care Homes', owner: 0, deputies: [2], risk: 'high', worth: 'medium', reviewed: true },
    wants: [['Armchairs with a firm seat', 'open']],
    contacts: [[-28, 'phone', 'to-do', 'They compare with another house.']],
    next: [1, 'Our offer beside the other one'],
  },
  {
    ...{ reference: 'K-1077', name: 'Castle Yard Museum', owner: 1, deputies: [2], risk: 'low', worth: 'small', reviewed: true },
    wants: [['Cases with light inside', 'done']],
    contacts: [[-18, 'meeting', 'spoken', 'The cases stand.']],
    next: [60, 'New exhibition'],
  },
];

/** References of the customers who have an open complaint. */
export const COMPLAINING: readonly string[] = CUSTOMERS.slice(0, 3).map(({ reference }) => reference);

/** Twelve customers with what they want and who looks after them; some plans lack an owner, a deputy, a contact. Leaves the clock at `today`. */
export function demoPlans(app: NestFastifyApplication, caller: Caller, { people, ids }: Cast, today: PlainDate): Promise<void> {
  const team = people.filter(({ teamKey }) => teamKey === KEY_ACCOUNTS).map(({ key }) => ids.get(key)!);
  const at = (place: number): string => team[place % team.length]!;
  const plans = app.get(CustomerPlansService, { strict: false });
  return app.get(UnitOfWork).run(caller.organisationId, async () => {
    const made: [Customer, string][] = [];
    app.get(Clock).jumpTo(nineOn(addDays(today, -MADE)));
    for (const customer of CUSTOMERS) {
      const { reference, name, owner, deputies, risk, worth, wants } = customer;
      const { id } = await plans.make(caller, { reference, name, ...(owner === undefined ? {} : { ownerId: at(owner) }), deputyIds: deputies.map(at) });
      await plans.change(caller, id, { risk, valueBand: worth });
      await plans.setWants(caller, id, { wants: wants.map(([text]) => ({ text, state: 'open' })) });
      made.push([customer, id]);
    }
    app.get(Clock).jumpTo(nineOn(today));
    for (const [{ wants, reviewed, contacts, next }, id] of made) {
      const before = (await plans.get(caller, id)).wants;
      if (reviewed) await plans.setWants(caller, id, { wants: wants.map(([text, state], i) => ({ id: before[i]!.id, text, state })) });
      for (const [day, channel, outcome, note] of contacts) await plans.addContact(caller, id, { on: addDays(today, day), channel, outcome, note });
      if (next) await plans.change(caller, id, { next: { on: addDays(today, next[0]), about: next[1], byId: null } });
    }
  });
}
