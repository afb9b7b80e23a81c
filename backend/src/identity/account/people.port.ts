import type { Me } from '@throughline/contract';

export interface NewPerson {
  employeeId: string;
  name: string;
  email: string;
}

/** What identity asks of the directory, which provides it: identity knows accounts, the directory knows people. Runs inside a unit of work. */
export abstract class People {
  /** Adds the first employee of a new organisation and its root team. */
  abstract addFirst(person: NewPerson, organisationName: string): Promise<void>;
  /** The person, the teams she leads, and her language where it is known; undefined when she has left. */
  abstract find(employeeId: string): Promise<Pick<Me, 'employee' | 'leads' | 'language'> | undefined>;
  /** Waits until no other change of the directory is under way, and holds until the end of the unit of work. */
  abstract standStill(): Promise<void>;
  /** Those of the people who can go on signing in: with an address, and no day of leaving. */
  abstract staying(employeeIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Names and addresses of several people, those that exist. */
  abstract names(employeeIds: readonly string[]): Promise<Me['employee'][]>;
  /** Forgets what is kept about people for a while only. */
  abstract forgetOld(): Promise<void>;
}
