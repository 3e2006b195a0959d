import type { Message } from '@veche/schema/kernel';

/** Words of plain forms anywhere. */
export const FORMS = {
	choose: { ru: 'Выберите', en: 'Choose' },
	endOn: { ru: 'С какого дня не действует', en: 'First day without force' }
} as const satisfies { readonly [name: string]: Message };
