import { createPerson, listDocuments } from '@veche/schema/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoId } from '../../../../demo/names.ts';
import type { Deps } from '../commands/deps.ts';
import { counting } from '../testing/counting.ts';
import { meetingIn } from '../testing/meetings.ts';
import { NOW, openOffice, type Office } from '../testing/office.ts';
import { demoPeople } from './demo-people.ts';
import { materialChoices, namedMaterials } from './material-choices.ts';
import { visibleMeetings } from './meetings.ts';
import { myDay } from './my-day.ts';
import { passportSummaries } from './passport-summary.ts';
import { projectLines } from './project-list.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice();
});
afterAll(() => office.drop());

type Read = (deps: Deps) => Promise<unknown>;

/** What the chair reads. */
async function reads(): Promise<Readonly<Record<string, Read>>> {
	const chair = await office.actor('chair');
	// Each text is read once and remembered, which is no matter of this list.
	const summaries = passportSummaries(office.sql);
	return {
		'the day of a person': (deps) => myDay(deps, chair),
		'the meetings': ({ sql }) => visibleMeetings(sql, chair, {}),
		'the register of projects': (deps) => projectLines({ ...deps, summaries }, chair),
		'the documents to be named as materials': ({ sql }) => materialChoices(sql, chair),
		'the documents that an agenda names': async ({ sql }) =>
			namedMaterials(sql, chair, await passportIds()),
		'the people of a demo': ({ sql }) => demoPeople(sql, NOW)
	};
}

async function passportIds(): Promise<readonly string[]> {
	const { items } = await listDocuments(office.sql, { kind: 'passport', limit: 100 });
	return items.map(({ id }) => id);
}

async function asked(): Promise<Readonly<Record<string, number>>> {
	const counts: Record<string, number> = {};
	for (const [name, read] of Object.entries(await reads())) {
		const { sql, asked: count } = counting(office.sql);
		await read({ ...office.deps(), sql });
		counts[name] = count();
	}
	return counts;
}

async function grow(name: string): Promise<void> {
	await meetingIn(office, 'minutes');
	await office.passport('review');
	await office.passport('approved');
	await createPerson(office.sql, {
		...{ id: demoId('person', name), fullName: name, post: '', unit: '', external: false },
		...{ email: null, passwordHash: null, at: NOW }
	});
}

test('however much there is, a page asks the database equally often', async () => {
	await grow('Первый');
	const before = await asked();
	await grow('Второй');
	await grow('Третий');
	expect(await asked()).toEqual(before);
});
