import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { demoPlaces, signInAs } from './demo-places.ts';

const QUAY = 'МП-01-2025';

/** Presses a button that gives a file: its name and the letters that it begins with. */
async function taken(page: Page, button: string): Promise<readonly [string, string]> {
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name: button, exact: true }).click();
	const download = await coming;
	const bytes = await readFile(await download.path());
	return [download.suggestedFilename(), bytes.toString('latin1', 0, 4)];
}

test('[PA-01] a print page and a version give their papers as files under Russian names', async ({
	page
}) => {
	await signInAs(page, 'osokina');
	const { passport, paper } = await demoPlaces(page.request);
	await page.goto(`${passport(QUAY, 'approved')}/versions/2`);
	expect(await taken(page, 'Скачать PDF')).toEqual(['Паспорт МП-01-2025, версия 2.pdf', '%PDF']);
	expect(await taken(page, 'Скачать DOCX')).toEqual([
		'Паспорт МП-01-2025, версия 2.docx',
		'PK\u0003\u0004'
	]);
	await page.goto(`${paper('minutes', 4)}/print`);
	expect(await taken(page, 'Скачать PDF')).toEqual(['Протокол заседания № 4, проект.pdf', '%PDF']);
	expect(await taken(page, 'Скачать DOCX')).toEqual([
		'Протокол заседания № 4, проект.docx',
		'PK\u0003\u0004'
	]);
});
