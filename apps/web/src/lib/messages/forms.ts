import type { Message } from '@veche/schema/kernel';

/** People of a project: roles and co-authors. */
/** Words of plain forms anywhere. */
export const FORMS = {
	choose: { ru: 'Выберите', en: 'Choose' }
} as const satisfies { readonly [name: string]: Message };
