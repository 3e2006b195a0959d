import type { LucideIcon } from '@lucide/svelte';
import Archive from '@lucide/svelte/icons/archive';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ClockAlert from '@lucide/svelte/icons/clock-alert';
import Lock from '@lucide/svelte/icons/lock';
import LockOpen from '@lucide/svelte/icons/lock-open';
import PenLine from '@lucide/svelte/icons/pen-line';
import Radio from '@lucide/svelte/icons/radio';
import Undo from '@lucide/svelte/icons/undo-2';
import Cross from '@lucide/svelte/icons/x';

/** What a state means to a person; a new state belongs to one of these, so that it has a look already. */
export type StatusFamily =
	'written' | 'moving' | 'returned' | 'decided' | 'fixed' | 'now' | 'refused' | 'past' | 'overdue';

/** The icon of a family. `overdue` is the deadline flag: it stands beside a state, not instead of it. */
export const FAMILY_ICONS: Readonly<Record<StatusFamily, LucideIcon>> = {
	written: PenLine,
	moving: ArrowRight,
	returned: Undo,
	decided: LockOpen,
	fixed: Lock,
	now: Radio,
	refused: Cross,
	past: Archive,
	overdue: ClockAlert
};
