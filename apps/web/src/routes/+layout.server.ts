import { canPeople } from '@veche/schema/people';
import { citySettings } from '@veche/schema/store';
import { liveKey } from '#lib/live/live-key.ts';
import { BELL_SHOWS } from '#lib/notices/notices.ts';
import { noticePage } from '#lib/server/api/notices.ts';
import { wiring } from '#lib/server/deps.ts';
import { myNotices } from '#lib/server/queries/notices.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, depends }) => {
	depends(liveKey('access'));
	const { sql, demo, clock } = wiring();
	// Before anything is read: what happens from now on the page hears of.
	const madeAt = clock().toISOString();
	const { signedIn } = locals;
	const [{ city, officeName }, notices] = await Promise.all([
		citySettings(sql),
		signedIn === null ? null : myNotices({ sql }, signedIn.actor, { limit: BELL_SHOWS })
	]);
	const me = signedIn?.person;
	const actor = signedIn?.actor ?? null;
	return {
		me: me === undefined ? null : { id: me.id, fullName: me.fullName, post: me.post },
		/** Pages of the office besides those of everybody. */
		office: {
			people: actor !== null && canPeople(actor, 'view_people'),
			log: actor !== null && (canPeople(actor, 'read_audit') || canPeople(actor, 'read_own_audit'))
		},
		city,
		officeName,
		demo,
		locale: locals.locale,
		madeAt,
		notices: notices && noticePage(notices)
	};
};
