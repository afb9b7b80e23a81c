import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Language, LANGUAGES, LAST_HOUR, type MailHours } from '@throughline/domain';
import { MayBeLeftOut } from './may-be-left-out.js';
import { IsTimeZoneName } from './time-zone.js';

/** Language and clock of an organisation, and when it sends mail to many people. */
export class OrganisationSettings implements MailHours {
  name: string;
  /** Of mail to people of whom no language is known. */
  language: Language;
  /** In which the organisation's days begin and end, and by which mail comes to people of whom no time zone is known. */
  timeZone: string;
  /** The hour from which invitations and reminders go out, by each person's clock: 0 to 23. */
  mailHour: number;
  /** The hour from which nothing is sent any more; the same as `quietUntil` when no hour is quiet. */
  quietFrom: number;
  quietUntil: number;
  /** Days of the week on which nothing is sent: 1 is Monday, 7 is Sunday. */
  quietDays: number[];
}

/** What is left out stays. */
export class OrganisationSettingsChange {
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;

  @MayBeLeftOut()
  @IsTimeZoneName()
  timeZone?: string;

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(LAST_HOUR)
  mailHour?: number;

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(LAST_HOUR)
  quietFrom?: number;

  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(LAST_HOUR)
  quietUntil?: number;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  quietDays?: number[];
}

/** In which language and by which clock the signed-in person gets her mail; null for what the organisation has. */
export class OwnPreferences {
  language: Language | null;
  timeZone: string | null;
  /** What holds where nothing is chosen. */
  usual: { language: Language; timeZone: string };
}

/** What is left out stays, null goes back to what the organisation has. */
export class OwnPreferencesChange {
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language | null;

  @IsOptional()
  @IsTimeZoneName()
  timeZone?: string | null;
}
