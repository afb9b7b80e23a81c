import { Injectable } from '@nestjs/common';
import type { ComplaintCategoryList } from '@throughline/contract';
import { USUAL_CATEGORIES, USUAL_CAUSES, USUAL_TEMPLATE } from './complaint-defaults.rules.js';
import { ComplaintListsService } from './complaint-lists.service.js';
import { ComplaintTemplatesService } from './complaint-templates.service.js';

/** What a register begins with. */
@Injectable()
export class ComplaintDefaultsService {
  constructor(
    private readonly lists: ComplaintListsService,
    private readonly templates: ComplaintTemplatesService,
  ) {}

  /** Fills each of the lists that is empty with what is customary; asking again changes nothing. */
  async offer(): Promise<ComplaintCategoryList> {
    await this.lists.hold();
    if ((await this.lists.categories()).items.length === 0) for (const category of USUAL_CATEGORIES) await this.lists.addCategory(category);
    if ((await this.lists.causes()).items.length === 0) for (const name of USUAL_CAUSES) await this.lists.addCause({ name });
    if ((await this.templates.list()).items.length === 0) await this.templates.add(USUAL_TEMPLATE);
    return this.lists.categories();
  }
}
