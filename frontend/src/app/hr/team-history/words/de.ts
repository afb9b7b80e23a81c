import type { TeamHistoryWords } from './en';

/** What the page about the history of teams from a file says, in German. */
export const de: TeamHistoryWords = {
  title: 'Teamverlauf aus einer Datei',
  lead: 'Wer von wann bis wann in welchem Team war. Eine Zeile für jede Person und jedes ihrer Teams: Die Zeilen einer Datei sind der ganze Verlauf der Personen darin; andere bleiben, wie sie sind. Sie sehen zuerst, was sich ändern würde.',
  teams: 'Teams',
  download: 'Als Datei herunterladen',
  sample: 'Ein Beispiel dieser Datei',
  sampleHint: 'Heben Sie auch den Stand von heute auf: Wieder eingelesen, macht er rückgängig, was eine Datei geändert hat.',
  imported: 'Die Verläufe sind eingelesen. Was diese Personen im Helpdesk bearbeitet haben, wird den Teams zugeordnet, in denen sie damals waren.',
};
