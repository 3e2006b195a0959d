import type { Device } from './device.ts';
import type { SessionTools } from './session-options.ts';

/** The browser's network, clock and chance: the one place of the pages where they are taken from the surroundings. */
export function browserTools(device: Device): SessionTools {
	return {
		device,
		fetch: (url, init) => fetch(url, init),
		now: () => new Date().getTime(),
		random: () => crypto.getRandomValues(new Uint32Array(1)).reduce((_, n) => n / 2 ** 32, 0)
	};
}
