import type { SecretaryWords } from './en';

/** What the page says on which a programme gets another secretary, in Spanish. */
export const es: SecretaryWords = {
  title: 'Secretaría de los premios',
  back: 'El programa',
  lead: 'La secretaría abre y cierra las rondas, anota lo que decide el jurado y anuncia a quienes ganan. Hasta entonces solo ella puede mirar los resultados.',
  draft: 'Este programa es un borrador. Quien lo abra llevará su secretaría.',
  you: 'Usted lleva la secretaría de este programa.',
  now: (name) => `${name} lleva la secretaría de este programa.`,
  none: 'Este programa no tiene secretaría.',
  log: 'Ver el registro',
  left: 'Quien llevaba la secretaría ya no trabaja en recursos humanos.',
  onlyHer: 'Solo quien lleva la secretaría puede pasarla. Pregúntele.',
  administrators: 'Ahora solo administración puede nombrar una nueva secretaría. Pregunte allí.',
  nobody: 'Nadie más tiene aquí el rol de recursos humanos. Administración puede dárselo antes a alguien.',
  to: 'Pasar a',
  choose: 'Elija a una persona',
  chooseOne: 'Elija quién toma el relevo.',
  hint: 'Personas que trabajan aquí con el rol de recursos humanos o administración.',
  pass: 'Pasar',
  sure: (name) => `¿Pasar la secretaría a ${name}?`,
  lose: 'Usted ya no verá los resultados antes del anuncio.',
  noted: 'Queda en el registro y se avisa a ambos por correo.',
  act: 'Pasar ahora',
  passed: (name) => `${name} lleva ahora la secretaría.`,
};
