import { locale } from '../../words/language';

/** An amount in a currency, as '€12.50'. */
export function moneyText(amount: number, currency: string): string {
  return new Intl.NumberFormat(locale(), { style: 'currency', currency }).format(amount);
}
