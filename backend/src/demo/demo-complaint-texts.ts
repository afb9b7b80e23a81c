/** A complaint in words: of which of the usual categories it is, what happened, what the customer wants. No name of anybody. */
export interface ComplaintText {
  readonly category: 'Service' | 'Product or contract' | 'Billing and payments' | 'Conduct of staff';
  readonly happened: string;
  readonly wanted: string;
}

const service = (happened: string, wanted: string): ComplaintText => ({ category: 'Service', happened, wanted });
const product = (happened: string, wanted: string): ComplaintText => ({ category: 'Product or contract', happened, wanted });
const billing = (happened: string, wanted: string): ComplaintText => ({ category: 'Billing and payments', happened, wanted });
const conduct = (happened: string, wanted: string): ComplaintText => ({ category: 'Conduct of staff', happened, wanted });

export const COMPLAINT_TEXTS: readonly ComplaintText[] = [
  service('Delivery was promised for Tuesday morning. Nobody came, and nobody called.', 'A new date that is kept.'),
  service('Sent on four times between the phone and the returns desk, each time telling the whole story again.', 'One person who answers for it.'),
  billing('The return was confirmed three weeks ago. The money is still not back.', 'The refund of 64.90.'),
  product('The lamp was described as dimmable and is not.', 'Another lamp, or the money back.'),
  service('The mail of the 3rd was answered with a text that has nothing to do with the question.', 'An answer to what was asked.'),
  billing('Paid twice for one order; the second payment was taken a day later.', 'The second payment back.'),
  conduct('Was told to read the website properly before calling again.', 'An apology.'),
  product('The second set of garden chairs arrived with the same broken joint as the first.', 'Chairs that hold.'),
  service('Waited forty minutes in the chat and was cut off when the lunch break began.', 'That somebody calls back.'),
  billing('The voucher was accepted in the basket and left out on the invoice.', 'The 15.00 of the voucher.'),
  service('The driver left the parcel in the rain beside the gate, against what was written on the order.', 'A dry replacement.'),
  product('The warranty was refused because of a serial number that our own shop had written down wrongly.', 'That the warranty holds.'),
  service('An appointment for the repair was moved three times, each time on the evening before.', 'Compensation for a day of leave.'),
  billing('Reminders for an invoice that was paid in the shop, now with a fee.', 'That the reminders stop, and the fee goes.'),
  conduct('The colleague in the shop laughed about the question for an easier chair.', 'That it is talked about in the team.'),
  service('The complaint form on the website ends in an error after the last step.', 'To be heard without calling.'),
  product('Two of six boxes of the shelf were missing; the packing list says six.', 'The two boxes.'),
  service('A special order was cancelled without a word; the shop learned of it only when asked.', 'An explanation, and the order.'),
  billing('The price at the till was higher than on the shelf, and the difference was not given back.', 'The difference of 8.00.'),
  service('The promised call never came, twice in one week.', 'A call at the time agreed.'),
];
