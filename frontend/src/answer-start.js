// Runs while the program is still on its way. Applies a chosen theme and the language before the first paint, and asks for the two public documents of
// the survey, so that they come together with the program and not after it. Plain script: the policy of the page allows no inline one.
(function () {
  var root = document.documentElement;
  var parts = new URLSearchParams(location.hash.slice(1));
  // heading and promise as in the catalogues, which a test compares
  var said = {
    en: [
      'Your survey',
      'Your answers are sealed on this device and leave it without your name: no database, log or backup can tell which are yours. Nobody sees single answers: what comes out are figures about groups, and comments from groups that are large enough.',
    ],
    de: [
      'Ihre Befragung',
      'Ihre Antworten werden auf diesem Gerät versiegelt und verlassen es ohne Ihren Namen: Keine Datenbank, kein Protokoll und keine Sicherung kann sagen, welche Ihre sind. Niemand sieht einzelne Antworten: Heraus kommen Zahlen über Gruppen, und Kommentare aus Gruppen, die groß genug sind.',
    ],
    fr: [
      'Votre enquête',
      'Vos réponses sont scellées sur cet appareil et le quittent sans votre nom : aucune base de données, aucun journal, aucune sauvegarde ne peut dire lesquelles sont les vôtres. Personne ne voit de réponse isolée : il n’en sort que des chiffres sur des groupes, et des commentaires de groupes assez grands.',
    ],
    es: [
      'Su encuesta',
      'Sus respuestas se sellan en este dispositivo y salen de él sin su nombre: ninguna base de datos, ningún registro y ninguna copia de seguridad puede decir cuáles son las suyas. Nadie ve respuestas sueltas: lo que sale son cifras sobre grupos, y comentarios de grupos lo bastante grandes.',
    ],
    ar: [
      'استبيانك',
      'تُختم إجاباتك على هذا الجهاز وتغادره من دون اسمك: لا قاعدة بيانات ولا سجل ولا نسخة احتياطية تستطيع أن تقول أيها إجاباتك. لا أحد يرى إجابات منفردة: ما يخرج هو أرقام عن مجموعات، وتعليقات من مجموعات كبيرة بما يكفي.',
    ],
  };
  function kept(where, key) {
    // SecurityError where the browser forbids storage; then nothing is kept
    try {
      return where().getItem(key);
    } catch (forbidden) {
      return null;
    }
  }
  // what she chose on this device, what the link says, what it said before a reload of this tab, what her browser speaks; a language of none of ours is passed over
  var shared = parts.has('kiosk');
  var tab = kept(function () {
    return sessionStorage;
  }, 'answer-language');
  var wished = [
    shared
      ? null
      : kept(function () {
          return localStorage;
        }, 'answer-language'),
    parts.get('l'),
    tab,
  ].concat(navigator.languages || []);
  var spoken = wished
    .map(function (one) {
      return String(one || '')
        .slice(0, 2)
        .toLowerCase();
    })
    .find(function (one) {
      return Object.prototype.hasOwnProperty.call(said, one);
    });
  root.lang = spoken || 'en';
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
  root.dataset.language = spoken ? 'decided' : 'undecided';
  if (parts.get('l') && !shared) {
    try {
      sessionStorage.setItem('answer-language', parts.get('l').slice(0, 2));
    } catch (forbidden) {
      // nothing may be kept on this device: the language is asked for again after a reload
      void forbidden;
    }
  }
  if (root.lang !== 'en') {
    document.querySelector('main h1').textContent = said[root.lang][0];
    document.querySelector('main .lead').textContent = said[root.lang][1];
  }
  // localStorage throws where the browser forbids storage; the system's theme then holds
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (forbidden) {
    void forbidden;
  }
  // a test run asks elsewhere
  if (location.pathname === '/i/test') return;
  var cycle = parts.get('c');
  if (!cycle || !/^[\w-]{1,64}$/.test(cycle)) return;
  window.throughlineEarly = {};
  ['manifest', 'ballot-paper'].forEach(function (name) {
    var path = '/api/cycles/' + cycle + '/' + name;
    var asked = fetch(path, { method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    // a lost connection is dealt with by whoever takes the reply
    asked.catch(function () {});
    window.throughlineEarly[path] = asked;
  });
})();
