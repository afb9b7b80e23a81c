import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import {
  CSV_SEPARATORS,
  type CsvSeparator,
  EXPORT_FORMATS,
  EXPORT_LIMITS,
  EXPORT_SUBJECTS,
  type ExportFormat,
  type ExportState,
  type ExportSubject,
  type Language,
  LANGUAGES,
  LIMITS,
  SCHEDULE_RHYTHMS,
  SCHEDULE_SUBJECTS,
  type ScheduleRhythm,
} from '@throughline/domain';
import { MayBeLeftOut, NotBlank } from './may-be-left-out.js';

/** Body of POST /api/exports: a file of what the caller may see. */
export class NewExport {
  @IsIn(EXPORT_SUBJECTS)
  subject: ExportSubject;

  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  /** For what is of one cycle. */
  @MayBeLeftOut()
  @IsUUID()
  cycleId?: string;

  /** Only this team and those below it; without it, all that the caller may see. */
  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  /** Language of the headings, and of the questions where they are translated; English when not given. */
  @MayBeLeftOut()
  @IsIn(LANGUAGES)
  language?: Language;

  /** Of a CSV file; what spreadsheets in the language expect when not given. */
  @MayBeLeftOut()
  @IsIn(CSV_SEPARATORS)
  separator?: CsvSeparator;

  /** Whether a CSV file begins with the mark by which spreadsheets know UTF-8; yes when not given. */
  @MayBeLeftOut()
  @IsBoolean()
  byteOrderMark?: boolean;
}

/** A file of the caller's own. */
export class ExportFile {
  id: string;
  title: string;
  subject: ExportSubject;
  format: ExportFormat;
  state: ExportState;
  /** 0 to 1. */
  progress: number;
  /** Where it stands, in words. */
  sentence: string;
  fileName: string;
  /** When it is done: rows of its tables. */
  rows?: number;
  bytes?: number;
  /** SHA-256 of the whole file, in hexadecimal digits. */
  sha256?: string;
  /** SHA-256 of the tables alone, as the file itself states it. */
  contentSha256?: string;
  madeOn: string;
  /** The last day on which it can be fetched. */
  keptUntil: string;
}

/** The caller's files, the newest first. */
export class ExportFileList {
  items: ExportFile[];
}

/** Body of POST and PUT /api/report-schedules: a report that is made again and again, for each receiver of what that person may see. */
export class ExportScheduleText {
  @IsString()
  @NotBlank()
  @Length(1, LIMITS.title)
  name: string;

  @IsIn(SCHEDULE_SUBJECTS)
  subject: (typeof SCHEDULE_SUBJECTS)[number];

  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  @MayBeLeftOut()
  @IsUUID()
  teamId?: string;

  @IsIn(SCHEDULE_RHYTHMS)
  rhythm: ScheduleRhythm;

  /** Weekly: 1 (Monday) to 7. Monthly: 1 to 28. Without meaning after a publication. */
  @IsInt()
  @Min(1)
  @Max(28)
  day: number;

  /** Ids of employees. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(EXPORT_LIMITS.receiversMost)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  receivers: string[];

  /** No report is made while it is. */
  @IsBoolean()
  paused: boolean;

  /** Whether the mail holds the file itself, up to a length, and not a link alone; no when not given. */
  @MayBeLeftOut()
  @IsBoolean()
  attached?: boolean;
}

/** Somebody who gets a report. */
export class ScheduleReceiver {
  employeeId: string;
  name: string;
}

/** A report by mail as HR sees it. */
export class ExportSchedule {
  id: string;
  name: string;
  subject: ExportSubject;
  format: ExportFormat;
  teamId: string | null;
  teamName: string | null;
  rhythm: ScheduleRhythm;
  day: number;
  receivers: ScheduleReceiver[];
  paused: boolean;
  attached: boolean;
}

/** The reports of the organisation. */
export class ExportScheduleList {
  items: ExportSchedule[];
}

/** A report that the caller gets by mail. */
export class ReceivedReport {
  id: string;
  name: string;
  rhythm: ScheduleRhythm;
  day: number;
  paused: boolean;
}

/** The reports that the caller gets by mail. */
export class ReceivedReportList {
  items: ReceivedReport[];
}
