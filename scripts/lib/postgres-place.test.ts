import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canReach, sharedHome } from './postgres-place.mjs';

const NOBODY = { uid: 65_534, gid: 65_534 };

function folder(): string {
	const path = mkdtempSync(join(tmpdir(), 'veche-place-'));
	onTestFinished(() => rmSync(path, { recursive: true }));
	return path;
}

test('a closed folder anywhere above keeps another user out', () => {
	const closed = join(folder(), 'closed');
	mkdirSync(join(closed, 'clone'), { recursive: true });
	chmodSync(join(closed, '..'), 0o711);
	expect(canReach(join(closed, 'clone', 'data'), NOBODY)).toBe(true);
	chmodSync(closed, 0o700);
	expect(canReach(join(closed, 'clone', 'data'), NOBODY)).toBe(false);
});

test('our own user needs no permission of others', () => {
	const path = folder();
	chmodSync(path, 0o700);
	expect(canReach(join(path, 'data'), {})).toBe(true);
});

test('two clones have two homes, a clone always the same one', () => {
	const [one, other] = [folder(), folder()];
	expect(sharedHome(one)).toMatch(/^\/var\/lib\/veche\/[0-9a-f]{12}$/);
	expect(sharedHome(one)).toBe(sharedHome(one));
	expect(sharedHome(one)).not.toBe(sharedHome(other));
});
