import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { uuid } from '../kernel/fixture.ts';
import { completeness } from './required.ts';
import { addRow, PASSPORT_ROW_ROOTS, readPassport, setField, setFinance } from './shape.ts';
import { validatePassport } from './validate.ts';

/** A passport with 200 rows in every collection and 2400 amounts: far above any real one. */
function bigPassport(): Y.Doc {
	const doc = new Y.Doc();
	doc.transact(() => {
		setField(doc, 'start', '2026-01-01');
		setField(doc, 'end', '2028-12-31');
		for (const [n, root] of PASSPORT_ROW_ROOTS.entries()) {
			for (let row = 0; row < 200; row += 1) {
				const id = uuid(1000 * n + row);
				const cells = {
					name: `Строка ${row}`,
					text: `Текст ${row}`,
					responsible: uuid(5000 + row),
					person: uuid(5000 + row),
					result: uuid(4000 + row),
					planDate: '2027-05-01',
					date: '2027-06-01',
					baseValue: '1',
					baseYear: '2025',
					unit: 'ед.',
					type: 'other',
					kind: 'main',
					level: 'lead',
					direction: 'up',
					accounting: 'yearly',
					method: 'отчёт',
					document: 'акт',
					role: 'participant',
					employment: '10',
					from: '2026-01-01',
					probability: '2',
					impact: '2',
					owner: uuid(5000 + row),
					'plan:2026': '1',
					'plan:2027': '2',
					'plan:2028': '3'
				};
				addRow(doc, root, { id, cells }, Math.random);
			}
		}
		for (let row = 0; row < 200; row += 1) {
			for (const year of ['2026', '2027', '2028']) {
				for (const source of ['FB', 'OB', 'MB', 'VB']) {
					setFinance(doc, `${uuid(4000 + row)}/${year}/${source}`, '100');
				}
			}
		}
	});
	return doc;
}

it('[L-06] 200 rows in every collection are read whole and judged', () => {
	const view = readPassport(bigPassport());
	for (const root of PASSPORT_ROW_ROOTS) expect(view[root], root).toHaveLength(200);
	expect(Object.keys(view.finance)).toHaveLength(2400);
	expect(validatePassport(view, {}).length).toBeGreaterThan(200);
	expect(completeness(view).required).toBeGreaterThan(200 * 20);
});
