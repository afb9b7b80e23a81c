import { folded } from './fold.js';

/** First names that are used for one another, a group a line: short forms, and other spellings of one name. */
const GROUPS = `
robert rob bob bobby robbie bert
william will bill billy willy liam
richard rick ricky dick rich richie
edward ed eddie ted teddy ned
james jim jimmy jamie
john jack johnny jon jonny
jonathan jonathon jon jonny
michael mike mick mickey micha michi michel
thomas tom tommy thom
joseph joe joey jo sepp josef jupp
charles charlie chuck chas
henry harry hank
anthony antony tony toni anton
daniel dan danny dani
david dave davey
matthew matt matty matthias mathias mats
christopher chris kit topher kris
christian chris kris
nicholas nick nicky nico niko nicolas nikolas
alexander alex alec sandy sascha xander alexandre alejandro
alexandra alex sandra sasha alessandra
andrew andy drew
andreas andi andy
benjamin ben benny benji
samuel sam sammy
samantha sam sammy
timothy tim timmy
peter pete petra
philip phil philipp philippe felipe pip
stephen steven steve stephan stefan stefano esteban etienne
gregory greg gregor
kenneth ken kenny
lawrence larry laurence lorenz
patrick pat paddy
patricia pat patty trish tricia
elizabeth liz lizzie beth betty eliza elisabeth lisa lisbeth sissi elsbeth isabel
katherine kate katie kathy cathy catherine katharina kathrin katrin katja kati cathrin
margaret maggie meg peggy margarete greta grete gretel
rebecca becky becca
jennifer jen jenny jenni
jessica jess jessie
victoria vicky vicki tori viktoria
deborah deb debbie debra
susan sue susie suzanne susanne susi
barbara barb babs bärbel
theresa terry tess tessa therese teresa resi
pamela pam
abigail abby gail
jacqueline jackie jacky
christina christine tina chris chrissie kristina kerstin cristina
dorothy dot dottie dorothea doris
nancy nan
veronica ronnie vroni veronika
valerie val
amanda mandy
angela angie
johannes hannes hans jo hansi johann
maximilian max maxi
sebastian basti seb bastian
friedrich fritz fred frederick freddy frederic
heinrich heinz heiner
wolfgang wolf wolfi
ulrich uli ulli
jürgen juergen jörg joerg
manfred manni fredi
günther gunther gunter
walter walther
gerhard gerd hardy
klaus claus nikolaus
ludwig lutz louis luis luigi
franz franzi francis frank francisco francois
franziska franzi fränzi sissi françoise
gabriele gabi gaby
brigitte gitte gitti birgit
ursula uschi ulla
monika moni monica
renate nate
hildegard hilde
waltraud traudl
sabine bine sabrina
simone moni
josé jose pepe
jose pepito chema
francisco paco pancho curro kiko fran
ignacio nacho
manuel manolo manu lolo
enrique quique kike
guadalupe lupe
dolores lola
concepción concha conchita
maría maria mari mariam miriam maryam marie mary
mercedes merche
rosario charo
pilar pili
antonio toni tono
antoine tony toine
alain al
bernard bernie
bertrand bert
jean jeannot
jacques jacquot jack
guillaume guy willy
gérard gege
frédéric fred
véronique vero
dominique dom
stéphanie steph stephanie steffi
muhammad mohammed mohamed mohammad muhammed mehmet mohamad
ahmad ahmed ahmet
yusuf youssef yousef yousuf jusuf youssouf
ali aly
hussein husain hussain houssein hossein
hassan hasan
omar umar omer
othman osman uthman
khalid khaled
mustafa mostafa mustapha
ibrahim ebrahim abraham
abdullah abdallah abdulla
fatima fatma fatimah fatemeh
aisha aysha aicha ayşe aysche
khadija khadijah hatice
layla leila laila leyla
zaynab zainab zeinab zeynep
said saeed sayed saïd
karim kareem
rashid rasheed rachid
jamal gamal djamal
محمد حمودي
`;

const OTHERS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const others = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split('\n')) {
    const group = line.split(' ').map(folded);
    for (const name of group) others.set(name, new Set([...(others.get(name) ?? []), ...group]));
  }
  return others;
})();

/** What somebody with this folded first name is also called. */
export function alsoCalled(plain: string): Iterable<string> {
  return OTHERS.get(plain) ?? [];
}
