import { isId } from '@veche/schema/kernel';
import fc from 'fast-check';
import {
	createEncoder,
	toUint8Array,
	writeUint8Array,
	writeVarString,
	writeVarUint
} from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import type { Wire } from './door-socket.ts';
import { clientAddress, entranceOf, isOriginAllowed } from './entrance.ts';
import { FRAME, readHead } from './frames.ts';
import { inward, outward, ticketFrame } from './y-websocket.ts';

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

function framed(type: number, body: readonly number[] = []): Uint8Array {
	const encoder = createEncoder();
	writeVarString(encoder, ID);
	writeVarUint(encoder, type);
	writeUint8Array(encoder, Uint8Array.from(body));
	return toUint8Array(encoder);
}

/** What the client gets, and how its socket is closed, for a frame of Hocuspocus. */
function told(frame: Uint8Array): { readonly sent: number[][]; readonly closes: number[] } {
	const sent: number[][] = [];
	const closes: number[] = [];
	const wire: Wire = {
		buffered: 0,
		send: (data) => sent.push([...data]),
		close: (code) => closes.push(code),
		terminate: () => undefined
	};
	outward(wire).send(frame);
	return { sent, closes };
}

describe('the frame translator', () => {
	test.for([FRAME.sync, FRAME.awareness, FRAME.queryAwareness])(
		'passes type %i both ways',
		(type) => {
			const inside = inward(ID, Uint8Array.from([type, 7, 8, 9]));
			expect(inside).toEqual(framed(type, [7, 8, 9]));
			expect(told(framed(type, [7, 8, 9])).sent).toEqual([[type, 7, 8, 9]]);
		}
	);

	test.for([FRAME.auth, FRAME.syncReply, FRAME.stateless, 6, FRAME.close, 8, 9, 99])(
		'lets a client say nothing of type %i',
		(type) => {
			expect(inward(ID, Uint8Array.from([type, 0]))).toBeNull();
		}
	);

	test('says a reply as a sync, a refusal as a refusal, an end as "come back", and the rest not at all', () => {
		expect(told(framed(FRAME.syncReply, [0, 1])).sent).toEqual([[FRAME.sync, 0, 1]]);
		expect(told(framed(FRAME.auth, [1, 2, 110, 111])).sent).toEqual([[FRAME.auth, 0, 2, 110, 111]]);
		expect(told(framed(FRAME.auth, [2, 0])).sent).toEqual([]);
		expect(told(framed(FRAME.close, [0]))).toEqual({ sent: [], closes: [1013] });
		for (const type of [FRAME.stateless, FRAME.syncStatus, FRAME.ping]) {
			expect(told(framed(type, [0])).sent).toEqual([]);
		}
	});

	test('opens with the ticket of the address', () => {
		expect(readHead(ticketFrame(ID, 'secret'))).toMatchObject({ document: ID, type: FRAME.auth });
	});
});

describe('the head of a frame', () => {
	test('is read for any bytes without an exception, and names a document or is none', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const head = readHead(bytes);
				expect(head === null || isId(head.document)).toBe(true);
			})
		);
	});

	test('knows a request for everything', () => {
		expect(readHead(framed(FRAME.sync, [0, 0]))).toMatchObject({ fullSync: true });
		expect(readHead(framed(FRAME.syncReply, [0, 0]))).toMatchObject({ fullSync: true });
		expect(readHead(framed(FRAME.sync, [2, 0]))).toMatchObject({ fullSync: false });
	});
});

describe('the entrance', () => {
	test.for([
		['/collab', { door: 'collab' }],
		['/collab?x=1', { door: 'collab' }],
		[`/yjs/${ID}?ticket=abc`, { door: 'yjs', document: ID, ticket: 'abc' }],
		[`/yjs/${ID}`, { door: 'yjs', document: ID, ticket: '' }],
		['/yjs/%E0%A4%A', null],
		['/yjs/../collab', null],
		['/collab/', null],
		['/', null]
	] as const)('of %s', ([target, entrance]) => {
		expect(entranceOf(target)).toEqual(entrance);
	});

	test.for([
		[undefined, 'veche.example', [], true],
		['https://veche.example', 'veche.example', [], true],
		['https://evil.example', 'veche.example', [], false],
		['null', 'veche.example', [], false],
		['https://veche.example', 'sync:1', ['https://veche.example'], true],
		['http://veche.example', 'veche.example', ['https://veche.example'], false]
	] as const)(
		'of a page at %s for host %s with list %j is open: %s',
		([origin, host, list, open]) => {
			expect(isOriginAllowed({ host, ...(origin === undefined ? {} : { origin }) }, list)).toBe(
				open
			);
		}
	);

	test('believes an address only from this very machine', () => {
		expect(clientAddress('127.0.0.1', '10.0.0.9')).toBe('10.0.0.9');
		expect(clientAddress('::ffff:127.0.0.1', '10.0.0.9')).toBe('10.0.0.9');
		expect(clientAddress('::1', undefined)).toBe('::1');
		expect(clientAddress('192.168.1.5', '10.0.0.9')).toBe('192.168.1.5');
	});
});
