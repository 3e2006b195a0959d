import { caller, cookieOf, type Answer, type Call } from './client.ts';
import { openOffice, type Name, type Office } from './office.ts';
import { startWeb } from './web.ts';

/** An office behind a running web server, with some of its people signed in. */
export interface Api {
	readonly office: Office;
	readonly origin: string;
	/** Calls an address under `/api/v1` as somebody. */
	call(
		who: Name | 'guest',
		method: string,
		path: string,
		options?: Parameters<Call>[2]
	): Promise<Answer>;
	/** Calls any address as somebody. */
	page(
		who: Name | 'guest',
		method: string,
		path: string,
		options?: Parameters<Call>[2]
	): Promise<Answer>;
	/** Everybody who is signed in, and a guest; they take whole paths. */
	readonly callers: readonly Call[];
	close(): Promise<void>;
}

const SIGNED_IN = [
	'lead',
	'chair',
	'secretary',
	'office_head',
	'member',
	'expert',
	'endorser',
	'nobody',
	'administrator'
] as const;

/** @param signedIn those who have a session */
export async function openApi(signedIn: readonly Name[] = SIGNED_IN): Promise<Api> {
	const office = await openOffice({ demo: true });
	const web = await startWeb(office.url);
	const callers = new Map<Name | 'guest', Call>([['guest', caller(web.origin)]]);
	for (const name of signedIn) callers.set(name, caller(web.origin, await cookieOf(office, name)));
	const page: Api['page'] = (who, method, path, options) => {
		const one = callers.get(who);
		if (one === undefined) throw new Error(`no session of ${who}`);
		return one(method, path, options);
	};
	return {
		office,
		origin: web.origin,
		callers: [...callers.values()],
		page,
		call: (who, method, path, options) => page(who, method, `/api/v1${path}`, options),
		async close() {
			await web.stop();
			await office.drop();
		}
	};
}
