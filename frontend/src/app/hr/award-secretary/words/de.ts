import type { SecretaryWords } from './en';

/** What the page says on which a programme gets another secretary, in German. */
export const de: SecretaryWords = {
  title: 'Leitung der Auszeichnung',
  back: 'Das Programm',
  lead: 'Die Leitung öffnet und schließt die Runden, trägt ein, was die Jury entscheidet, und gibt die Gewinner bekannt. Bis dahin darf nur sie die Ergebnisse ansehen.',
  draft: 'Dieses Programm ist ein Entwurf. Wer es öffnet, wird seine Leitung.',
  you: 'Sie leiten dieses Programm.',
  now: (name) => `${name} leitet dieses Programm.`,
  none: 'Dieses Programm hat keine Leitung.',
  log: 'Protokoll ansehen',
  left: 'Die Leitung arbeitet nicht mehr im Personalbereich.',
  onlyHer: 'Nur die Leitung kann das Amt übergeben. Bitte fragen Sie dort.',
  administrators: 'Eine neue Leitung kann jetzt nur die Administration bestimmen. Bitte fragen Sie dort.',
  nobody: 'Niemand sonst hat hier die Rolle Personal. Die Administration kann sie zuerst jemandem geben.',
  to: 'Übergeben an',
  choose: 'Person wählen',
  chooseOne: 'Wählen Sie, wer übernimmt.',
  hint: 'Wer hier arbeitet und die Rolle Personal oder Administration hat.',
  pass: 'Übergeben',
  sure: (name) => `Das Amt an ${name} übergeben?`,
  lose: 'Sie sehen dann vor der Bekanntgabe keine Ergebnisse mehr.',
  noted: 'Es steht im Protokoll, und Sie beide erfahren es per Mail.',
  act: 'Jetzt übergeben',
  passed: (name) => `${name} leitet das Programm jetzt.`,
};
