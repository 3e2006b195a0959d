import { describe, expect, it } from 'vitest';
import { CO_SPEAKER, FIRST, GUEST, PASSPORT, SECOND, soundAgenda, SPEAKER } from './fixture.ts';
import { agendaEntries, materialReaders, namedIn } from './view.ts';

describe('who is named in an item', () => {
	it('[SEP-6] its speaker, co-speakers and invited, each once', () => {
		const named = agendaEntries(soundAgenda()).map((entry) => [entry.item.id, namedIn(entry)]);
		expect(named).toEqual([
			[FIRST, [SPEAKER]],
			[SECOND, [SPEAKER, CO_SPEAKER, GUEST]]
		]);
	});

	it('[SEP-6] reads the materials of that item and of no other', () => {
		const readers = materialReaders(soundAgenda());
		expect(readers).toEqual(
			[SPEAKER, CO_SPEAKER, GUEST].map((personId) => ({ personId, documentId: PASSPORT }))
		);
		const twice = soundAgenda();
		const materials = [...twice.materials, ...twice.materials];
		expect(materialReaders({ ...twice, materials })).toEqual(readers);
	});
});
