import { Injectable } from '@nestjs/common';
import type { Attribute as AttributeView, AttributeList, NewAttribute } from '@throughline/contract';
import { InjectRows, type Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DirectoryLock } from '../directory-lock.js';
import { Attribute } from './attribute.entity.js';
import { newAttribute } from './attribute.rules.js';

/** The attributes that an organisation keeps of its people. */
@Injectable()
export class AttributesService {
  constructor(
    @InjectRows(Attribute) private readonly attributes: Rows<Attribute>,
    private readonly work: UnitOfWork,
    private readonly lock: DirectoryLock,
  ) {}

  async list(): Promise<AttributeList> {
    const rows = await this.attributes.find({}, { order: { label: 'ASC', key: 'ASC' } });
    return { items: rows.map(({ key, label }) => ({ key, label })) };
  }

  async define({ label }: NewAttribute): Promise<AttributeView> {
    await this.lock.take();
    const made = newAttribute(label, (await this.list()).items);
    await this.attributes.insert(made);
    return made;
  }

  /** Forgets the attribute and what was kept of everybody under it. */
  async remove(key: string): Promise<void> {
    await this.lock.take();
    await this.attributes.require({ key }, 'this attribute');
    await this.attributes.remove({ key });
    await this.work.query(`UPDATE org.employee SET attributes = attributes - $2::text WHERE organisation_id = $1 AND attributes ? $2::text`, [key]);
  }
}
