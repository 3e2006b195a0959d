import { expect, test } from 'vitest';
import { until } from '../testing/clients.ts';
import { openHouse } from '../testing/house.ts';
import { logText } from '../testing/node.ts';

const { office, node } = await openHouse();

test('two people write one document together, and the barrier says what is on disk', async () => {
	const lead = await office.hire('lead');
	const admin = await office.hire('project_admin');
	const id = await office.passport(lead);
	const one = node.join(id, lead);
	const two = node.join(id, admin);
	await Promise.all([one.synced(), two.synced()]);
	one.fields.set('shortTitle', 'Набережная');
	two.fields.set('territory', 'Центр');
	const durable = await one.durable();
	expect(durable).toMatchObject({ ok: true, refused: 0 });
	await two.durable();
	await until(
		'both see both',
		() => one.fields.get('territory') === 'Центр' && two.fields.get('shortTitle') === 'Набережная'
	);
	const log = await logText(office.sql, id);
	expect(log.getMap('fields').toJSON()).toEqual({ shortTitle: 'Набережная', territory: 'Центр' });
});
