import type { SecretaryWords } from './en';

/** What the page says on which a programme gets another secretary, in French. */
export const fr: SecretaryWords = {
  title: 'Secrétaire des prix',
  back: 'Le programme',
  lead: 'Le ou la secrétaire ouvre et ferme les tours, saisit ce que le jury décide et annonce les gagnants. Jusque-là, personne d’autre ne peut regarder les résultats.',
  draft: 'Ce programme est un brouillon. Qui l’ouvre en devient secrétaire.',
  you: 'Vous êtes secrétaire de ce programme.',
  now: (name) => `${name} est secrétaire de ce programme.`,
  none: 'Ce programme n’a pas de secrétaire.',
  log: 'Voir le journal',
  left: 'Le ou la secrétaire ne travaille plus aux RH.',
  onlyHer: 'Seul le ou la secrétaire peut confier sa charge. Adressez-vous à cette personne.',
  administrators: 'Seul un administrateur peut maintenant nommer un secrétaire. Adressez-vous à l’un d’eux.',
  nobody: 'Personne d’autre ici n’a le rôle RH. Un administrateur peut d’abord le donner à quelqu’un.',
  to: 'Confier à',
  choose: 'Choisissez une personne',
  chooseOne: 'Choisissez qui prend la suite.',
  hint: 'Les personnes qui travaillent ici avec le rôle RH ou administrateur.',
  pass: 'Confier',
  sure: (name) => `Confier la charge à ${name} ?`,
  lose: 'Vous ne verrez plus les résultats avant leur annonce.',
  noted: 'C’est noté au journal, et vous en êtes tous deux informés par courriel.',
  act: 'Confier maintenant',
  passed: (name) => `${name} est maintenant secrétaire.`,
};
