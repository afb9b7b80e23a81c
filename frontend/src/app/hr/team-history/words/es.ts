import type { TeamHistoryWords } from './en';

/** What the page about the history of teams from a file says, in Spanish. */
export const es: TeamHistoryWords = {
  title: 'Historial de equipos desde un archivo',
  lead: 'Quién estaba en qué equipo, desde cuándo y hasta cuándo. Una línea por cada persona y cada uno de sus equipos: las líneas de un archivo son todo el historial de las personas que contiene; las demás quedan como están. Primero se ve lo que cambiaría.',
  teams: 'Equipos',
  download: 'Descargar como archivo',
  sample: 'Un ejemplo de este archivo',
  sampleHint: 'Guarde también el archivo de hoy: importado de nuevo, deshace lo que otro archivo haya cambiado.',
  imported:
    'Los historiales se han importado. Lo que estas personas atendieron en el servicio de asistencia se está asignando a los equipos en los que estaban entonces.',
};
