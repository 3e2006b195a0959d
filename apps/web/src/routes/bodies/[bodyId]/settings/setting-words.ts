import {
	KIND_NAMES,
	QUORUM_NAMES,
	ROUTE_NAMES,
	type flat,
	type SettingName
} from '@veche/schema/body';
import { BODIES } from '#lib/messages/bodies.ts';
import type { Speak } from '#lib/shell/speak.ts';

/** The value of a setting in words. */
export function settingWords(name: SettingName, all: ReturnType<typeof flat>, t: Speak): string {
	switch (name) {
		case 'kind':
			return t(KIND_NAMES[all.kind]);
		case 'route':
			return t(ROUTE_NAMES[all.route]);
		case 'quorum':
			return t(QUORUM_NAMES[all.quorum]);
		case 'writeAgenda':
		case 'writeMinutes':
			return t(all[name] ? BODIES.yes : BODIES.no);
		default:
			return String(all[name]);
	}
}
