import type { DriverKey, Language } from '@throughline/domain';

/** What comments are about, to begin with: the drivers, since comments are read beside their figures. */
export type StartingTheme = Exclude<DriverKey, 'own-words'>;

/** The words of each theme from which every organisation starts, separated by commas; a star stands for any ending. */
export const STARTING_THEMES: Readonly<Record<StartingTheme, Readonly<Record<Language, string>>>> = {
  engagement: {
    en: 'proud, pride, motivat*, engag*, loyal*, love working, enjoy working, leaving, quit, resign*, turnover, recommend, enthusias*, morale, commitment',
    de: 'stolz, motivier*, motivation, engag*, loyal*, gern hier, gerne hier, kündig*, kündigung*, weiterempfehl*, begeister*, stimmung, fluktuation, verbunden*',
    fr: 'fier, fière, fierté, motiv*, engage*, loyal*, fidél*, démission*, quitter, recommand*, enthousias*, ambiance, moral',
    es: 'orgull*, motiv*, compromi*, leal*, renunci*, dimisi*, dejar la empresa, recomend*, entusias*, moral, rotación',
    ar: 'فخور*, فخر, تحفيز*, حماس*, ولاء*, استقالة*, استقال*, أوصي, معنويات*, التزام*, انتماء',
  },
  'role-clarity': {
    en: 'unclear, clear expectations, expectation*, responsibilit*, my role, job description, priorit*, who decides, accountab*, duties, confus*, goals',
    de: 'unklar*, zuständig*, verantwortlichkeit*, erwartung*, meine rolle, aufgabenbereich*, stellenbeschreibung*, priorität*, wer entscheidet, kompetenzgerangel, klare ziele',
    fr: 'pas clair*, flou*, attentes, responsabilité*, mon rôle, fiche de poste, priorité*, qui décide, missions, objectifs',
    es: 'poco claro*, confus*, expectativa*, responsabilidad*, mi rol, mi función, funciones, descripción del puesto, prioridad*, quién decide, objetivos',
    ar: 'غير واضح*, وضوح, توقعات*, مسؤوليات*, مسؤوليه, دوري, وصف وظيفي, أولويات*, من يقرر, مهام*, أهداف',
  },
  'strategy-clarity': {
    en: 'strateg*, vision, direction, mission, future of the company, where we are going, management decision*, board, leadership team, senior leader*, top management, executives, transparen*',
    de: 'strateg*, vision, ausrichtung, unternehmensziel*, zukunft des unternehmens, wohin, geschäftsführung, vorstand, geschäftsleitung, führungsebene, transparen*',
    fr: 'stratég*, vision, cap, orientation*, avenir de l entreprise, direction générale, comité de direction, dirigeants, transparen*',
    es: 'estrateg*, visión, rumbo, misión, futuro de la empresa, alta dirección, dirección general, directivos, transparen*',
    ar: 'استراتيجي*, رؤية, توجه*, مستقبل الشركة, الإدارة العليا, مجلس الإدارة, شفافية, خطة*',
  },
  training: {
    en: 'train*, course*, learn*, onboarding, workshop*, teach*, taught, coaching, instruct*, skills, qualification*, e learning',
    de: 'schulung*, weiterbildung*, fortbildung*, kurs, kurse, lernen, einarbeitung*, eingearbeitet, seminar*, training*, ausbildung*, qualifizier*, qualifikation*',
    fr: 'formation*, former, formé*, apprentissage*, apprendre, cours, atelier*, tutorat, intégration, compétences, coaching',
    es: 'formación, formaciones, capacitaci*, curso*, aprend*, taller*, entrenamiento*, inducción, enseñ*, habilidades, cualificaci*',
    ar: 'تدريب*, دورة, دورات, تعلم*, تعليم*, ورشة*, ورش, تأهيل*, مهارات*, إرشاد*',
  },
  'manager-support': {
    en: 'manager*, boss, bosses, supervisor*, team lead*, line manager*, leadership, micromanag*, my lead, support from above, one to one*, unapproachable, approachable',
    de: 'chef, chefin, chefs, vorgesetzt*, führungskraft, führungskräfte*, führungsstil*, teamleit*, abteilungsleit*, leitung*, mikromanag*, rückendeckung, mitarbeitergespräch*',
    fr: 'manager*, manageur*, chef, cheffe, chefs, responsable*, supérieur*, hiérarchi*, encadrement, encadrant*, micro management, entretien*',
    es: 'jefe, jefa, jefes, jefas, encargad*, supervisor*, responsable de equipo, mando, mandos, gerente*, liderazgo, líder*, microgesti*',
    ar: 'مدير, مديري, المدير, المديرة, المدراء, رئيسي, مشرف*, قيادة*, قائد*, الإدارة المباشرة, دعم المدير',
  },
  recognition: {
    en: 'recogni*, appreciat*, thank*, praise*, valued, undervalued, reward*, bonus*, acknowledg*, gratitude, unnoticed, taken for granted',
    de: 'anerkenn*, anerkannt, wertschätz*, wertgeschätzt, lob, loben, gelobt, danke, dank, bonus*, prämie*, belohn*, gewürdigt, selbstverständlich',
    fr: 'reconnaissan*, reconnu*, valoris*, remerci*, merci, félicit*, prime, primes, bonus, récompens*, considération',
    es: 'reconoc*, valorad*, valorar, agradec*, gracias, elogio*, felicit*, bono, bonos, incentivo*, recompens*, premi*',
    ar: 'تقدير*, شكر*, اعتراف*, مكافأة*, مكافآت, حوافز*, ثناء, امتنان, جائزة*',
  },
  voice: {
    en: 'listen*, heard, speak up, feedback, suggest*, ideas, opinion*, say in, ignored, voice, survey*, open door, afraid to say, nothing changes, communicat*',
    de: 'zuhör*, zugehört, gehört werden, feedback, rückmeldung*, vorschlag*, vorschläge*, ideen, meinung*, mitsprache*, mitbestimm*, ignorier*, umfrage*, kommunik*, nichts passiert',
    fr: 'écout*, entendu*, feedback, retour*, suggestion*, idées, opinion*, avis, ignor*, parole, sondage*, enquête*, communic*, rien ne change, dialogue',
    es: 'escuch*, opinión, opiniones, opinar, sugerencia*, sugerir, ideas, retroaliment*, ignor*, voz, encuesta*, comunic*, nada cambia, diálogo',
    ar: 'استماع*, يستمع*, يسمع*, رأي, رأينا, آراء*, اقتراح*, مقترح*, أفكار*, تجاهل*, صوت*, استبيان*, تواصل*, ملاحظات*, حوار*',
  },
  resources: {
    en: 'tool*, equipment, computer*, laptop*, software, system*, it support, office*, desk*, budget, understaff*, staffing, short staffed, not enough people, hardware, printer*, parking, canteen, coffee, heating, air conditioning, noise, noisy, room*, facilit*, internet, wifi, broken',
    de: 'werkzeug*, ausstattung*, computer*, rechner*, laptop*, software*, system, systeme, it support, büro*, schreibtisch*, budget*, unterbesetz*, personalmangel*, zu wenig personal, drucker*, parkpl*, kantine*, kaffee*, heizung*, klimaanlage*, lärm*, laut, raum, räume*, internet*, wlan, kaputt*, platz',
    fr: 'outil*, matériel*, équipement*, ordinateur*, logiciel*, système*, informatique, bureau, bureaux, budget*, sous effectif*, manque de personnel, effectif*, imprimante*, parking, cantine, café, chauffage, climatisation, bruit*, locaux, salle*, internet, wifi, panne*',
    es: 'herramienta*, equipo informático, equipamiento*, ordenador*, computador*, portátil*, software, sistema*, oficina*, escritorio*, presupuesto*, falta de personal, poco personal, impresora*, aparcamiento, estacionamiento, comedor, cafetería, café, calefacción, aire acondicionado, ruido*, sala, salas, internet, wifi, averiad*, material*',
    ar: 'أدوات*, معدات*, أجهزة*, حاسوب*, كمبيوتر*, برامج*, نظام*, مكتب*, مكاتب*, ميزانية*, نقص الموظفين, نقص الكوادر, طابعة*, مواقف*, مطعم*, قهوة*, تكييف*, تدفئة*, ضوضاء*, إنترنت*, موارد*',
  },
  wellbeing: {
    en: 'stress*, workload*, overwork*, overtime, burnout, burn out, burned out, exhaust*, tired*, pressure*, work life, hours, shift*, break, breaks, health*, sick*, weekend*, holiday*, vacation*, home office, work from home, remote, flexib*, mental*, sleep*',
    de: 'stress*, arbeitsbelastung*, belastung*, belastet, überstunde*, überlast*, burnout*, erschöpf*, müde*, druck, work life, arbeitszeit*, schicht*, pause*, gesundheit*, krank*, wochenende*, urlaub*, homeoffice*, home office, flexib*, psychisch*, schlaf*, überforder*',
    fr: 'stress*, charge de travail, surcharge*, heures supplémentaires, burnout, burn out, épuis*, fatig*, pression*, équilibre, horaire*, équipe de nuit, pause*, santé, malad*, week end*, congé*, vacances, télétravail*, flexib*, mental*, sommeil',
    es: 'estrés*, estres*, carga de trabajo, sobrecarg*, horas extra*, agotad*, agotamiento, cansad*, presión, presiones, conciliación, horario*, turno*, descanso*, salud*, enferm*, fin de semana, fines de semana, vacaciones, teletrabajo*, remoto, flexib*, mental*, dormir',
    ar: 'ضغط*, ضغوط*, إجهاد*, إرهاق*, مرهق*, تعب*, عبء*, ساعات العمل, ساعات إضافية, دوام*, مناوب*, ورديات*, استراحة*, راحة*, صحة*, صحي*, مرض*, إجازة*, إجازات, عطلة*, العمل من المنزل, العمل عن بعد, مرونة*, مرن*, توازن*, نفسي*',
  },
  fairness: {
    en: 'fair*, unfair*, equal*, inequal*, favourit*, favorit*, bias*, pay, paid, salary, salaries, wage*, underpaid, compensation, respect*, disrespect*, treated, double standard*, rules for, divers*, inclus*',
    de: 'fair*, unfair*, gerecht*, ungerecht*, gleichbehandl*, ungleich*, bevorzug*, lieblinge*, vetternwirtschaft*, gehalt*, gehälter*, lohn, löhne*, bezahl*, vergütung*, respekt*, behandelt, zweierlei mass, vielfalt*',
    fr: 'juste, injuste*, équit*, inéquit*, égalité, inégal*, favorit*, privilég*, copinage*, salaire*, paie, payé*, rémunér*, respect*, irrespect*, traité*, deux poids, diversité, inclusi*',
    es: 'justo, justa, justicia, injust*, equidad, igual*, desigual*, favorit*, enchuf*, sueldo*, salario*, pago, pagan, pagad*, remuner*, respet*, irrespet*, trato, tratad*, doble vara, diversidad, inclusi*',
    ar: 'عدل, عادل*, عدالة*, ظلم*, ظالم*, إنصاف*, مساواة*, محاباة*, واسطة*, راتب*, رواتب*, أجور*, أجر*, احترام*, معاملة*, تفضيل*, تنوع*',
  },
  growth: {
    en: 'career*, promot*, development, grow*, opportunit*, advance*, progression, future here, dead end, stuck, perspective*, talent*, challenge*',
    de: 'karriere*, beförder*, entwickl*, aufstieg*, aufstiegs*, chance*, perspektiv*, zukunft hier, sackgasse*, talent*, weiterkomm*, herausforder*',
    fr: 'carrière*, promotion*, promu*, évolu*, développement*, opportunité*, perspective*, avenir ici, progress*, talent*, défi*, mobilité interne',
    es: 'carrera*, ascenso*, ascend*, promoción, promociones, desarroll*, crec*, oportunidad*, perspectiva*, futuro aquí, estancad*, talento*, reto*, progres*',
    ar: 'مسار وظيفي, المسار الوظيفي, ترقية*, ترقيات*, تطوير*, تطور*, نمو*, فرص*, فرصة, تقدم*, مستقبلي*, موهبة*, مواهب*, تحدي*',
  },
  teamwork: {
    en: 'team, teams, teamwork, colleague*, cowork*, co worker*, collaborat*, cooperat*, silo*, help each other, togetherness, other department*, departments, atmosphere, conflict*',
    de: 'team, teams, teamarbeit*, teamgeist*, kolleg*, zusammenarbeit*, zusammenhalt*, miteinander, kooperat*, andere abteilung*, abteilungen, silodenken, silos, konflikt*, arbeitsklima, hilfsbereit*',
    fr: 'équipe, équipes, collègue*, collabor*, coopér*, entraide*, ensemble, solidar*, autres services, services, silo*, cohésion, conflit*, ambiance d équipe',
    es: 'equipo, equipos, compañer*, colabor*, cooper*, ayuda mutua, unión, otros departamentos, departamentos, silo*, cohesión, conflicto*, ambiente, trabajo en equipo',
    ar: 'فريق*, فرق, زملاء*, زميل*, تعاون*, عمل جماعي, العمل الجماعي, روح الفريق, أقسام*, قسم آخر, نزاع*, خلاف*, تكاتف*',
  },
  'service-climate': {
    en: 'customer*, client*, guest*, patient*, service quality, quality of service, complain*, service standard*, user*, delivery, waiting time*, queue*, care',
    de: 'kunde, kunden, kundin*, kundschaft*, gäste, gast, patient*, servicequalität*, service, beschwerde*, reklamation*, wartezeit*, lieferung*, qualität*',
    fr: 'client*, usager*, patient*, hôte*, qualité de service, qualité du service, réclamation*, plainte*, service client*, attente, délai*, livraison*',
    es: 'cliente*, usuari*, paciente*, huésped*, calidad del servicio, servicio al cliente, queja*, reclamaci*, reclamo*, espera*, entrega*, atención al cliente, calidad',
    ar: 'عميل*, عملاء*, زبائن*, زبون*, مريض*, مرضى*, ضيوف*, جودة الخدمة, خدمة العملاء, شكوى*, شكاوى*, انتظار*, جودة*, توصيل*',
  },
};
