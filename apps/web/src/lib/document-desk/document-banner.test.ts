import { expect, test } from 'vitest';
import { COLLAB } from '#lib/messages/collab.ts';
import { speaker } from '#lib/shell/speak.ts';
import { sessionBanner, type ToldOf } from './document-banner.ts';

const outdated = (of: { readonly unsent: number; readonly lasting: boolean }): ToldOf => ({
	...{ save: { kind: 'outdated' }, ready: false, access: 'write', lostSince: null, refusal: null },
	lasting: of.lasting,
	saving: { unsent: of.unsent },
	kept: { changes: [] }
});
const told = (of: Parameters<typeof outdated>[0]) => sessionBanner(outdated(of), speaker('ru'));

test('[O-08] an old page is to be reloaded, and says that the edits are on the device when they are', () => {
	expect(told({ unsent: 2, lasting: true })).toMatchObject({
		title: COLLAB.outdatedTitle.ru,
		text: expect.stringContaining('Правок на этом устройстве: 2, они целы.'),
		action: 'reload'
	});
});

test('[O-08] an old page with edits in this tab only is not to be reloaded', () => {
	const banner = told({ unsent: 2, lasting: false });
	expect(banner).toMatchObject({ title: COLLAB.outdatedTabTitle.ru, action: null });
	expect(banner?.text).toContain('Правок только в этой вкладке: 2.');
	expect(banner?.text).not.toContain('на этом устройстве: 2');
});

test.each([true, false])(
	'an old page without edits says nothing of them (lasting: %s)',
	(lasting) => {
		expect(told({ unsent: 0, lasting })).toMatchObject({
			text: COLLAB.outdatedText.ru,
			action: 'reload'
		});
	}
);
