import { randomBytes } from 'node:crypto';
import type { DocumentId } from '@veche/schema/kernel';
import { liveMessage, parseStateless, type LiveMessage, type Topic } from '@veche/schema/protocol';
import {
	connect,
	deleteSessionsOf,
	notify,
	setBlocked,
	transaction,
	type Sql
} from '@veche/schema/store';
import { listenLocally } from '@veche/schema/store/testing';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { done } from '../../demo/story.ts';
import { createAuth } from '../../src/lib/server/auth.ts';
import { addMember } from '../../src/lib/server/commands/body-members.ts';
import { endGivenRole, giveRole } from '../../src/lib/server/commands/given-roles.ts';
import { readNotices } from '../../src/lib/server/commands/read-notices.ts';
import { signOut } from '../../src/lib/server/commands/sign-out.ts';
import { transition } from '../../src/lib/server/commands/transition.ts';
import { sha256 } from '../../src/lib/server/sha256.ts';
import { meetingIn } from '../../src/lib/server/testing/meetings.ts';
import {
	BODY_ID,
	idOf,
	NOW,
	openOffice,
	type Name,
	type Office
} from '../../src/lib/server/testing/office.ts';
import { createWebServer } from '../web-server.ts';
import { MOST_STREAMS } from './hub.ts';
import { startLive, type Live } from './live.ts';

let office: Office;
let sql: Sql;
let live: Live;
let origin: string;
let close: () => void;
beforeAll(async () => {
	office = await openOffice();
	sql = connect(office.url, { max: 2, applicationName: 'veche-test-live' });
	// Sessions last from the machine's clock on, whatever day the story of the test is on.
	live = startLive({
		sql,
		clock: () => new Date(),
		auth: createAuth(sql, false),
		report: () => undefined
	});
	const { server } = createWebServer({
		app: (_, response) => response.end(),
		health: {
			sync: { host: '127.0.0.1', port: 1 },
			askDatabase: () => Promise.resolve(),
			fetch
		},
		origins: [],
		trustedProxies: [],
		tls: null,
		live,
		report: () => undefined
	});
	origin = `http://127.0.0.1:${await listenLocally(server)}`;
	close = () => server.close();
	await untilListening();
});
afterAll(async () => {
	live.close();
	close();
	await sql.end();
	await office.drop();
});

interface Page {
	readonly heard: LiveMessage[];
	/** All topics that were told so far. */
	topics(): readonly Topic[];
	readonly secret: string;
	/** The end of the stream, by whomever. */
	readonly ended: Promise<void>;
	leave(): void;
}

const pages: Page[] = [];
afterEach(async () => {
	for (const page of pages.splice(0)) page.leave();
	await vi.waitFor(() => expect(live.hub.size).toBe(0));
});

async function session(name: Name): Promise<string> {
	const secret = randomBytes(32).toString('base64url');
	const from = { address: '127.0.0.1', userAgent: 'test', at: new Date() };
	await createAuth(sql, false).open(idOf(name), secret, from);
	return secret;
}

function ask(secret: string, init: RequestInit = {}, query = ''): Promise<Response> {
	const headers = { cookie: `other=1; veche_session=${secret}`, ...init.headers };
	return fetch(`${origin}/live${query}`, { ...init, headers });
}

async function open(name: Name, secret?: string, query = ''): Promise<Page> {
	const own = secret ?? (await session(name));
	const gone = new AbortController();
	const response = await ask(own, { signal: gone.signal }, query);
	expect(response.status).toBe(200);
	const heard: LiveMessage[] = [];
	const page: Page = {
		heard,
		topics: () => heard.flatMap((one) => (one.t === 'changed' ? one.topics : [])),
		secret: own,
		ended: readInto(response, heard),
		leave: () => gone.abort()
	};
	pages.push(page);
	await vi.waitFor(() => expect(heard).toContainEqual({ t: 'beat' }));
	return page;
}

async function readInto(response: Response, heard: LiveMessage[]): Promise<void> {
	let rest = '';
	try {
		for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
			const parts = (rest + text).split('\n\n');
			rest = parts.pop() ?? '';
			for (const part of parts) {
				const message = parseStateless(liveMessage, part.replace(/^data: /, ''));
				if (message === null) throw new Error(`no message: ${part}`);
				heard.push(message);
			}
		}
	} catch (error) {
		if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
	}
}

async function act(name: Name, documentId: DocumentId, event: string): Promise<void> {
	const move = { documentId, event, comment: 'Поправьте', ifSeq: null };
	done(await transition(office.deps(), await office.actor(name), move), event);
}

