import { ArrayMaxSize, ArrayUnique, IsArray, IsEmail, IsInt, Max, Min } from 'class-validator';
import { TEST_RUN_LIMITS, type TestRunState } from '@throughline/domain';

/** A test run of a draft to be started. Takes the place of an earlier one, of which nothing is left. */
export class NewTestRun {
  /** Addresses of colleagues who are mailed a link each; may be empty. */
  @IsArray()
  @ArrayMaxSize(TEST_RUN_LIMITS.testers)
  @ArrayUnique()
  @IsEmail({}, { each: true })
  testers: string[];
}

/** Ends the answering of a test run and counts it. */
export class TestRunCount {
  /** How many of those who will be invited made-up answers stand for, in percent; 0 for none. Made-up answers are drawn by chance. */
  @IsInt()
  @Min(0)
  @Max(100)
  madeUpPercent: number;
}

/** A link to try the survey out, for one ballot. Shown once. */
export class TestRunLink {
  url: string;
}

/** A team in the results of a test run. `figures` in the order of the drivers, from 0 to 100; null where nothing is shown. */
export class TestRunTeam {
  teamId: string;
  name: string;
  /** How many answered, as a band. */
  answers: string | null;
  /** The team that its people are counted in, where it is another one; null where it is shown itself, or nothing is. */
  countedIn: string | null;
  figures: (number | null)[];
}

/** The figures that would be published if the test ballots were the answers, made by the rules that hold for real ones; without comments, which would tell who wrote them. */
export class TestRunResults {
  sent: number;
  madeUp: number;
  drivers: { key: string; label: string }[];
  teams: TestRunTeam[];
  /** Why nothing is shown, where nothing is. */
  withheld: string | null;
}

/** The test run of a draft. */
export class TestRun {
  /** `none`: there is none, or it was thrown away. */
  state: TestRunState;
  results: TestRunResults | null;
}
