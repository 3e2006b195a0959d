import { citySettings } from '@veche/schema/store';
import { wiring } from '#lib/server/deps.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
	const { sql, demo } = wiring();
	const { city, officeName } = await citySettings(sql);
	const me = locals.signedIn?.person;
	return {
		me: me === undefined ? null : { id: me.id, fullName: me.fullName, post: me.post },
		city,
		officeName,
		demo,
		locale: locals.locale
	};
};
