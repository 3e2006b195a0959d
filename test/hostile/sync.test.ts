import { once } from 'node:events';
import { documentById, listQuarantine } from '@veche/schema/store';
import type { DocumentId, PersonId } from '@veche/schema/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type * as Y from 'yjs';
import fc from 'fast-check';
import { sha256 } from '../../apps/web/src/lib/server/sha256.ts';
import { issueTicket } from '../../apps/web/src/lib/server/commands/issue-ticket.ts';
import { done } from '../../apps/web/demo/story.ts';
import { authFrame, updateFrame } from '../support/frames.ts';
import { openHouse, type House } from '../support/house.ts';
import { textOfLog } from '../support/log-text.ts';
import { CHAIR } from '../support/office.ts';
import { ORIGIN } from '../support/servers.ts';
import { seeded } from '../support/seeded.ts';
import { Tab } from '../support/tab.ts';
import { eventually } from '../support/wait.ts';
import { wordsOfLog, writeWord } from '../support/words.ts';

let house: House;
let id: DocumentId;
beforeAll(async () => {
	house = await openHouse();
	id = (await house.office.passport('empty')).id;
});
afterAll(() => house.close());

/** A bare socket; gives the code with which the server closes it after these frames. */
async function closedAfter(...frames: readonly (Uint8Array | string)[]): Promise<number> {
	const socket = await openSocket();
	for (const frame of frames) socket.send(frame);
	const [code]: unknown[] = await once(socket, 'close', { signal: AbortSignal.timeout(10_000) });
	return Number(code);
}

async function openSocket(): Promise<WebSocket> {
	const socket = new WebSocket(house.sync.url, { origin: ORIGIN });
	socket.on('error', () => undefined);
	await once(socket, 'open');
	return socket;
}

async function works(): Promise<void> {
	const tab = await house.tab(house.office.lead, id).join();
	writeWord(tab, `still alive ${Math.random()}`);
	expect((await tab.barrier()).ok).toBe(true);
	tab.leave();
}

describe('tickets', () => {
	it('[L-20] open one connection, once', async () => {
		const ticket = await house.office.ticket(house.office.lead, id);
		const tab = await new Tab(id, house.sync.url, () => Promise.resolve(ticket)).join();
		expect(await closedAfter(authFrame(id, ticket))).toBe(4401);
		expect((await tab.barrier()).ok).toBe(true);
		tab.leave();
	});

	it.each(['', 'x', 'x'.repeat(43), "' or 1=1 --", 'я'.repeat(43), 'x'.repeat(100_000)])(
		'[L-20] that nobody gave open nothing (%#)',
		async (ticket) => {
			expect([4401, 1009, 1013]).toContain(await closedAfter(authFrame(id, ticket)));
			await works();
		}
	);

	it('[L-20] of another document open nothing', async () => {
		const other = await house.office.passport('empty');
		const ticket = await house.office.ticket(house.office.lead, other.id);
		expect(await closedAfter(authFrame(id, ticket))).toBe(4401);
	});

	it('[L-20] live for a minute and as long as their session', async () => {
		const { office, db } = house;
		const actor = await office.actor(office.lead);
		const [session] = await db.sql<{ id: string }[]>`
			select id from session where user_id = ${office.lead}`;
		if (session === undefined) throw new Error('the lead has no session');
		const asked = { documentId: id, sessionId: session.id, schemaVersion: 1 };
		const past = { ...office.deps, clock: () => new Date(Date.now() - 61_000) };
		const old = done(await issueTicket(past, actor, asked), 'ticket');
		expect(await closedAfter(authFrame(id, old.ticket))).toBe(4401);

		const doomed = `doomed ${Math.random()}`;
		await db.sql`insert into session (id, user_id, expires_at)
			values (${sha256(doomed)}, ${office.lead}, now() + interval '1 hour')`;
		const theirs = { ...asked, sessionId: sha256(doomed) };
		const orphan = done(await issueTicket(office.deps, actor, theirs), 'ticket');
		await db.sql`delete from session where id = ${sha256(doomed)}`;
		expect(await closedAfter(authFrame(id, orphan.ticket))).toBe(4401);
	});

	it('[L-20] are needed for an unknown document as well, and its name may be anything', async () => {
		const ticket = await house.office.ticket(house.office.lead, id);
		for (const name of [
			'',
			'x',
			'../../etc/passwd',
			"'; drop table document; --",
			'я'.repeat(9000)
		]) {
			expect([4401, 4404, 1009]).toContain(await closedAfter(authFrame(name, ticket)));
		}
		await works();
	});
});

