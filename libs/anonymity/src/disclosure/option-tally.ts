import type { GuardedGroups } from './guarded-groups.js';
import type { OptionMarks, OptionRules } from './option-guard.js';

/** How often every mark of every option was given in every group, kept up to date while answers move. */
export class OptionTally {
  private readonly levels: number;
  /** By group, option and mark. */
  private readonly counts: Int32Array;
  /** People who answered, by group. */
  private readonly answered: Int32Array;
  /** Options that at least half of all who answered hold: to leave these out together is an agreement too. */
  private readonly common: Uint8Array;

  constructor(
    private readonly guarded: GuardedGroups,
    marks: readonly (OptionMarks | undefined)[],
    private readonly rules: OptionRules,
  ) {
    this.levels = rules.kind === 'order' ? rules.options + 1 : 2;
    this.counts = new Int32Array(guarded.names.length * rules.options * this.levels);
    this.answered = new Int32Array(guarded.names.length);
    const held = new Int32Array(rules.options);
    let people = 0;
    marks.forEach((answer, person) => {
      if (!answer) return;
      people++;
      answer.forEach((mark, option) => (held[option]! += mark > 0 ? 1 : 0));
      for (const group of this.groupsOf(person)) this.answered[group]!++;
      this.add(person, answer, 1);
    });
    this.common = Uint8Array.from(held, (count) => (people > 0 && 2 * count >= people ? 1 : 0));
  }

  /** The groups that agree on any option. */
  agreeing(): number[] {
    return [...this.answered.keys()].filter((group) => this.answered[group]! > 0 && this.agreementsIn(group) > 0);
  }

  /** Whether everybody of the group marked the option alike: held it, at one place; or left it out though it is common. */
  agrees(group: number, option: number): boolean {
    const [people, from] = [this.answered[group]!, (group * this.rules.options + option) * this.levels];
    for (let mark = this.common[option] === 1 ? 0 : 1; mark < this.levels; mark++) if (this.counts[from + mark] === people) return true;
    return false;
  }

  /** How many agreements there are in the groups of a person. */
  agreementsOf(person: number): number {
    let sum = 0;
    for (const group of this.groupsOf(person)) sum += this.agreementsIn(group);
    return sum;
  }

  /** Counts another answer of a person in place of the one she had. */
  replace(person: number, before: OptionMarks, after: OptionMarks): void {
    this.add(person, before, -1);
    this.add(person, after, 1);
  }

  private agreementsIn(group: number): number {
    let sum = 0;
    for (let option = 0; option < this.rules.options; option++) if (this.agrees(group, option)) sum++;
    return sum;
  }

  private groupsOf(person: number): Int32Array {
    const { start, items } = this.guarded.groups;
    return items.subarray(start[person], start[person + 1]);
  }

  private add(person: number, answer: OptionMarks, by: number): void {
    for (const group of this.groupsOf(person)) {
      const from = group * this.rules.options;
      for (let option = 0; option < answer.length; option++) this.counts[(from + option) * this.levels + answer[option]!]! += by;
    }
  }
}
