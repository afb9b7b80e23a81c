import type { WallWords } from './en';

/** What the wall of fame says, in Spanish. */
export const es: WallWords = {
  title: 'Muro de honor',
  lead: 'Colegas que ganaron un premio y aceptaron figurar aquí.',
  mine: 'Sus premios',
  with: (names) => `Junto con ${names}`,
  inTeam: (team) => `Con el equipo ${team}`,
  from: (programme, day) => `${programme}, ${day}`,
  certificate: 'Descargar su diploma (PDF)',
  card: 'Descargar una imagen para compartir',

  question: '¿Puede figurar su nombre en el muro de honor?',
  questionFor: (category) => `¿Puede figurar su nombre en el muro de honor por ${category}?`,
  off: 'No figura hasta que usted diga que sí. Puede retirarlo en cualquier momento; su nombre desaparece enseguida.',
  until: 'Hasta el final del',
  staying: 'Mi nombre puede quedarse cuando deje la organización',
  agree: 'Sí, mi nombre puede figurar',
  agreed: 'Su nombre figura ahora en el muro de honor.',
  on: (day) => `Su nombre figura en el muro de honor hasta el ${day}.`,
  onStaying: 'Se queda cuando usted se vaya.',
  withdraw: 'Retirar mi nombre',
  withdrawn: 'Su nombre ya no figura en el muro de honor.',

  empty: 'Todavía no figura nadie',
  emptyText: 'Después de anunciar un premio, quienes ganaron deciden si su nombre figura aquí.',
  left: 'Alguien que ya no trabaja aquí',
  nobody: 'Aquí no ha ganado nadie.',
  winners: 'Resultados',
};
