import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Results that are kept, of all organisations together; the one that was asked for longest ago goes first. */
const MOST = 64;

/**
 * What was computed before, by organisation and by everything that went in: a new publication, import or team makes another key, so nothing here is ever out of
 * date. Two who ask at once wait for one computation. In memory only.
 */
@Injectable()
export class FindingCache {
  private readonly kept = new Map<string, Promise<unknown>>();

  constructor(private readonly work: UnitOfWork) {}

  /** What `compute` gave for the same input in this organisation, else what it gives now. A failure is not kept. */
  of<Result>(kind: string, input: unknown, compute: () => Promise<Result>): Promise<Result> {
    const key = `${this.work.organisationId} ${kind} ${createHash('sha256').update(JSON.stringify(input)).digest('base64')}`;
    const known = this.kept.get(key) as Promise<Result> | undefined;
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const result = compute();
    this.kept.set(key, result);
    result.catch(() => this.kept.get(key) === result && this.kept.delete(key));
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value!);
    return result;
  }
}
