/** Why somebody is nominated, with the first name in it, by category of the demo's yearly awards. */
export const REASONS: readonly (readonly string[])[] = [
  [
    '{name} stayed after the late shift to call back every customer of the missed delivery, and found a driver for the urgent ones.',
    'A customer had lost her late husband’s watch in a repair. {name} searched three benches on a Saturday, found it, and brought it to her door.',
    'When the card readers failed, {name} wrote every receipt by hand and let nobody leave without the gift they had come for.',
    '{name} noticed that a customer could not read our letters, rang him instead, and the complaint of five months was settled in one call.',
    'A wheelchair had been sent to the wrong town. {name} drove there in the lunch break, and the boy had it for his birthday.',
    '{name} told a customer honestly that our offer was too dear for what she needed. She bought less, and came back with two neighbours.',
    'On the day of the flood {name} stood in the yard until nine and made sure that each family knew where its furniture was.',
    'A man shouted at all of us for an hour. {name} asked him what had happened to him, and he wrote us a letter of thanks afterwards.',
    '{name} rebuilt a toy kitchen from parts of three broken ones, because the model was not made any more and the girl was in hospital.',
    'Nobody could reach the supplier. {name} found his daughter’s bakery, left a message there, and the customer had her boiler before the frost.',
  ],
  [
    '{name} has made the rota for years. Hardly anybody notices, because it simply works, and because everybody is asked before it is printed.',
    'Whoever is new sits beside {name} in the first week, and all of them are still here.',
    '{name} keeps a list of what each of us must not lift, and sees to it without a word. Nobody was hurt here in two years.',
    'When two of us did not speak for a month, {name} took both to the canteen. It was over by the soup.',
    '{name} reads every handover twice and rings before something goes wrong, not after.',
    'The night the system went down, {name} was calm, so we were. Every order left the building.',
    'Without {name} the returns desk would drown each January. This year there was not one evening with a queue.',
    '{name} learned sign language for a colleague, and now half of the shift can say good morning.',
    'Quiet, kind, exact: {name} checks the figures before they go up, and tells us first when they are not pretty.',
  ],
  [
    '{name} put the two forms for damaged goods into one. It takes four minutes now instead of fifteen, at every site.',
    'Because of {name} we ask drivers before we promise a day. Missed deliveries of our area have halved since March.',
    '{name} began the ten minutes before the shift in which anybody may say what does not work. Most of it is mended by Friday.',
    'The reply for returns was four pages long. {name} wrote it anew with customers at the table; the calls about it have stopped.',
    '{name} labelled the shelves in three languages. Picking errors of new colleagues went down by a third.',
    '{name} got the phones of both desks onto one plan, so nobody is sent on twice any more.',
    'We used to throw the packing foam away. {name} found the village that builds beehives of it, and they fetch it every week.',
    '{name} measured how long the customers really wait, with a stopwatch and no blame. Then the counter was turned round.',
  ],
];

/** What those who were asked say for a nomination. */
export const ENDORSEMENTS = [
  'I was there, and it was just as it says here.',
  'I have learned a great deal from this.',
  'Customers still ask after it.',
  'It was not part of anybody’s job. It was done all the same.',
] as const;

/** What the customer said, for the form of the first category. */
export const CUSTOMER_WORDS = ['I did not expect anybody to ring me back.', 'You are the first who listened.', 'My whole street buys from you now.'] as const;

/** What judges write beside some of their marks. */
export const JUDGES_WORDS = [
  'Very concrete: one can see what changed.',
  'Strong, though others helped.',
  'I would have liked to read what the customer said.',
] as const;

/** Reasons for a moment of the month. */
export const MOMENTS = [
  '{name} caught the typing error in the price list before it was printed, at six in the evening on a Friday.',
  '{name} gave up a free Saturday so that a colleague could go to her daughter’s graduation.',
  'The lift stopped with a customer in it. {name} sat down on the floor outside and told him jokes until it moved.',
  '{name} explained the new tariff so well that the customer recorded it for his mother.',
  'Twelve parcels had come to us without a label. {name} rang round for two hours until each of them had an owner again.',
  '{name} said no to a rush order that would have hurt somebody, and stood by it in front of the area lead.',
  'A new colleague cried in the break. {name} took over two calls and then the two went for a walk.',
  '{name} found out why the scanner drops the last digit. We had lived with it for a year.',
] as const;

/** Reasons for a team of the away day. */
export const TEAM_REASONS = [
  'They took over our counter for a whole day while we moved, and left flowers.',
  'Whatever one asks them, the answer comes the same day and one can understand it.',
  'They taught everybody who came by how their work is done, and we send them better orders since.',
] as const;
