import type { PageLoad } from './$types';

/** The page of the document's kind only: who reads a passport is not sent what writes minutes. */
export const load: PageLoad = async ({ data }) => {
	switch (data.kind) {
		case 'passport':
			return { ...data, Page: (await import('#lib/passport/PassportPage.svelte')).default };
		case 'agenda':
			return { ...data, Page: (await import('#lib/agenda/AgendaPage.svelte')).default };
		case 'minutes':
			return { ...data, Page: (await import('#lib/minutes/MinutesPage.svelte')).default };
	}
};
