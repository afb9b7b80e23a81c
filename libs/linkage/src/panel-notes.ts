import type { PanelNote, PanelUnit, TeamBreak, UnmatchedTeams } from './panel.js';
import type { TeamSpelling } from './team-spelling.js';

interface About {
  readonly minRespondents: number;
  readonly minBase: number;
  readonly lagPeriods: number;
  readonly breaks: readonly TeamBreak[];
  readonly unmatched: UnmatchedTeams;
  readonly spelling: TeamSpelling;
}

const count = (n: number): string => n.toLocaleString('en');
const teams = (n: number): string => (n === 1 ? 'One team' : `${count(n)} teams`);

/** What the reader must know about a panel as a whole. Teams are counted and never named. */
export function panelNotes(units: readonly PanelUnit[], { minRespondents, minBase, lagPeriods, breaks, unmatched, spelling }: About): PanelNote[] {
  const notes: PanelNote[] = [];
  const of = (n: number): string => (n === units.length ? `any of the ${count(n)}` : `${count(n)} of the ${count(units.length)}`);
  const say = (code: PanelNote['code'], sentence: string): number => notes.push({ code, sentence });
  const noRespondents = units.filter((u) => u.respondents === null).length;
  const noBase = units.filter((u) => u.base === null).length;
  if (noRespondents)
    say(
      'respondents-not-stated',
      `Base not stated: the source does not say how many answered behind ${of(noRespondents)} staff figures, so the limit of ${minRespondents} could not be checked there.`,
    );
  if (noBase)
    say(
      'base-not-stated',
      `Base not stated: the source does not say how many ratings stand behind ${of(noBase)} customer figures, so the limit of ${minBase} could not be checked there.`,
    );
  if (lagPeriods)
    say('lag', `Each customer figure is read against the staff figure ${lagPeriods === 1 ? 'of the period before' : `${lagPeriods} periods before`}.`);
  const changed = new Set(breaks.map(({ team }) => team)).size;
  if (changed)
    say(
      'breaks',
      `${teams(changed)} changed more than half of ${changed === 1 ? 'its' : 'their'} people and ${changed === 1 ? 'counts as a new one' : 'count as new ones'} from then on: nothing is followed across the change.`,
    );
  const repaired = spelling.repairs.length;
  if (repaired)
    say(
      'teams-matched-by-spelling',
      `${teams(repaired)} ${repaired === 1 ? 'is' : 'are'} written in different ways, in upper and lower case or in spaces, and ${repaired === 1 ? 'was' : 'were'} taken for the same.`,
    );
  const apart = spelling.keptApart.length;
  if (apart)
    say(
      'teams-kept-apart',
      `${apart === 1 ? 'One name is' : `${count(apart)} names are`} written in ways that differ in upper and lower case or in spaces only, both in the same period; they were kept apart as different teams.`,
    );
  const { staffOnly, customerOnly } = unmatched;
  const sided = [
    ...(staffOnly.length ? [`${teams(staffOnly.length)} ${staffOnly.length === 1 ? 'has' : 'have'} staff figures and no customer figures.`] : []),
    ...(customerOnly.length ? [`${teams(customerOnly.length)} ${customerOnly.length === 1 ? 'has' : 'have'} customer figures and no staff figures.`] : []),
  ];
  if (sided.length) say('teams-on-one-side', sided.join(' '));
  return notes;
}
