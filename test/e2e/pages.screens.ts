import { demoPlaces, signInAs } from './demo-places.ts';
import { SECRETARY } from './office.ts';
import { test } from './people.ts';
import { SCREENS } from './screens-list.ts';

/* `npm run screens`: every screen as a picture into `screens/`, to be looked at, not compared by a machine. */

const SIZES = [
	{ size: 'desktop', viewport: { width: 1440, height: 900 }, hasTouch: false },
	{ size: 'tablet', viewport: { width: 1024, height: 768 }, hasTouch: true },
	{ size: 'upright', viewport: { width: 820, height: 1180 }, hasTouch: true }
] as const;

for (const { size, viewport, hasTouch } of SIZES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${size} ${colorScheme}`, () => {
			test.use({ viewport, hasTouch, colorScheme });
			for (const screen of SCREENS) {
				test(screen.name, async ({ page, office }) => {
					// The secretary sees every place of the city.
					await signInAs(page, SECRETARY);
					const path = await screen.path(await demoPlaces(page.request), office);
					if (screen.as === null) await page.context().clearCookies();
					else await signInAs(page, screen.as);
					await page.goto(path, { waitUntil: 'load' });
					await screen.then?.(page);
					await page.evaluate(() => document.fonts.ready);
					// A picture of the full page would be drawn without the touch that the page was laid out for.
					const { width } = viewport;
					const whole = await page.evaluate(() => document.documentElement.scrollHeight);
					await page.setViewportSize({ width, height: Math.max(viewport.height, whole) });
					await page.screenshot({
						path: `screens/${size}-${colorScheme}/${screen.name}.png`,
						animations: 'disabled'
					});
				});
			}
		});
	}
}