describe('the door', () => {
	it.each(['http://evil.example', 'null', `${ORIGIN}.evil.example`, 'https://veche.test'])(
		'[L-21] stays shut for a page of %s',
		async (origin) => {
			const socket = new WebSocket(house.sync.url, { origin });
			const [error]: unknown[] = await once(socket, 'error');
			expect(String(error)).toContain('403');
		}
	);

	it('[L-22] closes on a frame that is too large, and the others write on', async () => {
		const tab = await house.tab(house.office.lead, id).join();
		expect(await closedAfter(new Uint8Array(3 * 1024 * 1024))).toBe(1009);
		writeWord(tab, 'untouched');
		expect((await tab.barrier()).ok).toBe(true);
	});

	it('[L-22] survives garbage before the ticket and after it, and none of it reaches the log', async () => {
		const random = seeded();
		const before = await documentById(house.db.sql, id);
		for (let n = 0; n < 40; n += 1) {
			const socket = await openSocket();
			if (n % 2 === 0) socket.send(authFrame(id, await house.office.ticket(house.office.lead, id)));
			const seed = random.seed + n;
			for (const noise of fc.sample(fc.uint8Array({ maxLength: 200 }), { numRuns: 5, seed })) {
				socket.send(random.below(2) === 0 ? noise : updateFrame(id, noise));
			}
			socket.send('text where bytes belong');
			socket.close();
		}
		await eventually(async () => {
			const answer = await fetch(`http://127.0.0.1:${house.sync.port}/readyz`);
			return answer.ok;
		}, 'the server answers');
		expect((await documentById(house.db.sql, id))?.headSeq, `seed ${random.seed}`).toBe(
			before?.headSeq
		);
		await works();
	});
});

describe('somebody who may only read', () => {
	it.each([
		['writes fields', (doc: Y.Doc) => doc.getMap('fields').set('shortTitle', 'взлом')],
		['writes the head of the document', (doc: Y.Doc) => doc.getMap('meta').set('kind', 'взлом')]
	])('[L-07] %s in vain', async (_, write) => {
		await refused(CHAIR, write, 'right');
	});
});

describe('somebody who may write', () => {
	it.each([
		['the head of the document', (doc: Y.Doc) => doc.getMap('meta').set('kind', 'agenda')],
		['a root that the layout does not know', (doc: Y.Doc) => doc.getMap('secrets').set('a', 'b')],
		['a field that the layout does not know', (doc: Y.Doc) => doc.getMap('fields').set('html', 'b')]
	])('[L-08] cannot write %s', async (_, write) => {
		await refused(house.office.lead, write, 'root');
	});
});

/** The person's edit is refused for that reason, told to him, and changes nothing. */
async function refused(
	person: PersonId,
	write: (doc: Y.Doc) => void,
	reason: string
): Promise<void> {
	const { view } = await textOfLog(house.db.sql, id);
	const tab = await house.tab(person, id).join();
	tab.doc.transact(() => write(tab.doc));
	expect((await tab.barrier()).refused).toBe(1);
	expect(tab.heard).toContainEqual(expect.objectContaining({ t: 'refused', reason }));
	expect((await textOfLog(house.db.sql, id)).view).toEqual(view);
	if (reason === 'right') expect(await listQuarantine(house.db.sql, id, person)).toEqual([]);
	tab.leave();
	await works();
	expect(await wordsOfLog(house.db.sql, id)).not.toContain('взлом');
}
