import { Injectable } from '@nestjs/common';
import type { BenchmarkOfMeasure } from '@throughline/contract';
import type { CycleQuestion } from '@throughline/domain';
import { Refusal } from '@throughline/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** A pack of figures from elsewhere, as an operator loaded it. */
export interface BenchmarkPack {
  id: string;
  name: string;
  source: string;
  year: number;
  licence: string;
  country: string;
  base: string;
}

// the same for every organisation; naming one is what every query of the product does
const PACKS = `FROM platform.benchmark_pack p JOIN org.organisation o ON o.organisation_id = $1`;

/** Reads the packs of benchmarks. Every method runs inside a unit of work. */
@Injectable()
export class Benchmarks {
  constructor(private readonly work: UnitOfWork) {}

  /** All packs, the latest year first. */
  list(): Promise<BenchmarkPack[]> {
    return this.work.query<BenchmarkPack>(`SELECT p.id, p.name, p.source, p.year, p.licence, p.country, p.base ${PACKS} ORDER BY p.year DESC, p.name`);
  }

  /** A pack with its figures by measure: drivers by their key, questions by their id in this cycle. Throws Refusal `no-such-benchmark`. */
  async of(packId: string | undefined, questions: readonly CycleQuestion[]): Promise<{ pack: BenchmarkPack; figures: Map<string, BenchmarkOfMeasure> }> {
    const pack = (await this.list()).find(({ id }) => id === packId);
    if (!pack) throw new Refusal('not-found', 'no-such-benchmark', 'There is no such pack of benchmarks. The page lists those that are loaded.');
    const rows = await this.work.query<BenchmarkOfMeasure & { kind: 'question' | 'driver'; measure: string }>(
      `SELECT f.kind, f.measure, f.unit, f.value, f.item, f.match ${PACKS} JOIN platform.benchmark_figure f ON f.pack_id = p.id WHERE p.id = $2`,
      [pack.id],
    );
    const idOf = new Map(questions.map(({ code, id }) => [code, id]));
    const figures = rows.flatMap(({ kind, measure, ...figure }) => {
      const ours = kind === 'driver' ? measure : idOf.get(measure);
      return ours === undefined ? [] : [[ours, figure] as const];
    });
    return { pack, figures: new Map(figures) };
  }
}
