import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe found that would stop or seriously hinder a person, one line per rule and place. */
export function seriousFaults(page: Page): Promise<readonly string[]> {
	return faults(
		new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
	);
}

/** The faults of the other colours of a page whose everything else has been looked at. */
export async function faultsOfDark(page: Page): Promise<readonly string[]> {
	// Without motion the colours are there at once.
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	const found = await faults(new AxeBuilder({ page }).withRules(['color-contrast']));
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
	return found;
}

async function faults(axe: AxeBuilder): Promise<readonly string[]> {
	const { violations } = await axe.analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
