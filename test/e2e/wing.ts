import { freePort } from '../../scripts/lib/embedded-postgres.mjs';
import { startSync, startWeb } from '../support/servers.ts';
import { openRoad, type Road } from './road.ts';

/** Servers of some tests alone over the house's database: what is killed and silenced here troubles no other test. */
export interface Wing {
	readonly origin: string;
	readonly road: Omit<Road, 'close'>;
	/** Kills both servers (SIGKILL). */
	crash(): Promise<void>;
	/** Starts them again after `crash`. */
	restart(): Promise<void>;
	close(): Promise<void>;
}

export async function openWing(): Promise<Wing> {
	const databaseUrl = process.env['VECHE_E2E_DATABASE_URL'] ?? '';
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const sync = await startSync(databaseUrl, { ORIGIN: origin });
	const openDoors = () => startWeb(databaseUrl, sync.port, { ORIGIN: origin });
	let web = await openDoors();
	const road = await openRoad(port, () => web.port);
	const crash = async (): Promise<void> => {
		await Promise.all([sync.kill(), web.end('SIGKILL')]);
	};
	return {
		...{ origin, road, crash },
		async restart() {
			[, web] = await Promise.all([sync.start(), openDoors()]);
		},
		async close() {
			road.close();
			await crash();
		}
	};
}
