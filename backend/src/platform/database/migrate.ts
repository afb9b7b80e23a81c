import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { Settings } from '../settings.js';
import { roleUrl } from './roles.js';

type MigrationClass = new () => MigrationInterface;
const FOLDER = path.resolve(import.meta.dirname, '../../migrations');

async function allMigrations(): Promise<MigrationClass[]> {
  const files = readdirSync(FOLDER).filter((file) => /^\d{13}-[a-z0-9-]+\.(js|ts)$/.test(file));
  const modules = await Promise.all(files.sort().map((file) => import(path.join(FOLDER, file)) as Promise<Record<string, MigrationClass>>));
  return modules.flatMap((module) => Object.values(module));
}

/** Runs the migrations that this database has not seen, each in a transaction of its own. Returns their names. */
export async function migrate(settings: Settings): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: roleUrl(settings, 'owner'),
    schema: 'platform',
    migrations: await allMigrations(),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