/** A message that everybody who listens hears after all that was told before. */
async function untilListening(): Promise<void> {
	await vi.waitFor(async () => {
		const [row] = await office.sql<{ count: number }[]>`
			select count(*)::int as count from pg_stat_activity
			where datname = current_database() and query ilike 'listen %'`;
		expect(row?.count).toBe(1);
	});
}

test('[N-09] a step is heard within a second by those whom it concerns and by those who may see it', async () => {
	const { documentId, projectId } = await office.passport('draft');
	const [chair, lead] = [await open('chair'), await open('lead')];
	const begun = performance.now();
	await act('lead', documentId, 'submit');
	await vi.waitFor(() => expect(chair.topics()).toContain('documents'), { interval: 5 });
	expect(performance.now() - begun).toBeLessThan(1000);
	expect(JSON.stringify(chair.heard)).toContain(`"document:${documentId}"`);
	expect(JSON.stringify(chair.heard)).toContain(`"project:${projectId}"`);
	expect(chair.topics()).toContain('notices');
	await vi.waitFor(() => expect(lead.topics()).toContain('documents'));
	expect(lead.topics()).not.toContain('notices');
});

test('[N-10] nobody hears of what he may not see, and nothing but names is told', async () => {
	const { documentId } = await office.passport('draft');
	const [stranger, administrator, chair] = [
		await open('nobody'),
		await open('administrator'),
		await open('chair')
	];
	await act('lead', documentId, 'submit');
	await meetingIn(office, 'agenda');
	await vi.waitFor(() => expect(chair.topics()).toContain('meetings'));
	// Told after all that: who hears it has heard everything before.
	for (const name of ['nobody', 'administrator'] as const) {
		await transaction(office.sql, (tx) => notify(tx, { t: 'notices', personIds: [idOf(name)] }));
	}
	for (const page of [stranger, administrator]) {
		await vi.waitFor(() => expect(page.topics()).toContain('notices'));
		expect(page.topics()).toEqual(['notices']);
	}
	const words = JSON.stringify(chair.heard).replaceAll(/"[a-z]+(:[0-9a-f-]{36})?"/g, '');
	expect(words).toMatch(/^[[\]{},:]*$/);
});

test('[N-08] what one window reads is told to the other windows of that person, and to nobody else', async () => {
	const { documentId } = await office.passport('review');
	const [first, second, other] = [
		await open('chair'),
		await open('chair'),
		await open('office_head')
	];
	const chair = await office.actor('chair');
	done(await readNotices(office.deps(), chair, { documentId }), 'read');
	for (const page of [first, second]) {
		await vi.waitFor(() => expect(page.topics()).toEqual(['notices']));
	}
	expect(other.topics()).toEqual([]);
});

test('[N-10] a session that ends closes its pages at once, and no others', async () => {
	const page = await open('lead');
	const other = await open('lead');
	await signOut(office.deps(), await office.actor('lead'), sha256(page.secret));
	await page.ended;
	expect(page.heard.at(-1)).toEqual({ t: 'ended' });
	expect(other.heard.map(({ t }) => t)).not.toContain('ended');
	expect((await ask(page.secret)).status).toBe(401);

	await transaction(office.sql, async (tx) => {
		await setBlocked(tx, { personId: idOf('lead'), blockedAt: NOW });
		await deleteSessionsOf(tx, idOf('lead'));
		await notify(tx, { t: 'access', personId: idOf('lead') });
	});
	await other.ended;
	expect(other.heard.at(-1)).toEqual({ t: 'ended' });
	await setBlocked(office.sql, { personId: idOf('lead'), blockedAt: null });
});

test('[N-10] guests, foreign pages, other methods and too many windows are refused', async () => {
	expect((await fetch(`${origin}/live`)).status).toBe(401);
	expect((await ask('A'.repeat(43))).status).toBe(401);
	const secret = await session('member');
	const from = (headers: Record<string, string>) => ask(secret, { headers });
	expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
	expect((await from({ origin: 'https://evil.example' })).status).toBe(403);
	expect((await from({ origin: 'null' })).status).toBe(403);
	expect((await ask(secret, { method: 'POST' })).status).toBe(405);
	for (let n = 0; n < MOST_STREAMS.session; n += 1) await open('member', secret);
	expect((await ask(secret)).status).toBe(429);
	const answer = await open('member');
	expect(answer.heard).toEqual([{ t: 'beat' }]);
});

