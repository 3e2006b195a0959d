import { fill, type Finding } from '@veche/schema/kernel';
import { expect, it } from 'vitest';
import { REFUSALS, SERVER } from '../../messages/server.ts';
import { inLanguage, rejected, said } from './problem.ts';

const FINDING: Finding = {
	rule: 'P-07',
	severity: 'blocking',
	path: 'controlPoints/1/planDate',
	message: { ru: 'Срок позже.', en: 'The date is later.' },
	expected: { ru: 'не позже 30.06.2028', en: 'not later than 30 Jun 2028' }
};

it.each([
	['ru', REFUSALS.findings.ru, FINDING.message.ru, FINDING.expected?.ru],
	['en', REFUSALS.findings.en, FINDING.message.en, FINDING.expected?.en]
] as const)(
	'[I-05] a refusal with findings is said in %s',
	async (locale, words, message, expected) => {
		const refusal = rejected({
			...{ kind: 'findings', message: REFUSALS.findings, args: { count: 1 } },
			findings: [FINDING]
		});
		const answer = inLanguage(refusal, locale);
		expect(answer.status).toBe(422);
		expect(answer.headers.get('content-language')).toBe(locale);
		expect(await answer.json()).toMatchObject({
			detail: words.replace('{count}', '1'),
			findings: [{ rule: 'P-07', severity: 'blocking', path: FINDING.path, message, expected }]
		});
	}
);

it('[I-05] what a problem names is said in its language too', async () => {
	const what = fill(SERVER.field, { field: 'email' });
	const answer = inLanguage(said(400, SERVER.invalid, { what }), 'en');
	const { detail } = await answer.json();
	expect(detail).toContain(what.en);
	expect(detail).not.toMatch(/\p{Script=Cyrillic}/u);
});

it('[I-05] what is no problem passes as it is', () => {
	const answer = new Response('{}');
	expect(inLanguage(answer, 'en')).toBe(answer);
});
