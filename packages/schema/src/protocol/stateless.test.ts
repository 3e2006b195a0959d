import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSE, FINAL_CLOSE_CODES } from './close-codes.ts';
import { barrierRequest, parseStateless, serverMessage } from './stateless.ts';

describe('stateless messages', () => {
	it.each([
		{ t: 'durable', id: 'b1', ok: true, seq: 7, refused: 0 },
		{ t: 'frozen', open: 'locked', state: 'approved', epoch: 3, version: 3 },
		{ t: 'frozen', open: 'held', state: 'review', epoch: 1, version: null },
		{ t: 'changed', what: 'versions' },
		{ t: 'refused', reason: 'gap', quarantined: false }
	])('reads $t', (message) => {
		expect(parseStateless(serverMessage, JSON.stringify(message))).toEqual(message);
	});

	it.each([
		'',
		'null',
		'[]',
		'"durable"',
		'{"t":"durable"}',
		'{"t":"durable","id":"b","ok":"yes","seq":1,"refused":0}',
		'{"t":"frozen","open":"open","state":"draft","epoch":1,"version":null}',
		'{"t":"erase"}',
		'{"t":'
	])('takes %s for no message', (payload) => {
		expect(parseStateless(serverMessage, payload)).toBeNull();
	});

	it('a barrier has an id of at most 64 characters', () => {
		const barrier = (id: unknown): unknown =>
			parseStateless(barrierRequest, JSON.stringify({ t: 'barrier', id }));
		expect(barrier('x'.repeat(64))).toEqual({ t: 'barrier', id: 'x'.repeat(64) });
		expect(barrier('x'.repeat(65))).toBeNull();
		expect(barrier(1)).toBeNull();
	});

	it('never throws, whatever comes', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (payload) => {
				const read = parseStateless(serverMessage, payload);
				expect(read === null || typeof read.t === 'string').toBe(true);
			})
		);
	});
});

it('a client does not come back by itself after a refusal of its ticket, right or document', () => {
	expect(FINAL_CLOSE_CODES).toEqual([4401, 4403, 4404]);
	expect(FINAL_CLOSE_CODES).not.toContain(CLOSE.comeBack);
	expect(FINAL_CLOSE_CODES).not.toContain(CLOSE.restart);
});
