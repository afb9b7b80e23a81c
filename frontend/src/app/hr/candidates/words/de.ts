import { countText } from '../../../words/numbers';
import type { CandidatesWords } from './en';

/** What the page of candidates says, in German. */
export const de: CandidatesWords = {
  title: 'Vorgeschlagene',
  heading: 'Vorgeschlagene',
  lead: 'Alle, die vorgeschlagen wurden, jeweils einmal, mit allem, was für sie gesagt wurde. Wie oft jemand vorgeschlagen wurde, ist keine Wertung: Die Jury sieht die Zahl nicht.',
  programme: 'Auszeichnungsprogramm',
  search: 'Nach Namen suchen',
  category: 'Kategorie',
  all: 'Alle',
  comma: ', ',
  state: 'Stand',
  states: { standing: 'dabei', declined: 'möchte lieber nicht', removed: 'herausgenommen' },
  kinds: { group: 'Gruppe', team: 'Team' },
  voices: (count) => `${countText(count)} ${count === 1 ? 'Vorschlag' : 'Vorschläge'}`,
  none: 'Niemand',
  noneText: 'Noch wurde niemand vorgeschlagen, oder niemand passt zu Ihrer Suche.',
  pages: 'Seiten',
  first: 'Erste Seite',
  next: 'Nächste Seite',
  by: (nominator, day) => `Vorgeschlagen von ${nominator}, am ${day}.`,
  thanks: (colleague, day) => `Dank von ${colleague}, ${day}`,
  figure: (metric, team, period, figure, base) => `${metric} von ${team} in ${period}: ${figure}${base ? `, aus ${base} Bewertungen oder Kontakten` : ''}`,
  standsBy: (colleague) => `${colleague} unterstützt es:`,
  because: {
    left: 'Nicht mehr dabei, weil niemand davon mehr hier arbeitet.',
    ineligible: 'Nicht mehr dabei, weil die Regeln der Kategorie es nicht zulassen.',
    withdrawn: 'Nicht mehr dabei, weil alle Vorschläge zurückgezogen wurden.',
    secretary: 'Von der Personalabteilung herausgenommen:',
  },
  reason: 'Warum das nicht geht',
  remove: 'Herausnehmen',
  removed: 'Herausgenommen, und das Protokoll sagt es.',
  bringBack: 'Wieder aufnehmen',
  returned: 'Wieder dabei.',
};
