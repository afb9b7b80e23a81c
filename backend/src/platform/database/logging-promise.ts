import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER } from '../log.js';
import { ConnectionPools } from './connection-pools.js';

const NO_LOG = {
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** What the server must not write down, or show in its list of sessions, about the roles through which people answer. */
export const QUIET_SETTINGS = {
  ballot: { ...NO_LOG, track_activities: 'off' },
  issuer: { ...NO_LOG, track_activities: 'off' },
  tally: NO_LOG,
} as const;

/** A setting of a role that is not as promised. */
export interface BrokenSetting {
  role: keyof typeof QUIET_SETTINGS;
  setting: string;
  value: string;
}

/** Asks the database, as the roles themselves, whether what was promised about its log holds; where it does not, people must be able to learn it. */
@Injectable()
export class LoggingPromise implements OnApplicationBootstrap {
  private found: readonly BrokenSetting[] = [];

  constructor(
    private readonly pools: ConnectionPools,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** The settings that did not hold when this process started; empty when the promise is kept. */
  get broken(): readonly BrokenSetting[] {
    return this.found;
  }

  async onApplicationBootstrap(): Promise<void> {
    const roles = Object.keys(QUIET_SETTINGS) as (keyof typeof QUIET_SETTINGS)[];
    this.found = (await Promise.all(roles.map((role) => this.brokenOf(role)))).flat();
    if (this.found.length > 0) {
      const sentence = 'the database may write down when people answer: set these for the roles yourself, as a superuser, or for the whole server';
      this.log.warn({ settings: this.found.map(({ role, setting, value }) => `throughline_${role}: ${setting} = ${value}`) }, sentence);
    }
  }

  private async brokenOf(role: keyof typeof QUIET_SETTINGS): Promise<BrokenSetting[]> {
    const promised: Readonly<Record<string, string>> = QUIET_SETTINGS[role];
    const { rows } = await this.pools
      .pool(role)
      .query<{ name: string; setting: string }>(`SELECT name, setting FROM pg_settings WHERE name = ANY($1)`, [Object.keys(promised)]);
    return rows.filter(({ name, setting }) => setting !== promised[name]).map(({ name, setting }) => ({ role, setting: name, value: setting }));
  }
}
