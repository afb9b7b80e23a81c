import type { LightMyRequestResponse } from 'fastify';
import { expectStatus } from '../../platform/testing/house.js';
import type { EventHouse } from './event-house.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

interface Counts {
  way: string;
  offered: number;
  answered: number;
}

/** Surveys of customers as a manager makes them, and the customers who answer. */
export class CustomerAnswers {
  constructor(private readonly at: EventHouse) {}

  /** Makes a survey, of satisfaction unless told otherwise; its id. */
  readonly made = async (body: object): Promise<string> =>
    (await expectStatus(this.at.manager('POST', '/api/customer-surveys', { name: 'After a request', question: 'csat', ...body }), 201)).json().id;

  /** Path of the open link of a survey, `place` being the query of where it is shown. */
  readonly linkOf = async (id: string, place = ''): Promise<string> =>
    pathOf((await expectStatus(this.at.manager('GET', `/api/customer-surveys/${id}/share${place}`), 200)).json().link);

  /** Paths of the links of these requests. */
  readonly invited = async (id: string, requests: object[]): Promise<string[]> =>
    (await expectStatus(this.at.manager('POST', `/api/customer-surveys/${id}/invitations`, { requests }), 201))
      .json()
      .items.map(({ link }: { link: string }) => pathOf(link));

  /** Sends the form of a link, as a browser does. */
  readonly answer = (link: string, fields: Record<string, string>): Promise<LightMyRequestResponse> =>
    this.at.house.stranger('POST', link, new URLSearchParams(fields).toString(), FORM);

  /** How many were asked and how many answered, by the way they came. */
  readonly counts = async (id: string): Promise<Record<string, [number, number]>> =>
    Object.fromEntries(
      (await expectStatus(this.at.manager('GET', `/api/customer-surveys/${id}`), 200))
        .json()
        .counts.map(({ way, offered, answered }: Counts) => [way, [offered, answered]]),
    );

  readonly sql = async <Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await this.at.database.query<Row>(text, parameters)).rows;
}

export function pathOf(link: string): string {
  const { pathname, search } = new URL(link);
  return pathname + search;
}
