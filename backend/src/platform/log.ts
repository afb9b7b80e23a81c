import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

export const LOGGER = Symbol('LOGGER');

/** Structured log, a JSON line an event, without personal data. */
export function makeLog(level: string): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Lets the framework's own messages go to the same log; what it calls "log" is detail to an operator. */
export function frameworkLog(log: Logger): LoggerService {
  const to = (level: 'debug' | 'warn' | 'error') => (message: unknown) => log[level](message instanceof Error ? message.message : String(message));
  return { log: to('debug'), debug: to('debug'), verbose: to('debug'), warn: to('warn'), error: to('error'), fatal: to('error') };
}
