import type { StopWords } from './stop-words';

export const stopsInFrench: StopWords = {
  unsafe: ['Ne répondez pas à cette enquête', 'Une vérification des règles de cette enquête a échoué sur cet appareil.'],
  refused: ['Cela a été refusé', 'Le serveur l’a refusé et indique :'],
  unreachable: ['Pas de connexion', 'Le serveur est injoignable pour le moment. Rien n’est perdu : ce que vous avez fait est conservé sur cet appareil.'],
  'cycle-closed': ['Cette enquête est close', 'Elle n’accepte plus de réponses. Ce qui a été envoyé avant la clôture est compté.'],
  'ballot-collected': [
    'Votre bulletin a déjà été retiré',
    'Il l’a été sur un autre appareil ou dans un autre navigateur. Continuez là-bas ; si ce n’était pas vous, dites-le aux personnes qui mènent l’enquête.',
  ],
  'no-invitation': ['Connectez-vous', 'Ouvrez le lien de votre invitation, ou connectez-vous d’abord.'],
  'not-invited': [
    'Vous n’êtes pas sur la liste de cette enquête',
    'Si vous êtes arrivé après son ouverture, la prochaine vous sera proposée. Il se peut aussi qu’elle appartienne à une autre organisation que celle où vous êtes connecté.',
  ],
  'address-changed': [
    'Votre adresse a été modifiée après l’ouverture de cette enquête',
    'Pour que personne ne puisse répondre à votre place en changeant une adresse, ouvrez l’enquête avec le lien reçu en premier, ou demandez-en un nouveau aux RH.',
  ],
  'unknown-invitation': [
    'Cette invitation est inconnue',
    'Copiez le lien entier de votre message. Si vous avez une carte : son paquet a peut-être été réimprimé depuis ; tirez-en alors une nouvelle.',
  ],
  'pack-used-up': [
    'Cette carte n’est plus valable',
    'Autant de bulletins que le paquet compte de cartes ont déjà été retirés. Dites-le aux personnes qui mènent l’enquête.',
  ],
  'reissued-before': [
    'Pas de nouveau bulletin',
    'Vous en avez déjà eu un deuxième, et personne n’en reçoit un troisième : chaque bulletin de plus pourrait être une voix de trop.',
  ],
  'no-more-reissues': [
    'Pas de nouveau bulletin',
    'Dans votre groupe, autant de bulletins que les règles le permettent ont déjà été remis une deuxième fois. Celui de l’autre appareil compte s’il est envoyé de là.',
  ],
  'no-such-cycle': ['Cette enquête n’existe pas', 'Elle n’existe pas, ou n’est pas encore ouverte. Vérifiez que le lien est complet.'],
  'no-such-survey': ['Cette enquête est introuvable', 'Aucune enquête ne commence par ces deux mots. Comparez-les encore une fois.'],
  'no-board-yet': ['Pas encore compté', 'La liste des bulletins comptés paraît après la clôture de l’enquête.'],
  'other-edit-secret': ['Ce n’est pas possible d’ici', 'Ce bulletin a été envoyé avec un autre secret et ne peut pas être modifié d’ici.'],
  'wrong-hash': ['', 'Les règles de cette enquête ne sont pas celles que nomme votre invitation : on vous a peut-être donné des règles à part.'],
  'wrong-questions': ['', 'Les questions ne sont pas celles qui ont été fixées à l’ouverture : les vôtres pourraient différer de celles de vos collègues.'],
  'wrong-closing': ['', 'L’enquête est annoncée close plus tôt que ses règles ne le promettent.'],
  'other-cycle': ['', 'Les règles reçues avec cette enquête appartiennent à une autre.'],
  'other-words': ['', 'Les règles reçues ne commencent pas par les mots que vous avez saisis.'],
  'changed-rules': ['', 'Les règles de cette enquête ont changé depuis que vous l’avez ouverte ici. Elles ne doivent jamais changer tant qu’elle est ouverte.'],
  'unpublished-rules': [
    '',
    'Les règles de cette enquête ne figurent pas dans la liste publique de votre organisation : on vous a peut-être donné des règles à part.',
  ],
  'broken-list': ['', 'La liste publique des règles de votre organisation est incohérente : une ligne a été modifiée ou retirée.'],
  'foreign-cohort': ['', 'Votre bulletin porte une marque qui n’est pas celle de tout votre groupe : on pourrait le distinguer de ceux de vos collègues.'],
  'forged-receipt': [
    '',
    'Le reçu n’est pas authentique. Vos réponses sont conservées sur cet appareil : renvoyez-les plus tard, et parlez-en aux représentants du personnel ou aux RH si cela continue.',
  ],
  insecure: [
    'Cette page a besoin d’une connexion sécurisée',
    'Vos réponses sont scellées sur votre propre appareil, et les navigateurs ne le permettent qu’aux adresses qui commencent par https. Dites-le à la personne qui vous a envoyé le lien. Rien n’a été envoyé.',
  ],
  'damaged-link': [
    'Ce lien est incomplet',
    'Une partie manque ou a été modifiée ; certaines messageries coupent les longs liens. Ouvrez-le encore une fois depuis le message, ou copiez-le en entier. Rien n’a été envoyé.',
  ],
  mistyped: [
    'Ce code n’est pas le bon',
    'Sa longueur n’est pas la bonne, ou l’un de ses signes est faux. Vérifiez ce que vous avez saisi, ou scannez-le encore une fois.',
  ],
  malformed: ['Ce code ne peut pas être lu', 'Il vient d’une autre version de cette page ou d’autres questions. Rechargez la page sur les deux appareils.'],
  'no-words': [
    'De quelle enquête s’agit-il ?',
    'Saisissez aussi les deux mots qui précèdent votre code. Si vous pouvez vous connecter, votre page d’accueil mène à chaque enquête sans eux.',
  ],
  'too-long': ['Vos commentaires sont trop longs ensemble', 'Raccourcissez-les un peu. Rien n’est perdu.'],
  unsupported: ['Ce navigateur est trop ancien pour les réponses aux commentaires', 'Vous pouvez répondre à l’enquête elle-même sans demander de réponse.'],
  cleared: ['Cette enquête a été effacée de cet appareil', 'Ouvrez-la encore une fois par son lien.'],
  'no-ballot': ['Il n’y a pas de bulletin sur cet appareil', 'Ouvrez encore une fois l’enquête par son lien.'],
  'no-survey': ['Aucune enquête n’est ouverte sur cette page', 'Ouvrez-la encore une fois par son lien.'],
  unexpected: ['Un problème est survenu sur cette page', 'Rien n’a été envoyé. Rechargez la page.'],
};
