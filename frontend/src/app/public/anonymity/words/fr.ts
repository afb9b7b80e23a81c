import { SMALLEST_K, SMALLEST_K_COMMENTS } from '@throughline/domain';
import { b } from '../../../words/marks';
import type { AnonymityWords } from './en';

/** How we know it is anonymous, in French. */
export const fr: AnonymityWords = {
  heading: 'Comment nous savons que c’est anonyme',
  lead: 'Partie par partie : ce qui protège vos réponses, ce qui pourrait encore mal tourner, et comment le vérifier vous-même.',
  intro:
    'Personne n’est prié de croire. Qui détient toute la base de données, chaque journal et chaque sauvegarde ne doit pas pouvoir dire qui a donné quelle réponse. Voici les parties qui y veillent.',
  wrong: 'Ce qui pourrait encore mal tourner',
  check: 'Vérifiez-le vous-même',
  whoCouldTry: 'Qui pourrait essayer, et jusqu’où',
  remainsIntro: 'La dernière ligne de chacun est le risque qui reste. Aucune de ces lignes n’est omise parce qu’elle dérange.',
  sees: 'Voit',
  cannot: 'Ne peut pas',
  remains: 'Ce qui reste',
  outside: 'Vérifier une enquête de l’extérieur',
  outsideText: `Chaque enquête a une page publique de ses règles, vers laquelle mène sa première page. Elle vérifie les clés, les groupes, les questions et le journal public dans votre navigateur. Le code source contient un second programme, séparé, pour la même chose, ${b('tools/verify-cycle.mjs')}, et dans le dossier ${b('docs')} des guides pour le personnel, ses représentants et les exploitants.`,

  parts: [
    {
      heading: 'Un bulletin par personne, signé les yeux bandés',
      how: 'Quand vous appuyez sur Commencer, votre appareil tire un nombre au hasard, le met dans une enveloppe scellée et demande une signature sur l’enveloppe. Le serveur voit qui demande, et signe une fois par personne. Il ne peut pas voir le nombre. Plus tard, le nombre revient avec sa signature : le serveur sait que le bulletin est authentique, et ne peut pas dire à quelle enveloppe il appartenait. Ce sont des mathématiques, et cela tient quelle que soit la puissance de calcul de quiconque.',
      wrong:
        'Il est noté que vous avez retiré un bulletin, puisque tout le monde en reçoit un. Qui lit la base de données apprend donc qui en a retiré un. Une clé mal faite exprès pourrait voir à travers l’enveloppe ; c’est pourquoi chaque enquête publie une preuve que la sienne ne l’est pas, et votre appareil l’exige.',
      check: 'La page des règles de votre enquête dit si la preuve tient. Le script du guide de vérification la recalcule, sans notre programme.',
    },
    {
      heading: 'Des réponses scellées sur votre appareil',
      how: 'Vos réponses sont chiffrées avant de quitter l’appareil, pour une clé gardée hors de la base de données. Les enveloppes ont trois tailles, si bien que leur longueur ne dit presque rien. Sans cette clé, personne ne peut en lire une, ni qui exploite la base de données, ni qui vole une sauvegarde.',
      wrong:
        'Un logiciel sur l’appareil peut voir ce que vous tapez avant que ce soit scellé : un ordinateur surveillé de votre employeur, une extension du navigateur, quelqu’un derrière vous. Le programme de la page vient chaque fois du serveur ; qui contrôle le serveur pourrait donc envoyer à une personne une page malhonnête. Répondez sur votre propre appareil si vous le pouvez.',
      check:
        'Ouvrez la vue réseau de votre navigateur (F12) pendant l’envoi : ce qui part est un long texte illisible, un numéro à usage unique avec sa signature, et le nom de votre groupe.',
    },
    {
      heading: 'Une porte qui ne veut pas vous connaître',
      how: 'Le bulletin scellé passe par une porte à part. Elle refuse les cookies et les connexions, pour que votre session ne vienne pas par mégarde. Elle n’écrit aucune ligne de journal, aucune heure, aucune adresse, et ne compte rien. Le programme derrière elle ne peut rien lire sur les personnes ; la base de données l’impose.',
      wrong:
        'Votre adresse Internet parvient à chaque serveur que vous visitez. Le produit ne l’enregistre pas, mais qui exploite le serveur et change son programme, ou observe son réseau, pourrait noter quand un bulletin a été retiré et quand un autre a été déposé, et comparer les deux. Retirez votre bulletin à un moment et envoyez vos réponses à un autre, ou depuis un autre réseau, et il y a peu à comparer.',
      check: 'Dans la vue réseau, la requête qui envoie le bulletin n’a ni cookie, ni autorisation, ni adresse de provenance.',
    },
    {
      heading: 'Un ordre qui est jeté',
      how: 'Une base de données garde les lignes dans l’ordre où elles sont venues, même si aucune heure n’est écrite. C’est pourquoi, une fois par jour et à la clôture, la liste de qui a retiré un bulletin et l’urne des bulletins scellés sont toutes deux réécrites dans un ordre aléatoire.',
      wrong:
        'Entre deux de ces nuits, l’ordre de la journée existe dans la base de données et ses sauvegardes. Avec lui, on peut deviner à qui est quel bulletin scellé. Il reste scellé : ce que l’on devine dit que vous avez participé, pas ce que vous avez répondu, tant que la clé est en sûreté.',
      check:
        'Vos représentants du personnel peuvent lancer le programme d’attaque, qui cherche cet ordre dans toute la base de données d’une enquête et dit ce qu’il trouve.',
    },
    {
      heading: `Des chiffres sur ${SMALLEST_K} personnes ou plus, quoi que l’on soustraie`,
      how: `Après la clôture, l’urne est ouverte en mémoire et comptée, une fois. Ce qui est gardé, ce sont des chiffres de groupes, jamais une ligne de réponses. Aucun chiffre ne porte sur moins de ${SMALLEST_K} personnes, ni aucune somme ou différence de chiffres : cela est calculé pour tous les groupes publiés à la fois, et sans ce certificat rien n’est montré. Les réponses d’une équipe trop petite sont comptées un niveau plus haut. Les commentaires viennent de groupes où au moins ${SMALLEST_K_COMMENTS} personnes ont répondu. Là où tout un groupe a donné la même réponse, l’une d’elles est déplacée d’un cran avant le comptage, pour que même cela ne puisse pas être su.`,
      wrong:
        'Si plusieurs personnes d’un groupe mettent leurs propres réponses en commun, elles peuvent les soustraire : deux collègues qui le font en laissent trois autres. Si tout le monde sait qu’une équipe va mal, les chiffres ne le cacheront pas. Qui a rejoint une équipe entre deux enquêtes peut se deviner quand toutes les autres personnes ont répondu comme avant ; l’arrondi et les classes de taille l’atténuent sans y mettre fin. Ce que vous écrivez dans un commentaire peut dire qui vous êtes.',
      check:
        'Les règles de chaque enquête nomment ses plus petits groupes, et votre appareil refuse une enquête au-dessous de ces nombres. Ils peuvent être relevés pendant une enquête, jamais abaissés.',
    },
    {
      heading: 'Les mêmes règles pour tout le monde, en public',
      how: 'Questions, groupes, plus petits nombres, dates et clés sont fixés quand une enquête s’ouvre et mis dans un fichier public. Son empreinte figure en mots dans chaque invitation. Chaque enquête d’une organisation figure dans un journal public où chaque ligne nomme la précédente : personne ne peut changer le passé sans changer toutes les lignes suivantes.',
      wrong:
        'Une empreinte ne protège que si les gens la comparent. Si personne ne le fait, un serveur malhonnête pourrait montrer à une personne une enquête à elle seule. Elle devrait aussi figurer dans le journal public, où on la verrait.',
      check:
        'Lisez les mots de votre invitation à un ou une collègue, ou comparez-les avec l’affiche ou la page de vos représentants du personnel. Gardez une copie du journal public.',
    },
    {
      heading: 'Une clé que vos propres collègues peuvent tenir',
      how: 'Les RH peuvent choisir avant l’ouverture qu’une enquête soit comptée avec des dépositaires, tels que les représentants du personnel : une personne, ou trois dont deux suffisent. La clé qui ouvre les bulletins est alors faite dans leur navigateur et verrouillée par leurs phrases secrètes. La plateforme garde des parties verrouillées qui ne servent à rien sans celles-ci, et ne peut ouvrir aucun bulletin. Les dépositaires comptent dans leur propre navigateur, avec le même programme.',
      wrong:
        'On peut persuader des dépositaires ou leur donner des ordres, et ensemble ils pourraient ouvrir des bulletins, mais aucun qu’ils pourraient relier à une personne. Une phrase secrète oubliée ne peut pas être rétablie : quand il en reste trop peu, il n’y a pas de résultats. La page où on la tape vient du serveur, comme toutes les pages.',
      check: 'Les règles de votre enquête nomment qui tient la clé, ou disent que c’est la plateforme.',
    },
    {
      heading: 'Une réponse à votre commentaire, de quelqu’un qui ne vous connaît pas',
      how: 'Vous pouvez demander une réponse à un commentaire. Votre appareil fait alors une boîte aux lettres que personne ne peut relier à vous, ni à vos autres commentaires. Les réponses sont scellées pour elle. Pour les chercher, votre appareil télécharge les messages de tout le monde : le serveur n’apprend donc pas lesquels sont les vôtres. Ce que vous répondez attend, scellé, jusqu’à la nuit, et est remis avec tous les autres dans un ordre aléatoire. Un code ouvre la conversation sur n’importe quel appareil.',
      wrong:
        'Plus vous écrivez, plus votre style et votre histoire parlent de vous. Qui trouve votre code peut lire, et écrire à votre place. La plateforme a la clé de ces réponses et peut les lire, comme qui vous répond, sans savoir de qui elles sont.',
      check:
        'Cherchez des réponses sur un appareil qui n’a jamais vu l’enquête : dans la vue réseau, ce qui vient est le même fichier pour tout le monde, et la requête n’a pas de cookie.',
    },
    {
      heading: 'Des cartes imprimées pour qui n’a pas d’adresse',
      how: `Les RH peuvent imprimer des cartes avec des codes, mélangées, par paquets d’au moins ${SMALLEST_K} pour un groupe. Chacun en tire une à la main. Le serveur ne connaît un code que par son empreinte, et personne ne sait qui a tiré laquelle. Avec le code, vous avez tous les droits que d’autres ont. Un appareil partagé ne garde rien : une minute après le dernier contact, il demande si quelqu’un est là, puis oublie tout.`,
      wrong:
        'Qui imprime les cartes pourrait copier un code et voter avec lui avant vous ; on vous dit alors que le bulletin a déjà été retiré. Des cartes remises à des personnes nommées au lieu d’être tirées ne sont plus anonymes. Devant un appareil partagé, quelqu’un peut se tenir derrière vous, et son propriétaire peut y avoir mis un programme à lui.',
      check: 'Tirez votre carte vous-même, d’un paquet complet posé face cachée. Comparez les mots qu’elle porte avec ceux de l’écran.',
    },
    {
      heading: 'Un reçu, et une fin',
      how: 'Votre reçu vous permet de modifier ou de reprendre vos réponses jusqu’à la clôture, et de retrouver votre bulletin scellé parmi ceux qui sont comptés. Il ne dit pas ce que vous avez répondu : personne ne peut donc l’exiger comme preuve. Quelques jours après le comptage, 14 sauf si les règles de l’enquête disent autre chose, tous les bulletins scellés et les clés qui les ouvrent sont détruits, et le journal public le dit.',
      wrong:
        'Une sauvegarde faite avant, avec une clé volée avant, pourrait encore être ouverte. Clés et sauvegardes doivent être en des mains différentes, et les sauvegardes de cette période ne devraient pas être gardées. Un reçu sur un appareil que d’autres utilisent leur montre que vous avez participé.',
      check: 'Après la clôture, appuyez sur « Vérifier que je suis compté » sur votre reçu. La page des règles montre quand l’urne a été détruite.',
    },
  ],

  threats: [
    {
      who: 'Un ou une collègue',
      sees: 'Ce qui est publié, et ses propres réponses.',
      cannot: 'Apprendre les réponses d’une seule personne.',
      remains: `Plusieurs collègues qui mettent leurs réponses en commun laissent moins d’autres personnes : là où un chiffre porte sur ${SMALLEST_K} personnes, deux d’entre elles savent ce que les trois autres ont donné ensemble.`,
    },
    {
      who: 'Votre responsable',
      sees: 'Les chiffres de ses propres équipes, et les commentaires de groupes assez grands.',
      cannot: 'Voir qui a répondu, ou un chiffre sur moins de personnes que les règles ne le permettent.',
      remains: 'La façon dont un commentaire est écrit peut trahir de qui il est. Quand toute une équipe répond de même, le chiffre le dit.',
    },
    {
      who: 'Les RH et l’administration',
      sees: 'Tous les chiffres publiés, et combien ont participé, arrondi et une fois par jour.',
      cannot: 'Voir qui a répondu, abaisser le plus petit groupe après l’ouverture, ou ouvrir l’urne.',
      remains:
        'Ce sont elles qui forment les équipes avant l’ouverture. Les règles montrent chaque groupe avec sa taille, si bien que tout le monde peut voir ce qu’elles ont fait.',
    },
    {
      who: 'Qui lit votre messagerie au travail',
      sees: 'Le lien de votre invitation.',
      cannot: 'Apprendre ce que vous avez répondu.',
      remains: 'Le lien peut être utilisé avant vous et vous prendre votre voix. On vous dit alors que votre bulletin a déjà été retiré : signalez-le.',
    },
    {
      who: 'L’exploitant qui lit la base de données et ne change rien',
      sees: 'Qui a retiré un bulletin ; les bulletins scellés avec leur groupe.',
      cannot: 'Lire une réponse, ou dire à qui est un bulletin scellé une fois l’ordre jeté.',
      remains: 'Jusqu’à la nuit suivante, l’ordre de la journée peut dire à qui est un bulletin scellé. Il reste scellé.',
    },
    {
      who: 'L’exploitant qui change le programme ou lit sa mémoire',
      sees: 'Pendant l’enquête, les heures et adresses des retraits et des dépôts ; au comptage, les réponses.',
      cannot: 'Le faire une fois les clés détruites, ni pour une enquête passée.',
      remains:
        'Un tel exploitant peut relier des personnes à des réponses. C’est le plus grand risque qui reste. Envoyer à une personne une page malhonnête en fait partie, et aucune page web ne peut l’empêcher. Avec des dépositaires qui tiennent la clé, les heures ne relient les personnes qu’à des bulletins scellés.',
    },
    {
      who: 'Quelqu’un qui écoute sur le réseau',
      sees: 'Qu’un appareil parle au serveur, quand, et combien, en trois tailles.',
      cannot: 'En lire quoi que ce soit.',
      remains: 'Sur un petit site, le moment peut dire qui répond. Il ne dit pas quoi.',
    },
    {
      who: 'Qui vole une sauvegarde',
      sees: 'Ce que voit l’exploitant qui lit la base de données.',
      cannot: 'Ouvrir un bulletin sans la clé, qui n’est dans aucune sauvegarde de la base de données.',
      remains:
        'Avec la clé en plus, tous les bulletins de cette enquête. Après la destruction il n’y a plus de clé, et la sauvegarde ne contient rien qui puisse être ouvert.',
    },
    {
      who: 'Un tribunal',
      sees: 'Ce que verrait qui vole une sauvegarde.',
      cannot: 'Obtenir ce qui n’existe plus : après la destruction, il n’y a que les chiffres et commentaires publiés.',
      remains: 'Avant cela, la clé existe, et qui la tient peut recevoir l’ordre de s’en servir.',
    },
  ],
};
