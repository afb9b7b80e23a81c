import { COMPLAINT_CHANNELS, type ComplaintChannel } from '@throughline/domain';

/** What registers and helpdesks call the ways by which complaints come in, in the languages of the product. */
const USUAL: Readonly<Record<ComplaintChannel, readonly string[]>> = {
  telephone: ['phone', 'phone call', 'call', 'voice', 'telefon', 'anruf', 'téléphone', 'appel', 'teléfono', 'llamada', 'هاتف'],
  email: ['e-mail', 'mail', 'courriel', 'correo', 'correo electrónico', 'بريد إلكتروني'],
  web: ['website', 'web form', 'online', 'portal', 'internet', 'formular', 'webformular', 'site', 'formulaire', 'formulario', 'موقع'],
  letter: ['post', 'postal mail', 'brief', 'courrier', 'lettre', 'carta', 'رسالة'],
  'in-person': ['in person', 'branch', 'store', 'counter', 'walk-in', 'persönlich', 'vor ort', 'en personne', 'en persona', 'شخصيًا'],
  chat: ['live chat', 'messaging', 'whatsapp', 'دردشة'],
  'social-media': ['social media', 'social', 'twitter', 'facebook', 'instagram', 'soziale medien', 'réseaux sociaux', 'redes sociales'],
  other: ['fax', 'referral', 'sonstiges', 'anderes', 'autre', 'otro', 'أخرى'],
};

const KNOWN = new Map(COMPLAINT_CHANNELS.flatMap((channel) => [channel, ...USUAL[channel]].map((word) => [word, channel] as const)));

/** The way by which a complaint came in, as a cell of a file calls it: by our word or a usual one, in capital or small letters. Undefined for any other word. */
export function writtenChannel(text: string): ComplaintChannel | undefined {
  return KNOWN.get(text.trim().normalize('NFC').toLowerCase().replace(/[_ ]+/g, ' '));
}
