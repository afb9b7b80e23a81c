import { SMALLEST_K, SMALLEST_K_COMMENTS } from '@throughline/domain';
import { b } from '../../../words/marks';
import type { AnonymityWords } from './en';

/** How we know it is anonymous, in Spanish. */
export const es: AnonymityWords = {
  heading: 'Cómo sabemos que es anónimo',
  lead: 'Parte por parte: qué protege sus respuestas, qué podría salir mal a pesar de todo y cómo puede comprobarlo usted.',
  intro:
    'A nadie se le pide que crea. Quien tenga toda la base de datos, todos los registros y todas las copias de seguridad no debe poder decir quién dio qué respuesta. Estas son las partes que se encargan de ello.',
  wrong: 'Qué podría salir mal a pesar de todo',
  check: 'Compruébelo usted',
  whoCouldTry: 'Quién podría intentarlo y hasta dónde llega',
  remainsIntro: 'La última línea de cada uno es el riesgo que queda. Ninguna de estas líneas falta por ser incómoda.',
  sees: 'Ve',
  cannot: 'No puede',
  remains: 'Qué queda',
  outside: 'Comprobar una encuesta desde fuera',
  outsideText: `Cada encuesta tiene una página pública con sus reglas, a la que lleva su primera página. Esa página comprueba claves, grupos, preguntas y el registro público en su navegador. El código fuente contiene un segundo programa, aparte, para lo mismo, ${b('tools/verify-cycle.mjs')}, y en la carpeta ${b('docs')} guías para la plantilla, los comités de empresa y quienes operan el sistema.`,

  parts: [
    {
      heading: 'Una papeleta por persona, firmada con los ojos vendados',
      how: 'Cuando pulsa Empezar, su dispositivo saca un número al azar, lo mete en una cubierta sellada y pide una firma sobre la cubierta. El servidor ve quién lo pide y firma una vez por persona. No puede ver el número. Más tarde el número vuelve con su firma: el servidor sabe que la papeleta es auténtica y no puede decir a qué cubierta pertenecía. Son matemáticas, y se cumple por mucha potencia de cálculo que alguien tenga.',
      wrong:
        'Se anota que usted ha recogido una papeleta, ya que cada persona recibe una. Quien lea la base de datos se entera, por tanto, de quién ha recogido una. Una clave mal hecha a propósito podría ver a través de la cubierta; por eso cada encuesta publica una prueba de que la suya no lo está, y su dispositivo la exige.',
      check: 'La página de reglas de su encuesta dice si la prueba se cumple. El programa de la guía de comprobación la calcula de nuevo, sin el nuestro.',
    },
    {
      heading: 'Respuestas que se sellan en su dispositivo',
      how: 'Sus respuestas se cifran antes de salir del dispositivo, para una clave que se guarda fuera de la base de datos. Los sobres tienen tres tamaños, así que su longitud no dice casi nada. Sin esa clave nadie puede leer uno, ni quien opera la base de datos ni quien roba una copia de seguridad.',
      wrong:
        'Un programa en el dispositivo puede ver lo que usted escribe antes de que se selle: un ordenador vigilado por su empleador, una extensión del navegador, alguien detrás de usted. El programa de la página viene cada vez del servidor, así que quien controle el servidor podría enviar a una persona una página deshonesta. Responda en su propio dispositivo si puede.',
      check:
        'Abra la vista de red de su navegador (F12) mientras envía: lo que sale es un texto largo e ilegible, un número de un solo uso con su firma y el nombre de su grupo.',
    },
    {
      heading: 'Una puerta que no quiere conocerle',
      how: 'La papeleta sellada entra por una puerta propia. Esta rechaza las cookies y los inicios de sesión, para que su sesión no venga por error. No escribe ninguna línea de registro, ninguna hora y ninguna dirección, y no cuenta nada. El programa que hay detrás no puede leer nada sobre personas; la base de datos lo impone.',
      wrong:
        'Su dirección de Internet llega a cada servidor que visita. El producto no la guarda, pero quien opere el servidor y cambie su programa, u observe su red, podría anotar cuándo se recogió una papeleta y cuándo se entregó otra, y comparar ambas cosas. Recoja su papeleta en un momento y envíe sus respuestas en otro, o desde otra red, y habrá poco que comparar.',
      check: 'En la vista de red, la petición que envía la papeleta no lleva cookie, ni autorización, ni dirección de procedencia.',
    },
    {
      heading: 'Un orden que se desecha',
      how: 'Una base de datos conserva las filas en el orden en que llegaron, aunque no se anote ninguna hora. Por eso, una vez al día y al cierre, la lista de quienes recogieron y la urna de papeletas selladas se escriben de nuevo en un orden al azar.',
      wrong:
        'Entre dos de esas noches, el orden del día existe en la base de datos y en sus copias de seguridad. Con él se puede adivinar de quién es qué papeleta sellada. Sigue sellada: lo adivinado dice que usted participó, no lo que respondió, mientras la clave esté a salvo.',
      check: 'Su comité de empresa puede ejecutar el programa de ataque, que busca ese orden en toda la base de datos de una encuesta y dice lo que encuentra.',
    },
    {
      heading: `Cifras sobre ${SMALLEST_K} personas o más, se reste lo que se reste`,
      how: `Después del cierre, la urna se abre en la memoria y se cuenta, una vez. Lo que se guarda son cifras de grupos, nunca una fila de respuestas. Ninguna cifra trata de menos de ${SMALLEST_K} personas, y tampoco ninguna suma o diferencia de cifras: eso se calcula para todos los grupos publicados a la vez, y sin ese certificado no se muestra nada. Las respuestas de un equipo demasiado pequeño se cuentan un nivel más arriba. Los comentarios proceden de grupos en los que respondieron al menos ${SMALLEST_K_COMMENTS} personas. Donde todo un grupo dio la misma respuesta, una de ellas se mueve un paso antes de contar, para que ni siquiera eso se pueda saber.`,
      wrong:
        'Si varias personas de un grupo juntan sus propias respuestas, pueden restarlas: dos colegas que lo hagan dejan a otras tres. Si todo el mundo sabe que un equipo está descontento, las cifras no lo ocultarán. Quién entró en un equipo entre dos encuestas se puede adivinar cuando todas las demás personas respondieron como antes; el redondeo y las franjas de tamaño lo atenúan y no le ponen fin. Lo que usted escribe en un comentario puede decir quién es.',
      check:
        'Las reglas de cada encuesta nombran sus grupos más pequeños, y su dispositivo rechaza una encuesta por debajo de esos números. Se pueden elevar mientras una encuesta está abierta, nunca bajar.',
    },
    {
      heading: 'Las mismas reglas para todo el mundo, en público',
      how: 'Preguntas, grupos, números más pequeños, fechas y claves se fijan cuando se abre una encuesta y se ponen en un archivo público. Su huella figura en palabras en cada invitación. Cada encuesta de una organización figura en un registro público en el que cada línea nombra a la anterior, de modo que nadie puede cambiar el pasado sin cambiar todas las líneas posteriores.',
      wrong:
        'Una huella solo protege si la gente la compara. Si nadie lo hace, un servidor deshonesto podría mostrar a una persona una encuesta solo para ella. También tendría que figurar en el registro público, donde se vería.',
      check:
        'Lea las palabras de su invitación a un colega, o compárelas con el cartel o con la página de su comité de empresa. Guarde una copia del registro público.',
    },
    {
      heading: 'Una clave que puede tener su propia gente',
      how: 'Recursos Humanos puede elegir antes de la apertura que una encuesta se cuente con depositarios, como el comité de empresa: una persona, o tres de las que bastan dos. La clave que abre las papeletas se hace entonces en su navegador y se cierra con sus frases de contraseña. La plataforma guarda partes cerradas que no sirven de nada sin ellas, y no puede abrir ninguna papeleta. Los depositarios cuentan en su propio navegador, con el mismo programa.',
      wrong:
        'A los depositarios se les puede persuadir u ordenar, y juntos podrían abrir papeletas, aunque ninguna que pudieran relacionar con una persona. Una frase olvidada no se puede restablecer: cuando quedan muy pocas, no hay resultados. La página en la que se escribe viene del servidor, como todas las páginas.',
      check: 'Las reglas de su encuesta nombran a quienes tienen la clave, o dicen que la tiene la plataforma.',
    },
    {
      heading: 'Una respuesta a su comentario, de alguien que no le conoce',
      how: 'Puede pedir una respuesta a un comentario. Su dispositivo hace entonces un buzón que nadie puede relacionar con usted ni con sus otros comentarios. Las respuestas se sellan para él. Para buscarlas, su dispositivo descarga los mensajes de todo el mundo, así que el servidor no se entera de cuáles son los suyos. Lo que usted contesta espera sellado hasta la noche y se entrega con todos los demás en un orden al azar. Un código abre la conversación en cualquier dispositivo.',
      wrong:
        'Cuanto más escribe, más dicen de usted su estilo y su historia. Quien encuentre su código puede leer, y escribir en su lugar. La plataforma tiene la clave de estas respuestas y puede leerlas, igual que quienes le contestan, sin saber de quién son.',
      check:
        'Busque respuestas en un dispositivo que nunca haya visto la encuesta: en la vista de red, lo que llega es el mismo archivo para todo el mundo, y la petición no lleva cookie.',
    },
    {
      heading: 'Tarjetas impresas para quien no tiene dirección',
      how: `Recursos Humanos puede imprimir tarjetas con códigos, mezcladas, en mazos de al menos ${SMALLEST_K} para un grupo. Cada persona saca una con la mano. El servidor conoce un código solo por su huella, y nadie sabe quién sacó cuál. Con el código tiene todos los derechos que tienen los demás. Un dispositivo compartido no guarda nada: un minuto después del último toque pregunta si hay alguien y luego lo olvida todo.`,
      wrong:
        'Quien imprime las tarjetas podría copiar un código y votar con él antes que usted; entonces se le dice que la papeleta ya se recogió. Las tarjetas que se reparten por nombre en lugar de sacarse ya no son anónimas. Ante un dispositivo compartido puede haber alguien detrás de usted, y su dueño puede haber puesto en él un programa propio.',
      check: 'Saque su tarjeta usted, de un mazo completo y boca abajo. Compare las palabras que lleva con las de la pantalla.',
    },
    {
      heading: 'Un recibo, y un final',
      how: 'Su recibo le permite cambiar o retirar sus respuestas hasta que se cierre la encuesta, y encontrar su papeleta sellada entre las contadas. No dice lo que respondió, así que nadie puede exigirlo como prueba. Algunos días después del recuento, 14 si las reglas de la encuesta no dicen otra cosa, se destruyen todas las papeletas selladas y las claves que las abren, y el registro público lo dice.',
      wrong:
        'Una copia de seguridad hecha antes, junto con una clave robada antes, todavía podría abrirse. Las claves y las copias deben estar en manos distintas, y las copias de esa época no deberían guardarse. Un recibo en un dispositivo que usan otras personas les muestra que usted participó.',
      check: 'Después del cierre, pulse «Comprobar que se me ha contado» en su recibo. La página de reglas muestra cuándo se destruyó la urna.',
    },
  ],

  threats: [
    {
      who: 'Un colega',
      sees: 'Lo que está publicado y sus propias respuestas.',
      cannot: 'Conocer las respuestas de una persona.',
      remains: `Varios colegas que juntan sus respuestas dejan a menos personas: donde una cifra trata de ${SMALLEST_K} personas, dos de ellas saben lo que las otras tres dieron en conjunto.`,
    },
    {
      who: 'Su responsable',
      sees: 'Cifras de sus propios equipos y comentarios de grupos lo bastante grandes.',
      cannot: 'Ver quién respondió, ni ninguna cifra sobre menos personas de las que permiten las reglas.',
      remains: 'La forma en que está escrito un comentario puede delatar de quién es. Cuando todo un equipo responde igual, la cifra lo dice.',
    },
    {
      who: 'Recursos Humanos y la administración',
      sees: 'Todas las cifras publicadas y cuántas personas participaron, redondeado y una vez al día.',
      cannot: 'Ver quién respondió, bajar el grupo más pequeño después de la apertura o abrir la urna.',
      remains:
        'Forman los equipos antes de que se abra una encuesta. Las reglas muestran cada grupo con su tamaño, así que todo el mundo puede ver lo que hicieron.',
    },
    {
      who: 'Quien lee su correo del trabajo',
      sees: 'El enlace de su invitación.',
      cannot: 'Conocer lo que usted respondió.',
      remains: 'El enlace se puede usar antes que usted y quitarle su voto. Entonces se le dice que su papeleta ya se recogió: denúncielo.',
    },
    {
      who: 'Quien opera el sistema, lee la base de datos y no cambia nada',
      sees: 'Quién ha recogido una papeleta; papeletas selladas con su grupo.',
      cannot: 'Leer una respuesta, ni decir de quién es una papeleta sellada una vez desechado el orden.',
      remains: 'Hasta la noche siguiente, el orden del día puede decir de quién es una papeleta sellada. Sigue sellada.',
    },
    {
      who: 'Quien opera el sistema y cambia el programa o lee su memoria',
      sees: 'Durante la encuesta, las horas y direcciones de recogida y entrega; en el recuento, las respuestas.',
      cannot: 'Hacerlo una vez destruidas las claves, ni con una encuesta pasada.',
      remains:
        'Una persona así puede relacionar a personas con respuestas. Este es el mayor riesgo que queda. Enviar a alguien una página deshonesta es parte de él, y ninguna página web puede impedirlo. Con depositarios que tienen la clave, las horas solo relacionan a personas con papeletas selladas.',
    },
    {
      who: 'Alguien que escucha en la red',
      sees: 'Que un dispositivo habla con el servidor, cuándo y cuánto, en tres tamaños.',
      cannot: 'Leer nada de ello.',
      remains: 'En un centro pequeño, el momento puede decir quién responde. No dice qué.',
    },
    {
      who: 'Quien roba una copia de seguridad',
      sees: 'Lo que ve quien opera el sistema y lee la base de datos.',
      cannot: 'Abrir una papeleta sin la clave, que no está en ninguna copia de la base de datos.',
      remains:
        'Con la clave además, todas las papeletas de esa encuesta. Después de la destrucción no hay clave, y la copia no contiene nada que se pueda abrir.',
    },
    {
      who: 'Un tribunal',
      sees: 'Lo que vería quien roba una copia de seguridad.',
      cannot: 'Obtener lo que ya no existe: después de la destrucción, las cifras y los comentarios publicados son todo lo que hay.',
      remains: 'Antes de eso la clave existe, y a quien la tiene se le puede ordenar que la use.',
    },
  ],
};
