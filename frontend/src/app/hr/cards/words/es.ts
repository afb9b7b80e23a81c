import { b } from '../../../words/marks';
import type { CardsWords } from './en';

/** What the printed cards of a group and the poster say, in Spanish. */
export const es: CardsWords = {
  cardsOf: (group) => `Tarjetas de ${group}`,
  drawn: (count) => `${b(`Hay ${count} tarjetas sacadas.`)} Imprímalas ahora: sus códigos están solo en esta página y no se pueden volver a mostrar.`,
  how: 'Elija A4, sin márgenes añadidos y al 100 %. Recorte las tarjetas, barájelas y deje que cada persona del grupo saque una boca abajo. Destruya lo que quede después del último día.',
  page: (page, pages) => `Página ${page} de ${pages}`,
  qr: 'Código QR que abre la encuesta con esta tarjeta',
  scan: (address, day) =>
    `Escanee el código, o abra ${address} y escríbalo, en cualquier dispositivo, hasta el ${day}. Vale por una papeleta y no lleva el nombre de nadie.`,
  check: (words) => `Para comparar: ${words}`,
  printedOn: (count, day) =>
    `Estas ${count} tarjetas se imprimieron el ${day}. Sus códigos no se guardan en ninguna parte y se dan una sola vez: quien tuviera una segunda copia podría responder en lugar de quienes sacan una tarjeta.`,
  reprinted: (times) => `El paquete se ha vuelto a imprimir ${times === 1 ? 'una vez' : `${times} veces`}. Solo valen las tarjetas de la última impresión.`,
  lost: '¿Se interrumpió o se perdió la impresión?',
  lostText:
    'Puede imprimir el paquete de nuevo. Con ello deja de valer todo código anterior que no se usó; recoja y destruya, pues, las tarjetas ya repartidas, y deje que todas las personas del grupo que aún quieran responder saquen otra. Queda en el registro de auditoría.',
  lostCount: (count) =>
    `Recibe ${count} tarjetas nuevas, tantas como antes: a nadie se le dice cuántas se usaron. De ellas nunca salen más de ${count} papeletas.`,
  sure: 'Sí, anular las tarjetas sin usar',
  keep: 'Conservarlas',
  anew: 'Imprimir el paquete de nuevo',
  first: (count) =>
    `${count} personas de este grupo no tienen dirección de correo, y cada una saca una tarjeta. Los códigos se sacan cuando pulsa el botón, se muestran una vez y no se guardan en ninguna parte: solo usted los tendrá, así que imprímalos enseguida y no deje que nadie los copie.`,
  print: 'Imprimir las tarjetas',
  noPack: 'No hay tal paquete de tarjetas en este ciclo.',

  poster: {
    lead: 'Saque una tarjeta. Escanee esto o abra la dirección. Escriba el código de su tarjeta.',
    qr: 'Código QR que abre la página en la que se escribe el código de una tarjeta',
    until: (day) => `Hasta el ${day}. Hasta entonces puede cambiar sus respuestas o retirarlas.`,
    noName: 'Sin nombre, sin dirección de correo. Nadie sabe quién sacó qué tarjeta, y nadie ve respuestas sueltas.',
    groups: (k, kComments) => `Los resultados tratan de grupos de al menos ${k} personas, los comentarios son de grupos de al menos ${kComments}.`,
    same: 'Todo el mundo recibe las mismas reglas. Compare estas palabras con las de su tarjeta y las de su pantalla:',
  },
};
