import { SMALLEST_K } from '@throughline/domain';

/** Somebody who might want to know, and how far she gets. */
export interface Threat {
  readonly who: string;
  readonly sees: string;
  readonly cannot: string;
  /** What remains, stated plainly. */
  readonly remains: string;
}

/** The threat model, for people. docs/operators.md has the same in the words of operators. */
export const THREATS: readonly Threat[] = [
  {
    who: 'A colleague',
    sees: 'What is published, and her own answers.',
    cannot: 'Learn the answers of one person.',
    remains: `Several colleagues who put their answers together make the others fewer: where a figure is about ${SMALLEST_K} people, two of them know what the other three gave together.`,
  },
  {
    who: 'Your leader',
    sees: 'Figures of her own teams, and comments of groups that are large enough.',
    cannot: 'See who answered, or any figure about fewer people than the rules allow.',
    remains: 'How a comment is written may give its author away. When a whole team answers alike, the figure says so.',
  },
  {
    who: 'HR and the administrator',
    sees: 'All published figures, and how many took part, rounded and once a day.',
    cannot: 'See who answered, lower the smallest group after the opening, or open the box.',
    remains: 'They form the teams before a survey opens. The rules show every group with its size, so everybody can see what they did.',
  },
  {
    who: 'Whoever reads your work mail',
    sees: 'The link in your invitation.',
    cannot: 'Learn what you answered.',
    remains: 'She can use the link before you and take your vote. You are then told that your ballot was collected already: report it.',
  },
  {
    who: 'The operator, who reads the database and changes nothing',
    sees: 'Who has collected a ballot; sealed ballots with their group.',
    cannot: 'Read an answer, or tell whose a sealed ballot is once the order was thrown away.',
    remains: 'Until the next night, the order of the day may tell whose a sealed ballot is. It stays sealed.',
  },
  {
    who: 'The operator, who changes the program or reads its memory',
    sees: 'During the survey, the times and addresses of collecting and casting; at the count, the answers.',
    cannot: 'Do so once the keys are destroyed, nor for a survey of the past.',
    remains:
      'Such an operator can connect people with answers. This is the largest risk that remains. Sending a dishonest page to one person is a part of it, and no web page can prevent that. With trustees who hold the key, the times connect people with sealed ballots only.',
  },
  {
    who: 'Somebody who listens on the network',
    sees: 'That a device talks to the server, when, and how much in three sizes.',
    cannot: 'Read anything of it.',
    remains: 'At a small site, the moment may tell who answers. It does not tell what.',
  },
  {
    who: 'A thief of a backup',
    sees: 'What the operator who reads the database sees.',
    cannot: 'Open a ballot without the key, which is in no backup of the database.',
    remains: 'With the key too, all ballots of that survey. After the destruction there is no key, and the backup holds nothing that can be opened.',
  },
  {
    who: 'A court',
    sees: 'What a thief would.',
    cannot: 'Get what no longer exists: after the destruction, the published figures and comments are all there is.',
    remains: 'Before that the key exists, and who holds it can be ordered to use it.',
  },
];
