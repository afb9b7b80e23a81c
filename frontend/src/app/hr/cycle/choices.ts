import type { Option } from '../../ui/field/field';

/** The choices of a field by their values, as a catalogue names them. */
export function choices(labels: Readonly<Record<string, string>>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
