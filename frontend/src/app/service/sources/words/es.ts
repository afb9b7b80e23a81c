import type { SourceWords } from './en';

/** What the pages about the systems that events come from say, in Spanish. */
export const es: SourceWords = {
  title: 'Fuentes',
  one: 'Una fuente',
  lead: 'Los sistemas de los que vienen los eventos, y cómo se lee cada uno.',
  events: 'Eventos desde archivos',
  none: 'Todavía no hay fuentes',
  noneText: 'Añada la primera donde elige su archivo.',
  unknown: 'Esta fuente no existe',
  unknownText: 'Elija una de la lista de fuentes.',
  name: 'Nombre',
  key: 'Clave',
  keyIs: (key) => `Los archivos y las direcciones la llaman «${key}»; eso no cambia nunca.`,
  timeZone: 'Zona horaria',
  timeZoneHint:
    'Por ejemplo Europe/Madrid. El día de un evento es el día allí. Otra zona vale para los eventos que lleguen desde ahora; los que ya están conservan su día.',
  badZone: 'No es una zona horaria. Escríbala como Europe/Madrid o UTC.',
  dateOrder: 'Días como 03/04/2026',
  dateOrderHint: 'Se recuerda cuando se pregunta por un archivo.',
  orders: {
    ask: 'Preguntar con el próximo archivo',
    'day-first': '3 de abril: primero el día',
    'month-first': '4 de marzo: primero el mes',
    'year-first': 'primero el año (26/03/31)',
  },
  personal: 'Datos personales de clientes',
  personalKept: { no: 'No se toman', yes: 'Pueden tomarse' },
  personalMeans: {
    no: 'Las columnas con nombres, direcciones, números o textos de clientes se quedan en el archivo y no pueden elegirse. Lo que se tomó mientras estaba permitido queda hasta que se retire su archivo.',
    yes: 'Las columnas con nombres, direcciones, números o textos de clientes pueden elegirse como categoría o canal, de 120 caracteres como mucho. Quien vea cifras por canal o por categoría podrá leerlas. Permítalo solo por una razón que sus normas de protección de datos conozcan.',
  },
  state: 'Estado',
  stateHint: 'Una fuente retirada ya no toma nada; sus cifras quedan.',
  states: { open: 'en uso', retired: 'retirada' },
  toldBy: {
    title: 'Por canal o por categoría',
    one: 'Todas las cifras se detallan por',
    parts: { channel: 'Canal', category: 'Categoría' },
    hint: 'Además de por equipo y mes, en todos los indicadores y todas las fuentes. Nunca por ambos: una división de las mismas solicitudes se podría restar de la otra y diría lo que hicieron algunos agentes.',
    free: 'Elija antes de que lleguen los primeros eventos; después queda así.',
    fixed: (metric) =>
      `Queda así: ya hay eventos de «${metric}». Solo se puede cambiar mientras no haya ninguno: retire cada archivo de eventos, cámbielo y vuelva a importarlos. Lo que llegó en directo del soporte y las respuestas a encuestas no se pueden retirar.`,
  },
  save: 'Guardar',
  saved: 'Guardado.',
};