test('[N-09] a change of rights that names nobody is heard by everybody', async () => {
	const [stranger, chair] = [await open('nobody'), await open('chair')];
	await transaction(office.sql, (tx) => notify(tx, { t: 'access' }));
	for (const page of [stranger, chair]) {
		await vi.waitFor(() => expect(page.topics()).toEqual(['access']));
	}
});

test('a page that was made before something was heard loads again, a later one does not', async () => {
	const before = new Date();
	await transaction(office.sql, (tx) => notify(tx, { t: 'notices', personIds: [idOf('chair')] }));
	const first = await open('chair');
	await vi.waitFor(async () => {
		const early = await open('chair', undefined, `?since=${before.toISOString()}`);
		await vi.waitFor(() => expect(early.heard).toContainEqual({ t: 'all' }), { timeout: 300 });
	});
	const later = await open('chair', undefined, `?since=${new Date(Date.now() + 1).toISOString()}`);
	expect(later.heard).toEqual([{ t: 'beat' }]);
	expect(first.heard).not.toContainEqual({ t: 'all' });
});

test('when the database hangs up everybody loads again, and is told as before', async () => {
	const [chair, stranger] = [await open('chair'), await open('nobody')];
	await office.sql`
		select pg_terminate_backend(pid) from pg_stat_activity
		where datname = current_database() and query ilike 'listen %'`;
	for (const page of [chair, stranger]) {
		await vi.waitFor(() => expect(page.heard).toContainEqual({ t: 'all' }), { timeout: 10_000 });
	}
	const { documentId } = await office.passport('draft');
	await act('lead', documentId, 'submit');
	await vi.waitFor(() => expect(chair.topics()).toContain('notices'));
});

test('two hundred open pages hear a step within a second, and end at once with the process', async () => {
	const names = ['chair', 'secretary', 'member', 'deputy_chair', 'office_head', 'curator'] as const;
	const sessions = await Promise.all(
		Array.from({ length: 30 }, (_, n) => session(names[n % names.length] ?? 'chair'))
	);
	const all = await Promise.all(
		Array.from({ length: 180 }, (_, n) => {
			const own = n % sessions.length;
			return open(names[own % names.length] ?? 'chair', sessions[own]);
		})
	);
	const more = await Promise.all(Array.from({ length: 20 }, () => open('project_admin')));
	expect(live.hub.size).toBe(200);
	const { documentId } = await office.passport('draft');
	for (const { heard } of [...all, ...more]) heard.length = 0;
	const begun = performance.now();
	await act('lead', documentId, 'submit');
	for (const page of [...all, ...more]) {
		await vi.waitFor(() => expect(page.topics()).toContain('documents'), { interval: 5 });
	}
	expect(performance.now() - begun).toBeLessThan(1000);
	const stopped = performance.now();
	live.hub.close();
	await Promise.all([...all, ...more].map(({ ended }) => ended));
	expect(performance.now() - stopped).toBeLessThan(1000);
});

test('[AC-07] a role withdrawn on the page of a person is heard by his windows within a second, and by no others', async () => {
	const administrator = await office.actor('administrator');
	const given = { personId: idOf('nobody'), role: 'office_specialist' } as const;
	const period = { validFrom: '2026-11-23', validTo: null };
	const roleId = done(
		await giveRole(office.deps(), administrator, { ...given, ...period }),
		'give'
	);
	const [his, other] = [await open('nobody'), await open('office_head')];
	const begun = performance.now();
	const end = { personId: given.personId, roleId, on: period.validFrom };
	done(await endGivenRole(office.deps(), administrator, end), 'end');
	await vi.waitFor(() => expect(his.topics()).toContain('access'), { interval: 5 });
	expect(performance.now() - begun).toBeLessThan(1000);
	expect(other.topics()).toEqual([]);
});

test('[N-09] a change of a body is heard by those who see it, and by whoever gets or loses a right', async () => {
	const [member, newcomer] = [await open('member'), await open('nobody')];
	const entered = {
		...{ bodyId: BODY_ID, personId: idOf('nobody'), voting: true },
		...{ validFrom: '2026-11-23', validTo: null },
		role: 'member'
	} as const;
	const head = await office.actor('office_head');
	const begun = performance.now();
	done(await addMember(office.deps(), head, entered), 'add');
	await vi.waitFor(() => expect(member.topics()).toContain('bodies'), { interval: 5 });
	await vi.waitFor(() => expect(newcomer.topics()).toContain('access'), { interval: 5 });
	expect(performance.now() - begun).toBeLessThan(1000);
	expect(member.topics()).toContain(`body:${BODY_ID}`);
	expect(member.topics()).not.toContain('access');
});
