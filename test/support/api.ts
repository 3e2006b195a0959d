import type { House } from './house.ts';
import { PASSWORD } from './office.ts';
import { startWeb } from './servers.ts';

/** An answer of the API as a caller sees it. */
export interface Answer {
	readonly status: number;
	readonly type: string;
	readonly text: string;
	/** The body as JSON; null when it is none. */
	readonly body: unknown;
}

export type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** The web server of a house, and how people of the demo city call its API. */
export interface Web {
	readonly origin: string;
	readonly anonymous: Ask;
	/** Signs somebody in by his e-mail, as a caller without a browser does. */
	signIn(name: string): Promise<Ask>;
	close(): Promise<void>;
}

export async function openWeb(house: House): Promise<Web> {
	const web = await startWeb(house.db.url, house.sync.port);
	const anonymous = asker(web.origin, {});
	return {
		origin: web.origin,
		anonymous,
		async signIn(name) {
			const answer = await fetch(`${web.origin}/api/v1/session`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ email: `${name}@svetlorechensk.example`, password: PASSWORD })
			});
			const cookie = answer.headers.get('set-cookie')?.split(';')[0];
			if (cookie === undefined) throw new Error(`${name}: not signed in, ${answer.status}`);
			return asker(web.origin, { cookie });
		},
		async close() {
			await web.end('SIGKILL');
		}
	};
}

function asker(origin: string, headers: { readonly [name: string]: string }): Ask {
	return async (method, path, body) => {
		const answer = await fetch(`${origin}${path}`, {
			method,
			redirect: 'manual',
			headers: {
				...headers,
				...(body === undefined ? {} : { 'content-type': 'application/json' })
			},
			...(body === undefined
				? {}
				: { body: typeof body === 'string' ? body : JSON.stringify(body) })
		});
		const text = await answer.text();
		const type = answer.headers.get('content-type') ?? '';
		return { status: answer.status, type, text, body: type.includes('json') ? parsed(text) : null };
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
