import type { Page, WebSocketRoute } from '@playwright/test';
import { CLOSE } from '@veche/schema/protocol';

/** What a page sends to the sync server, held back at will: the server neither hears nor answers it. */
export interface Wire {
	hold(): void;
	release(): void;
	/** Ends the connection as a server does that has lost its database; nobody gets in again until `mend`. */
	breakDown(): Promise<void>;
	mend(): Promise<void>;
}

/** Stands between a page and the sync server; call it before the page opens a document. */
export async function wireOf(page: Page): Promise<Wire> {
	const waiting: (() => void)[] = [];
	const sockets = new Set<WebSocketRoute>();
	let holding = false;
	await page.routeWebSocket(/\/collab/, (socket) => {
		const server = socket.connectToServer();
		sockets.add(socket);
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
		},
		async breakDown() {
			await page.route('**/ticket', (route) => route.fulfill({ status: 503, json: {} }));
			for (const socket of sockets) await socket.close({ code: CLOSE.comeBack });
			sockets.clear();
		},
		async mend() {
			await page.unroute('**/ticket');
		}
	};
}
