import { b, link, name } from '../../words/marks';
import type { PublicWords } from './en';

/** What the pages of anyone say, in Spanish. */
export const es: PublicWords = {
  titles: {
    signIn: 'Iniciar sesión',
    signUp: 'Crear una organización',
    verify: 'Confirmar su dirección',
    signInLink: 'Inicio de sesión',
    anonymity: 'Cómo sabemos que es anónimo',
    trustees: 'Depositarios',
    mail: 'Correo',
    rules: 'Las reglas de una encuesta',
    forbidden: 'No es para su rol',
    unavailable: 'Sin conexión',
    noSuchPage: 'No existe esta página',
  },
  email: 'Correo electrónico',
  password: 'Contraseña',
  working: 'Un momento …',
  passwordLength: (least) => `Al menos ${least} caracteres; una frase es fácil de recordar.`,
  brokenLink: 'Este enlace no está completo. Ábralo otra vez desde el correo.',

  landing: {
    heading: 'Cómo se siente la gente en el trabajo, cómo se atiende a los clientes, y la línea entre las dos cosas.',
    lead: 'Throughline hace encuestas anónimas y premios entre colegas, pone al lado los resultados de cada equipo con sus clientes y dice con honestidad si las dos cosas se mueven juntas, y cómo.',
    signIn: 'Iniciar sesión',
    signUp: 'Crear una organización',
    demo: 'Ver la organización de demostración',
    promises: [
      {
        heading: 'Respuestas que nadie puede rastrear',
        text: 'Las papeletas se sellan en su propio dispositivo y se firman sin verlas. Ni siquiera quien tenga toda la base de datos puede decir quién dio qué respuestas.',
      },
      {
        heading: 'Números que dicen lo seguros que son',
        text: 'Cada cifra lleva su intervalo y su base. Una cifra sobre muy pocas personas no se muestra, y una frase dice por qué.',
      },
      {
        heading: 'Una línea, solo donde la hay',
        text: 'El compromiso y la satisfacción de los clientes están uno al lado del otro en cada equipo. Cuando los datos no lo permiten saber, Throughline lo dice.',
      },
    ],
    anonymous: 'Cómo sabemos que es anónimo',
  },

  signIn: {
    heading: 'Iniciar sesión',
    ended: 'Su sesión ha terminado. Inicie sesión y volverá a donde estaba.',
    mailed: (address) => `Si ${name(address)} pertenece a una cuenta, va en camino un enlace. Le permite entrar una vez, durante los próximos 15 minutos.`,
    other: 'Usar otra dirección',
    mailLink: 'Enviarme un enlace',
    withPassword: 'Usar una contraseña',
    act: 'Iniciar sesión',
    mailInstead: 'Mejor enviarme un enlace',
    noAccount: `¿Aún no tiene cuenta? La administración de su organización le invita, o usted puede ${link('crear una organización')}.`,
  },

  demo: {
    roles: {
      HR: 'Recursos Humanos',
      Leader: 'Responsable de equipo',
      Employee: 'Miembro de la plantilla',
      'Service manager': 'Responsable del servicio',
      Judge: 'Jurado',
      Administrator: 'Administración',
    },
    heading: 'Echar un vistazo',
    lead: 'Una organización ficticia con dos años de encuestas, premios y resultados con clientes. Entre como una de sus personas:',
    byHand: (password) => `A mano: cualquiera de estas direcciones con la contraseña ${b(name(password))}.`,
  },

  signUp: {
    heading: 'Crear una organización',
    lead: 'Usted será la primera persona que la administre. Todo se puede cambiar más tarde.',
    mailed: (address) =>
      `Va en camino un correo a ${name(address)}. Abra el enlace que contiene para confirmar la dirección y elegir una contraseña; entonces se crea su organización.`,
    organisation: 'Organización',
    name: 'Su nombre',
    act: 'Empezar',
    haveAccount: 'Tengo una cuenta',
  },

  verify: {
    heading: 'Confirmar su dirección',
    lead: 'Elija una contraseña y se crea su organización.',
    newMail: 'Pedir otro correo',
    act: 'Confirmar y entrar',
    staysOld: 'Si esta dirección ya tiene aquí una contraseña, sigue siendo esa.',
    done: 'Su dirección está confirmada y su organización está creada.',
  },

  byLink: { heading: 'Le damos la bienvenida de nuevo', newLink: 'Pedir otro enlace', act: 'Iniciar sesión', busy: 'Iniciando sesión …' },

  forbidden: {
    heading: 'No es para su rol',
    what: 'Ha iniciado sesión, pero esta página es para otras personas',
    sentence: 'La administración de su organización concede los roles. Pregunte allí si necesita esta página para su trabajo.',
    home: 'Ir a su página de inicio',
  },
  noSuchPage: {
    heading: 'No existe esta página',
    what: 'Esta dirección no lleva a ninguna parte',
    sentence: 'Quizá está mal escrita o la página se ha movido. No se ha cambiado nada.',
    home: 'Ir a la página de inicio',
  },
  unavailable: {
    heading: 'Sin conexión',
    what: 'No se puede llegar al servidor',
    sentence: 'No se ha perdido nada de lo guardado. Compruebe la conexión e inténtelo otra vez; se abrirá la página que quería.',
  },
};
