import type { EventImportState } from '@throughline/domain';
import type { Tone } from '../../ui/tag/tag';

const TONES: Readonly<Partial<Record<EventImportState, Tone>>> = { previewed: 'watch', applied: 'good', unreadable: 'act', failed: 'act' };

/** How the state of a file of events is coloured. */
export const stateTone = (state: EventImportState): Tone => TONES[state] ?? 'neutral';
