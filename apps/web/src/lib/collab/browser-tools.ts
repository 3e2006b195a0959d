import { openDevice, type Device } from './device.ts';
import type { SessionTools } from './session-options.ts';
import { askTicket, type Fetch, type TicketAnswer } from './tickets.ts';

/** The browser's network, clock and chance: the one place of the pages where they are taken from the surroundings. */
export function browserTools(device: Device): SessionTools {
	return {
		device,
		fetch: browserFetch,
		now: () => new Date().getTime(),
		random: () => crypto.getRandomValues(new Uint32Array(1)).reduce((_, n) => n / 2 ** 32, 0)
	};
}

/** What a session needs of device and server, asked for before there is a session. */
export interface Early {
	readonly device: Promise<Device>;
	readonly ticket: Promise<TicketAnswer>;
}

export function askEarly(documentId: string, schemaVersion: number): Early {
	return { device: openDevice(), ticket: askTicket(browserFetch, documentId, schemaVersion) };
}

function browserFetch(...[url, init]: Parameters<Fetch>): Promise<Response> {
	return fetch(url, init);
}
