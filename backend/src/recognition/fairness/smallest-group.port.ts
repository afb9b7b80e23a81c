/** The smallest group that the organisation promised its people; a feature that knows the surveys provides it. Runs inside a unit of work. */
export abstract class SmallestGroup {
  /** Five or more. */
  abstract k(): Promise<number>;
}
