import { checkedMapping } from '../../platform/files/import-mapping.rules.js';
import { checkedEventMapping } from '../event-format/event-mapping.rules.js';
import { mappingOf } from '../event-format/mapped-format.rules.js';
import { NOTHING_RECOGNISED } from '../event-format/recognised-file.rules.js';
import type { EventImportRow } from './event-import.entity.js';
import { formatOf } from './file-formats.rules.js';
import type { Guess, ReaderSetup } from './row-reader.js';

/**
 * How somebody wants a file to be read, without columns that are not used; null for nothing chosen, so that it is read as it is recognised. Throws Refusal `invalid-mapping`, also for columns of
 * personal data while the source keeps none.
 */
export function checkedReading(asked: Guess, { columnNames, summary }: Pick<EventImportRow, 'columnNames' | 'summary'>, setup: ReaderSetup): Guess | null {
  const mapping = checkedMapping(asked.mapping, columnNames, formatOf(columnNames, setup).fields(setup));
  if (Object.keys(mapping).length === 0 && asked.values.length === 0) return null;
  const { columns, values } = mappingOf({ mapping, values: asked.values });
  const { personal } = summary?.recognised ?? NOTHING_RECOGNISED;
  checkedEventMapping({ columns, values }, { columns: columnNames, metrics: setup.metrics, personal, keepsPersonal: setup.source.keepsPersonal });
  return { mapping, values: asked.values };
}
