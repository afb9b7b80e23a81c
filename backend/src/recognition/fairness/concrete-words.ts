import { LANGUAGES } from '@throughline/domain';

/** Names of months and days that are also ordinary words of the language: "may", "march". */
const ORDINARY = new Set(['may', 'march', 'mars']);

/** Names of months and days of the week in every language of the product, lower case. */
export const DAY_WORDS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) =>
    (['month', 'weekday'] as const).flatMap((part) => {
      const format = new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2024, part === 'month' ? i : 0, part === 'month' ? 1 : i + 1)).toLowerCase());
    }),
  ).filter((word) => !ORDINARY.has(word)),
);

/** What somebody did, in the past, as people write it in a nomination; by language, lower case. */
export const DOING_WORDS: ReadonlySet<string> = new Set(
  `answered arranged asked built called calmed caught checked cleaned closed coached covered created cut delivered designed discovered drove explained finished fixed found helped installed introduced invented learned led listened
   made mended met moved negotiated noticed opened organised organized persuaded planned prepared prevented reduced repaired replaced rescued rewrote sold saved set showed solved sorted stayed stepped stopped suggested supported taught tested trained
   translated visited worked wrote
   abgeschlossen angerufen angeleitet aufgebaut ausgearbeitet baute begleitet begleitete behob behoben bemerkt beruhigt besucht besuchte brachte eingearbeitet eingeführt entdeckt entdeckte entwickelt entwickelte erfand erklärt erklärte erreicht erreichte erstellt
   erstellte fand führte gebaut geführt gefunden geholfen gekümmert geleitet gelernt gelöst gemacht geprüft geredet gerettet geschrieben geschult gesenkt getestet gezeigt half kümmerte leitete löste machte organisiert organisierte prüfte repariert reparierte rettete rief schrieb schulte
   senkte sprang testete übernahm übernommen überzeugt überzeugte unterstützt unterstützte verhandelt verhindert verhinderte vorbereitet zeigte
   accompagné aidé animé appelé arrangé assuré calmé conçu construit corrigé créé découvert dirigé écouté écrit enseigné évité expliqué fait fini formé géré installé inventé livré mené mis monté négocié nettoyé organisé ouvert planifié préparé prévenu réduit
   remplacé rencontré réparé répondu résolu sauvé soutenu testé traduit trouvé vendu vérifié visité
   acompañó apoyó aprendió arregló atendió avisó ayudó calmó capacitó consiguió construyó corrigió creó dirigió diseñó encontró enseñó entregó escribió escuchó evitó explicó formó gestionó habló hizo instaló inventó limpió llamó llevó logró montó negoció
   notó ofreció organizó preparó presentó propuso redujo reemplazó reparó resolvió respondió salvó solucionó terminó tradujo vendió verificó visitó
   ابتكر اتصل اخترع استقبل اقترح اكتشف باع بنى بنت جهز جهزت حسن حسنت حل حلت خفض خفضت درب دربت رتب رتبت زار زارت ساعد ساعدت سلم سلمت شرح شرحت صمم صممت علم علمت فاوض قاد قادت كتب كتبت لاحظ لاحظت منع منعت نظم نظمت أصلح أصلحت أعد أعدت أنقذ أنقذت أنجز أنجزت
   اتصلت اقترحت اكتشفت ابتكرت وجد وجدت هدأ هدأت`.split(/\s+/u),
);
