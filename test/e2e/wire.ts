import type { Page } from '@playwright/test';

/** What a page sends to the sync server, held back at will: the server neither hears nor answers it. */
export interface Wire {
	hold(): void;
	release(): void;
}

/** Stands between a page and the sync server; call it before the page opens a document. */
export async function wireOf(page: Page): Promise<Wire> {
	const waiting: (() => void)[] = [];
	let holding = false;
	await page.routeWebSocket(/\/collab/, (socket) => {
		const server = socket.connectToServer();
		socket.onMessage((message) => {
			if (holding) waiting.push(() => server.send(message));
			else server.send(message);
		});
	});
	return {
		hold() {
			holding = true;
		},
		release() {
			holding = false;
			for (const send of waiting.splice(0)) send();
		}
	};
}
