import type { InvitationWords } from './en';

/** What the part of a person's page about her invitations says, in German. */
export const de: InvitationWords = {
  heading: 'Einladungen zu offenen Befragungen',
  lead: 'Ein Link, der verloren ging, kann noch einmal geschickt werden. Sie erfahren nicht, ob diese Person geantwortet hat: Das weiß hier niemand, und ein noch einmal geschickter Link sagt nichts darüber. Das Protokoll hält fest, wer einen Link schicken ließ und zu welcher Befragung; an wen nur, wenn er an eine neue Adresse ging.',
  none: 'Diese Person ist zu keiner offenen Befragung eingeladen.',
  until: (day) => `Offen bis ${day}.`,
  same: 'Der Link der Einladung geht noch einmal an dieselbe Adresse.',
  changed:
    'Die Adresse wurde geändert, nachdem diese Befragung begonnen hatte. Ein Link an die neue Adresse öffnet einen zweiten Stimmzettel der Gruppe dieser Person. Die Regeln der Befragung erlauben wenige davon, und ihre Zahl wird veröffentlicht.',
  noneNow: 'Es gibt keine Adresse, an die ein Link gehen könnte.',
  noneThen:
    'Als diese Befragung begann, gab es keine Adresse, darum kann kein Link geschickt werden: Jemand anderes könnte damit antworten, und niemand könnte es dieser Person sagen. Die nächste Befragung fragt auch sie.',
  waiting: 'Eine Einladung ist unterwegs.',
  today: 'Eine Einladung ging heute hinaus. Morgen kann sie noch einmal geschickt werden.',
  again: 'Link noch einmal schicken',
  anew: 'Link an die neue Adresse schicken',
  ask: {
    heading: 'Einen Link an die neue Adresse schicken?',
    sentences: [
      'Er öffnet einen zweiten Stimmzettel, ob der erste benutzt wurde oder nicht. Welches von beiden, erfahren Sie nicht.',
      'Diese Person erfährt davon an der alten Adresse und wird an diese Befragung nicht mehr erinnert.',
      'Das lässt sich nicht zurücknehmen, und für jemand anderen der Gruppe ist vielleicht keiner mehr übrig.',
    ],
    act: 'Link schicken',
  },
  sent: 'Der Link ist unterwegs.',
};
