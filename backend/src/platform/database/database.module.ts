import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../settings.js';
import type { OrganisationOwned } from './organisation-owned.js';
import { ConnectionPools } from './connection-pools.js';
import { LoggingPromise } from './logging-promise.js';
import { roleUrl } from './roles.js';
import { Rows, rowsOf } from './rows.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        type: 'postgres' as const,
        url: roleUrl(settings, 'app'),
        autoLoadEntities: true,
        retryAttempts: 0,
        poolErrorHandler: () => undefined /* an idle connection that the server closed; the pool opens another */,
        extra: {
          max: settings.values.DATABASE_POOL,
          application_name: 'throughline',
          idleTimeoutMillis: 30_000,
          // whoever waits longer is told so: a wait without an end would hide that something holds them all
          connectionTimeoutMillis: 30_000,
        },
      }),
    }),
  ],
  providers: [UnitOfWork, ConnectionPools, LoggingPromise],
  exports: [UnitOfWork, ConnectionPools, LoggingPromise],
})
export class DatabaseModule {}

/** Makes `Rows` of the named entities injectable in the module that imports it. */
@Module({})
export class RowsModule {
  static for(...entities: Type<OrganisationOwned>[]): DynamicModule {
    const providers = entities.map((entity) => ({ provide: rowsOf(entity), inject: [UnitOfWork], useFactory: (work: UnitOfWork) => new Rows(work, entity) }));
    return { module: RowsModule, imports: [TypeOrmModule.forFeature(entities)], providers, exports: providers };
  }
}
