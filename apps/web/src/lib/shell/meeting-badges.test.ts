import { expect, test } from 'vitest';
import { stageBadge } from './meeting-badges.ts';

test.each([
	['approved', '2026-11-22', 'Протокол оформляется'],
	['approved', '2026-11-23', 'Повестка утверждена'],
	['approved', '2026-11-24', 'Повестка утверждена'],
	['planned', '2026-11-22', 'Повестка не утверждена'],
	['planned', '2026-11-24', 'Запланировано'],
	['review', '2026-11-22', 'Протокол на подписи'],
	['signed', '2026-11-22', 'Протокол подписан'],
	['cancelled', '2026-11-22', 'Отменено']
] as const)(
	'[MT-09] a meeting that is %s on %s reads «%s» on 23 November',
	(stage, date, label) => {
		expect(stageBadge({ stage, date }, '2026-11-23', 'ru').label).toBe(label);
	}
);
