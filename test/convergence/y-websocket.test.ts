import { afterAll, beforeAll, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openHouse, type House } from '../support/house.ts';
import { textOfLog } from '../support/log-text.ts';
import { eventually } from '../support/wait.ts';

let house: House;
const leave: (() => void)[] = [];
beforeAll(async () => {
	house = await openHouse();
});
afterAll(async () => {
	for (const end of leave) end();
	await house.close();
});

it('[L-25] two y-websocket clients and one of ours come to one text through the log', async () => {
	const { office, sync, db } = house;
	const { id } = await office.passport('empty');
	const join = async (person: (typeof office.writers)[number]): Promise<Y.Doc> => {
		const doc = new Y.Doc();
		const ticket = await office.ticket(person, id);
		const provider = new WebsocketProvider(`ws://127.0.0.1:${sync.port}/yjs`, id, doc, {
			params: { ticket },
			disableBc: true
		});
		leave.push(() => provider.destroy());
		await eventually(() => provider.synced, 'the first sync of a y-websocket client');
		return doc;
	};
	const [first, second, third] = office.writers;
	if (first === undefined || second === undefined || third === undefined) {
		throw new Error('the office has too few writers');
	}
	const [a, b] = [await join(first), await join(second)];
	const ours = await house.tab(third, id).join();
	a.getMap('fields').set('shortTitle', 'Набережная');
	b.getMap('fields').set('territory', 'Берег');
	ours.type('direction', 'Среда');
	await ours.saved();
	const wanted = { shortTitle: 'Набережная', territory: 'Берег', direction: 'Среда' };
	await eventually(async () => {
		const { view } = await textOfLog(db.sql, id);
		return Object.entries(wanted).every(([key, value]) => Reflect.get(view.fields, key) === value);
	}, 'all three edits in the log');
	for (const doc of [a, b, ours.doc]) {
		await eventually(() => {
			const fields = doc.getMap('fields').toJSON();
			return Object.entries(wanted).every(([key, value]) => fields[key] === value);
		}, 'all three edits at everybody');
	}
});
