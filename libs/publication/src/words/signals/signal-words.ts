import type { Language } from '@throughline/domain';
import type { SignalTopic } from './signal-topics.js';

/** The signal words from which every organisation starts, separated by commas. They are wide on purpose: a comment too many is read by one person and passed on, a comment too few is read by those it is about. */
export const SIGNAL_WORDS: Readonly<Record<Language, Readonly<Record<SignalTopic, string>>>> = {
  en: {
    harassment:
      'harass*, bully*, bullied, bullies, mobbing, molest*, grop*, stalk*, humiliat*, intimidat*, sexual*, touched me, touches me, touching me, touches women, inappropriate touching, unwanted advances, sends me messages, undress*, upskirt*, retaliat*, victimis*, victimiz*, abus*',
    violence:
      'violen*, assault*, punch*, slap*, hit me, hits me, hit him, hit her, hitting me, beat me, beats me, kicked me, pushed me, shoved, threaten*, threats, weapon*, knife, gun, rape*, raped, rapist, strangl*, chok* me, kill you, kill him, kill her, kill them, physically attacked, blackmail*, extort*',
    'self-harm':
      'suicid*, kill myself, killing myself, end my life, ending my life, take my own life, end it all, want to die, wish i was dead, wish i were dead, better off dead, no reason to live, not want to live, self harm*, hurt myself, harm myself, cut myself, cannot go on living',
    discrimination:
      'discriminat*, racis*, sexis*, misogyn*, homophob*, transphob*, antisemit*, islamophob*, xenophob*, ableis*, ageis*, bigot*, slur*, because of my skin, because of my race, because of my religion, because of my colour, because of my color, because i am pregnant, because of my pregnancy, because i am black, because i am gay, because i am muslim, because i am jewish, n word',
    fraud:
      'fraud*, brib*, corrupt*, embezzl*, steal*, stole, stolen, theft*, kickback*, money launder*, falsif*, forged, forger*, forging, forgery, fake invoice*, fake receipts, cooking the books, insider trading, illegal*, whistleblow*, cover up, covered up, backdat*',
    safety:
      'unsafe, danger*, hazard*, injur*, accident*, near miss, fire exit*, emergency exit*, asbestos, toxic fumes, gas leak*, electrocut*, without protection, no protective, safety violation*, drunk at work, on drugs, someone will die, somebody will die, someone will get hurt, somebody will get hurt, life threatening',
  },
  de: {
    harassment:
      'belästig*, mobb*, gemobbt, bossing, schikan*, begrapsch*, betatsch*, angefasst, fasst mich an, sexuell*, anzüglich*, nachgestellt, stalk*, erniedrig*, demütig*, einschüchter*, eingeschüchtert, bloßgestellt, missbrauch*, nötigung*, genötigt',
    violence:
      'gewalt, gewalttät*, gewaltsam*, geschlagen, schlägt mich, schlug mich, geohrfeigt, ohrfeige*, verprügel*, mich getreten, gewürgt, bedroh*, drohung*, droht mir, drohte mir, waffe, waffen, messer, vergewaltig*, umbringen, bringe ihn um, erpress*, tätlich*, angegriffen, handgreiflich*',
    'self-harm':
      'suizid*, selbstmord*, selbsttötung, mich umbringen, bringe mich um, mir das leben nehmen, nehme mir das leben, will nicht mehr leben, möchte nicht mehr leben, sterben will, will sterben, lieber tot, etwas antun, selbst verletz*, selbstverletz*, mich ritzen, keinen ausweg',
    discrimination:
      'diskriminier*, rassis*, rassist*, sexis*, sexist*, frauenfeindlich*, homophob*, transphob*, schwulenfeindlich*, antisemit*, ausländerfeindlich*, fremdenfeindlich*, islamfeindlich*, behindertenfeindlich*, altersdiskriminier*, wegen meiner hautfarbe, wegen meiner herkunft, wegen meiner religion, wegen meiner schwangerschaft, weil ich schwanger, weil ich ausländer*, weil ich schwul, weil ich schwarz, kopftuch*',
    fraud:
      'betrug, betrüg*, betrogen, bestech*, bestochen, schmiergeld*, korrupt*, unterschlag*, veruntreu*, diebstahl*, gestohlen, klaut, geklaut, gefälscht*, fälschung*, verfälsch*, schwarzgeld*, schwarzarbeit*, geldwäsche*, illegal*, strafbar*, vertusch*, bilanzfälschung, scheinrechnung*, zurückdatiert',
    safety:
      'gefährlich*, lebensgefahr, lebensgefährlich*, gefahr, gefährdung*, verletz*, unfall*, unfälle*, arbeitsunfall*, beinaheunfall*, notausgang*, notausgänge*, fluchtweg*, asbest*, giftig*, gasleck*, stromschlag*, ohne schutz*, betrunken*, unter drogen, arbeitsschutz*, sicherheitsmangel, sicherheitsmängel*, brandschutz*',
  },
  fr: {
    harassment:
      'harcel*, intimid*, humilie*, humiliant*, humiliation*, attouchement*, agression sexuelle, sexuel*, propos déplacés, gestes déplacés, me touche, m a touché*, m a touchée, tripot*, traqu*, brimade*, brimé*, persécut*, représailles, abus de pouvoir, abus sexuel*, mise au placard',
    violence:
      'violen*, agress*, frapp*, gifl*, coup de poing, des coups, battu, battue, battus, étrangl*, menac*, une arme, armes, couteau, viol, violé, violée, violer, viols, tuer, chantage*, extor*, brutalis*, bouscul*',
    'self-harm':
      'suicid*, me tuer, mettre fin à mes jours, en finir, envie de mourir, veux mourir, plus envie de vivre, ne veux plus vivre, mieux mort, me faire du mal, automutil*, me blesser, me donner la mort',
    discrimination:
      'discrimin*, racis*, raciste*, sexis*, sexiste*, misogyn*, homophob*, transphob*, antisémit*, islamophob*, xénophob*, validis*, handiphob*, à cause de ma couleur, à cause de mon origine, à cause de ma religion, à cause de ma grossesse, parce que je suis enceinte, parce que je suis noir*, parce que je suis gay, parce que je suis musulman*, âgisme',
    fraud:
      'fraud*, corromp*, corrupt*, pot de vin, pots de vin, détourn*, un vol, vol de, vols, volé, volée, volés, voler, falsifi*, fausse facture, fausses factures, faux en écriture, blanchiment, illégal*, travail au noir, dessous de table, étouff* l affaire, lanceur d alerte, antidat*',
    safety:
      'danger*, accident*, blessé, blessée, blessés, blessure*, presque accident, issue de secours, issues de secours, sortie de secours, amiante, toxique*, fuite de gaz, électrocut*, sans protection*, insécur*, ivre*, alcoolisé*, sous drogue*, péril*, quelqu un va mourir, mortel*, risque de mort',
  },
  es: {
    harassment:
      'acos*, hostig*, intimid*, humill*, manose*, tocamiento*, me toca, me tocó, sexual*, insinuacion*, persig*, persecución, represalia*, abus*, vejacion*, vejatori*, mobbing, maltrat*, denigr*',
    violence:
      'violen*, agred*, agresi*, golpe*, me pegó, me pega, puñetazo*, bofetada*, patada*, estrangul*, amenaz*, arma, armas, cuchillo*, navaja*, violar, violó, violación*, matar, te mato, chantaj*, extors*, empuj*',
    'self-harm':
      'suicid*, matarme, quitarme la vida, acabar con mi vida, acabar con todo, quiero morir, ganas de morir, quisiera morir, no quiero vivir, no quiero seguir viviendo, mejor muert*, hacerme daño, autolesi*, lastimarme, cortarme',
    discrimination:
      'discrimin*, racis*, racista*, machis*, machista*, sexis*, sexista*, misógin*, homófob*, homofob*, tránsfob*, transfob*, antisemit*, islamofob*, xenófob*, xenofob*, capacitis*, por mi color, por mi raza, por mi origen, por mi religión, por mi embarazo, por estar embarazada, por ser mujer, por ser negr*, por ser gay, por ser musulm*, edadismo',
    fraud:
      'fraud*, estaf*, sobor*, corrup*, malvers*, desví*, desvi* de fondos, robo, robos, roba, robar, robó, robado*, hurto*, falsific*, factura falsa, facturas falsas, blanqueo, lavado de dinero, ilegal*, comisiones ilegales, encubr*, dinero negro, mordida*',
    safety:
      'peligr*, insegur*, accidente*, lesion*, herid*, casi accidente, salida de emergencia, salidas de emergencia, amianto, asbesto, tóxic*, fuga de gas, electrocut*, sin protección, sin protecciones, sin equipo de protección, borrach*, drogad*, alguien va a morir, riesgo de muerte, mortal*',
  },
  ar: {
    harassment:
      'تحرش*, متحرش*, يتحرش*, تنمر*, متنمر*, يتنمر*, مضايق*, يضايق*, إهان*, يهين*, إذلال*, يذل*, ترهيب*, يرهب*, تخويف*, يخوف*, لمسني, يلمسني, ابتزاز*, انتقام*, ينتقم*, اضطهاد*, يضطهد*, جنسي*, ملاحق*',
    violence:
      'عنف, عنيف*, اعتداء*, اعتدى*, يعتدي*, ضربني, يضربني, يضرب*, صفع*, لكمني, لكمة, ركل*, خنق*, تهديد*, يهدد*, هددني, سلاح*, سكين*, مسدس*, اغتصاب*, اغتصب*, قتل*, سأقتل*, يقتل*',
    'self-harm':
      'انتحار*, أنتحر*, سأنتحر, قتل نفسي, أقتل نفسي, إنهاء حياتي, أنهي حياتي, أريد أن أموت, أتمنى الموت, لا أريد العيش, لا أريد أن أعيش, إيذاء نفسي, أؤذي نفسي, أجرح نفسي',
    discrimination:
      'تمييز*, يميز*, عنصري*, طائفي*, كراهية*, معاداة*, تحيز*, متحيز*, بسبب لوني, بسبب ديني, بسبب جنسيتي, بسبب أصلي, بسبب حملي, لأنني امرأة, لأنني حامل, لأنني مسلم*, لأنني أسود*, بسبب حجابي',
    fraud:
      'احتيال*, محتال*, غش, يغش*, رشوة*, رشاوى*, رشوه*, يرتشي*, فساد*, فاسد*, اختلاس*, يختلس*, سرقة*, سرقات*, يسرق*, سرق*, تزوير*, مزور*, يزور*, غسيل أموال, غسل أموال, غير قانوني*, تلاعب*, فواتير وهمية, تستر*',
    safety:
      'خطر*, خطير*, مخاطر*, غير آمن*, إصاب*, حادث*, حوادث*, مخرج الطوارئ, مخارج الطوارئ, أسبستوس, سام, سامة, سامه, تسرب غاز, تسرب الغاز, صعق*, بدون حماية, بلا حماية, دون حماية, سكران*, مخمور*, مخدرات*, سيموت أحد*, تهديد للحياة',
  },
};
