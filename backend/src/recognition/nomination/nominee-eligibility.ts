import { Injectable } from '@nestjs/common';
import { Eligibility } from '../programme/eligibility.js';
import { told } from './nomination.rules.js';

/** Asks the rules of a category who may not win in it. */
@Injectable()
export class NomineeEligibility {
  constructor(private readonly eligibility: Eligibility) {}

  /** Why somebody of these people may not win in the category, as any colleague may be told, by id of the employee; whoever is not in it may. */
  async of(categoryId: string, employeeIds: readonly string[]): Promise<Map<string, string[]>> {
    if (employeeIds.length === 0) return new Map();
    const found = await this.eligibility.of(categoryId, employeeIds);
    return new Map([...found].flatMap(([id, reasons]) => (reasons.length ? [[id, told(reasons)]] : [])));
  }
}
