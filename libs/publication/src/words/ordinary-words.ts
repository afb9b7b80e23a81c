import { folded } from './fold.js';

/**
 * Words of our languages that are first names or surnames too, a language a line. That a word is here only means that its case and its neighbours decide; so a name that is missing here is always taken out,
 * and a word that is a name and missing here is taken out too often, never too rarely.
 */
const WORDS = `
will rose mark grant grace hope faith joy may june april august summer autumn winter dawn eve ivy lily daisy holly heather hazel olive violet iris jasmine ruby amber pearl jade crystal
art bill bob buck chance chase chip chuck clay cliff dale dean don drew earl frank gene glen guy hank harry hunter jack jay jean jim jimmy josh joy king lance major mason max miles nick norm pat penny pierce
ray reed rich rob rod roger rusty sandy skip sky skip sterling sue tab ted teddy tom tony trip van victor wade ward wolf woody merit sunny star honey carol bell gail melody harmony destiny justice
angel bishop black blue brown gray green grey white gold golden silver young old long short strong small little best better good great sharp smart swift wise bright keen savage moody noble
baker barber butcher butler carpenter carter chandler clark cook cooper farmer fisher gardener glover hunter judge knight marshall mason miller page parker porter potter sheppard shepherd singer smith taylor turner walker weaver wright
banks bridge brook brooks bush church field fields ford forest hall hill house lake lane marsh mill moor park pool rivers shore stone street town valley wall well wells wood woods waters west north south east
ball barker bass bean berry bird blood bond bolt booth bow bower box boyd brand bull burns cash chambers chance coffee cole corn crane cross crow day dear drake drew drum duke dunn fair faith farrow finch fish fox
french frost fry gates german giles gore goss hale hand hardy hart hay head heard hood horn hunt irish jolly justice key keys kind lamb law leach light lock love low luck lynch man manning march mead money moon more moss
nail neal nash new noon page paine parish parrish peace peel pike pine pitt pope power powers pratt price pride prince purchase quick read reader reason reed rich ring rock root rush sage sands sargent saint self
service settle shaw ship sides silk skinner slack sparks speed spears spring starr steel stern still stock storm street summers sweet tanner teller temple thorn tile tower tree trout true underwood unwin wake
waters weeks wheeler whistler wills winds wise wood work worth yard yates york english dutch scott holland ireland england france paris london jordan israel chad georgia asia india china chelsea brooklyn savannah dakota
frank mark rose rosa mai heide viola linde erika dirk jan ernst klar karl christ blume blum stern sterne engel sommer winter herbst lenz frühling sonntag freitag montag morgen abend mittag nacht tag
koch bauer müller schneider fischer weber meister richter wagner becker bäcker schäfer schmied schmidt zimmermann kaiser könig fürst graf herzog ritter vogt schulze schultheiß wirt hofmann lehmann jäger förster gärtner maurer
wolf fuchs hase löwe bär vogel hahn adler falke sperling specht fink star storch strauss pfau krebs hecht barsch käfer igel luchs lamm ochs stier kuh
berg bach stein wald feld busch baum eiche linde birke buche tanne holz acker wiese garten haus hof turm burg brück brücke brunnen see meer fels sand kiefer ast zweig blatt rose nagel hammer keil beil
klein groß gross lang kurz dick dünn schwarz weiß weiss roth rot braun grün blau grau gold silber kupfer eisen stahl jung alt neu gut böse wild stark kraft fromm frei froh fröhlich ernst streng sauer süß bitter scharf stolz
kraus krause herz kopf fuß fuss haupt hand bein arm zahn haar bart kuss liebe freund feind bruder vetter onkel hunger durst pfennig thaler heller schilling kern korn weizen roggen hirse kohl rübe apfel birn kirsch
sturm regen schnee frost hagel donner blitz nebel sonne mond himmel horn ring löffel messer topf kessel krug becher schrank stuhl bank licht lampe fackel scholz simon felix victor viktor
petit grand legrand lepetit blanc leblanc noir brun roux rousseau leroux gris vert rouge bleu doré bon lebon beau lebeau joli gentil sage franc vrai fort lefort doux léger long court jeune vieux
rose marguerite violette capucine prune cerise olive clémentine ambre perle jade aurore victoire constance prudence patience désirée aimée reine claire blanche luce lucie pascal noël avril mai juin juillet août mars
pierre roche rocher marin martin olivier laurent renard loup leloup lapin lion merle pinson rossignol moineau colombe mouton boucher boulanger charpentier berger fournier meunier mercier marchand tailleur tisserand chevalier
roi leroy prince leduc comte page maître lemaître clerc moine abbé prieur pape évêque bois dubois forêt chêne duchêne fontaine lafontaine rivière larivière lac dulac pont dupont mont dumont val duval moulin dumoulin maison
vigne lavigne champ deschamps pré dupré prés dupuis puits port duport chapelle château église place ville bourg bourgeois mer gaillard bonnet carré poirier pommier noyer cerisier colin robin baron brunet fleur fleury
luz paz dolores consuelo rosa pilar mercedes rocío alba esperanza soledad milagros remedios socorro nieves mar marina estrella gloria victoria angustias amparo concepción asunción encarnación caridad piedad blanca clara
ángel jesús salvador domingo justo clemente plácido inocencio próspero pío franco león lobo zorro toro gallo paloma águila perla gema jade
rubio moreno blanco negro rojo verde pardo cano calvo bravo delgado gordo grande chico bueno malo bello alegre fuerte hidalgo caballero rey reyes conde duque marqués guerrero herrero zapatero carpintero pastor vaquero molinero
cruz iglesias torre torres castillo castro casas casa villa puente fuente fuentes ríos río arroyo lago campo campos montes monte montaña prado prados rosales robles roble olmo olivo pino manzano naranjo parra viña flores flor
campos campo vega valle cuevas peña peñas roca rocas piedra arenas arena mora salas sala soto pozo marín martín méndez cabello cabeza corazón mano leal real santos santo ramos ramo luna sol cielo lluvia nieve
أمل سعيد كريم نور جميل أمين صالح عادل حكيم سلام سلامة رحمة هدى نعمة إيمان وفاء صبر فرح سرور نجاح فوز فائز ماهر ناجح طاهر شريف عزيز حبيب خالد راضي رضا منى نادر نبيل وسيم وليد ياسر يسرى جهاد كفاح نضال حرية عدل
محمود حامد شاكر صادق صابر عامر فاضل كامل كمال جمال جلال بدر هلال قمر شمس نجم نجمة زهرة وردة ريم ملك أمير أميرة سيد حسن حسين علي قاسم هادي هاني مؤمن مسلم منصور ناصر نصر فتحي فاتح مجد مجدي ربيع شتاء صيف عيد جمعة خميس
سهل صعب حق رحيم لطيف ودود غالي ثابت قوي حر حسام سيف ليث أسد نمر فهد صقر غزال عطية هبة هدية منة بركة بشرى بسمة أمنية أماني أحلام حنان حنين شوق إخلاص إحسان عفاف وداد مودة سماح سلوى نشوة
`;

