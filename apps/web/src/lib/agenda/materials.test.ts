import { describe, expect, it } from 'vitest';
import { materialAsOf } from './materials.ts';

const DOCUMENTS = [
	{ id: 'passport', title: 'Мастер города', versions: [{ no: 2, sha256: 'ab12' }] }
] as const;

describe('a material of an item', () => {
	it('carries the hash of the version that is named', () => {
		expect(materialAsOf({ documentId: 'passport', version: '2' }, DOCUMENTS)).toEqual({
			documentId: 'passport',
			title: 'Мастер города',
			version: 2,
			sha256: 'ab12'
		});
	});

	it('has no hash while its text has no version', () => {
		const { version, sha256 } = materialAsOf({ documentId: 'passport', version: '' }, DOCUMENTS);
		expect([version, sha256]).toEqual([null, null]);
	});

	it('has no title when this person may not read it', () => {
		expect(materialAsOf({ documentId: 'secret', version: '1' }, DOCUMENTS).title).toBe('');
	});
});