/** Folded words of our languages that are names too. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(folded));

/** Words between the parts of a name, which are no name by themselves. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'von van vom zu zum zur der den de di da do dos das del della des du la le les lo el al ad as bin ibn bint abu abou umm ben ter ten tot op y e i und st san santa saint sankt mc mac o d l عبد بن ابو ام ال بنت'.split(
    ' ',
  ),
);

/** Before a name, however it is written. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms mx miss dr prof professor sir madam herr herrn frau fräulein hr monsieur madame mademoiselle mme mlle docteur señor señora señorita sr sra srta doña السيد السيده الاستاذ الاستاذه الدكتور الدكتوره المهندس المهندسه الاخ الاخت الحاج الشيخ'
    .split(' ')
    .map(folded),
);

/** Before a name even in small letters: who is spoken of, and who is asked or told. */
export const INTRODUCERS: ReadonlySet<string> = new Set(
  `colleague colleagues manager boss supervisor lead leader director teammate named called ask asked asking told tell telling thank thanks hi hello dear contact ceo cfo cto
  kollege kollegin kollegen chef chefin vorgesetzter vorgesetzte leiter leiterin teamleiter teamleiterin abteilungsleiter abteilungsleiterin namens danke hallo liebe lieber
  collègue responsable directeur directrice manageur cheffe supérieur supérieure nommé nommée appelé appelée merci bonjour cher chère
  compañero compañera jefe jefa encargado encargada director directora supervisora llamado llamada gracias hola querido querida
  زميل زميلي زميلتي زميلنا زميلتنا المدير المديره مديري مديرتي مديرنا مديرتنا رييس رييسي رييسنا المشرف المشرفه مشرفي اسمه اسمها يدعي يا شكرا`
    .split(/\s+/)
    .map(folded),
);

/** After a name: what somebody is, does or says. */
export const DOINGS: ReadonlySet<string> = new Set(
  `is isnt was wasnt has hasnt had hadnt does doesnt did didnt said says thinks makes made gets got gives gave takes took tells told shouts yells screams knows wants wanted helps helped works worked comes came goes went keeps kept lets
  ist war hat hatte sagt sagte macht machte schreit hilft half kommt kam geht ging gibt gab weiß will kann soll muss lässt ließ hört redet droht
  est était avait fait dit disait donne crie aide vient va sait veut peut doit
  es era fue tiene tenía hace hizo dice dijo grita ayuda viene sabe quiere puede debe está estaba`
    .split(/\s+/)
    .map(folded),
);

/** Before a noun that is one of many, never before a name: then a word with a capital, as German nouns have it, is the noun. */
export const NOT_A_NAME_AFTER: ReadonlySet<string> = new Set(
  `a an any every each no some this these those ein eine einen einem einer eines kein keine keinen keinem keiner jeder jede jedes jeden jedem im am beim dieser diese dieses diesen diesem mancher viele mehr
  zwei drei letzten nächsten letzter nächster un une aucun aucune chaque ce cette ces una unos unas ningún ninguna cada este esta esto`
    .split(/\s+/)
    .map(folded),
);

/** In Arabic, where nothing has a capital: after these a word that is a name too is the word. */
export const ARABIC_WORD_AFTER: ReadonlySet<string> = new Set(
  'غير اكثر اقل بكل بشكل ليس ليست شيء كل عمل يوم شهر فصل مكان جو نظام قرار راتب توزيع بدون دون'.split(' ').map(folded),
);
/** The same, before these. */
export const ARABIC_WORD_BEFORE: ReadonlySet<string> = new Set('جدا للغايه ومحترم ومنصف من بين في'.split(' ').map(folded));
