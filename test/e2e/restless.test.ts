import { expect, type Page } from '@playwright/test';
import { setField } from '@veche/schema/passport';
import { append, Desk } from './desk.ts';
import { signInAs } from './demo-places.ts';
import { ADMIN, LEAD, SECRETARY } from './office.ts';
import { test as base } from './people.ts';
import type { Answers } from './road.ts';
import { planSitting } from './sitting.ts';
import { openWing, type Wing } from './wing.ts';

// What happens here to servers and network must not happen to the tests beside.
const test = base.extend<object, { readonly wing: Wing }>({
	wing: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from it.
		async ({}, use) => {
			const wing = await openWing();
			await use(wing);
			await wing.close();
		},
		{ scope: 'worker' }
	],
	baseURL: ({ wing }, use) => use(wing.origin)
});

test.use({ serviceWorkers: 'allow' });
// One wing serves several tests: what a test did to the road must not meet the next one.
test.afterEach(({ wing }) => wing.road.mend());

/** Sleep of a tablet: its socket is dead before the last words, then the page stands still for a quarter of an hour. */
interface Sleep {
	readonly lastWords: () => Promise<void>;
	readonly meanwhile: () => Promise<void>;
}

async function sleep(page: Page, { road }: Wing, { lastWords, meanwhile }: Sleep): Promise<void> {
	const device = await page.context().newCDPSession(page);
	road.silence();
	await lastWords();
	await device.send('Page.setWebLifecycleState', { state: 'frozen' });
	await meanwhile();
	road.open();
	await device.send('Page.setWebLifecycleState', { state: 'active' });
	await page.clock.fastForward('15:00');
	await device.detach();
}

test('[O-05] [SYS-4] a tablet that sleeps for a quarter of an hour loses no word, nor when its session ends meanwhile', async ({
	office,
	open,
	wing
}) => {
	const passport = await office.passport();
	const page = await open(LEAD, 'tablet');
	await page.clock.install();
	const lead = await new Desk(page).open(passport);
	const opened = await page.evaluateHandle(() => document.body);
	const fields = async () => (await office.truth(passport.id)).content.fields;

	await test.step('the words of before come in after waking, beside what others wrote meanwhile', async () => {
		await lead.show('1');
		await sleep(page, wing, {
			lastWords: () => append(lead.field('Территория'), ', перед сном'),
			meanwhile: () => office.edit(passport.id, ADMIN, (doc) => setField(doc, 'direction', 'Труд'))
		});
		await expect(lead.field('Направление')).toHaveValue('Труд');
		await lead.saved();
		expect(await fields()).toMatchObject({
			direction: 'Труд',
			territory: 'Город Светлоречск, перед сном'
		});
	});

	await test.step('a session that ended meanwhile is told, and after signing in the words come in', async () => {
		await sleep(page, wing, {
			lastWords: () => append(lead.field('Территория'), ' и ещё'),
			meanwhile: async () => {
				const headers = { origin: wing.origin };
				wing.road.open();
				expect((await page.request.delete('/api/v1/session', { headers })).ok()).toBe(true);
			}
		});
		await expect(lead.banner).toContainText('Правок на этом устройстве: 1, они целы.');
		await expect(lead.field('Территория')).toBeHidden();
		await signInAs(page, LEAD, wing.origin);
		// The page tries by itself as well, and may be in before the button is pressed.
		const goOn = lead.banner.getByRole('button', { name: 'Я вошёл, продолжить' });
		await Promise.race([goOn.click(), lead.saved()]);
		await lead.saved();
		expect((await fields()).territory).toBe('Город Светлоречск, перед сном и ещё');
	});
	expect(await opened.evaluate((body) => body.isConnected)).toBe(true);
});

test('[O-05] servers that are killed and started again while one types cost no letter, and nobody reloads the page', async ({
	office,
	open,
	wing
}) => {
	const passport = await office.passport();
	const page = await open(LEAD);
	const lead = await new Desk(page).open(passport);
	const opened = await page.evaluateHandle(() => document.body);
	const territory = lead.field('Территория');
	await append(territory, ', до');
	const words = ' — слова, которые пишут, пока серверы лежат и встают снова';
	const typing = append(territory, words);
	await wing.crash();
	await expect(lead.save).toHaveText(/Не сохранено: ошибка сервера|Нет связи: правки на этом/);
	await wing.restart();
	await typing;
	await lead.saved();
	const { territory: inLog } = (await office.truth(passport.id)).content.fields;
	expect(inLog).toBe(`Город Светлоречск, до${words}`);
	await expect(territory).toHaveValue(inLog);
	expect(await opened.evaluate((body) => body.isConnected)).toBe(true);
});

test('[O-05] a spent ticket and a page that does not load on a weak network take nothing away from who writes', async ({
	office,
	open
}) => {
	const { agenda } = await planSitting(office, { date: '2028-09-11', time: '10:00' });
	const page = await open(SECRETARY);
	const asked = page.waitForResponse('**/ticket');
	const desk = await new Desk(page).open(agenda);
	const spent: object = await (await asked).json();
	const opened = await page.evaluateHandle(() => document.body);
	const text = desk.field('Проект решения');

	await test.step('people of the body change, and just then nothing but the socket comes through', async () => {
		const weak = /\/(__data\.json|versions)(\?|$)/;
		await page.route(weak, (route) => route.abort());
		const lost = page.waitForEvent('requestfailed');
		const endMembership = await office.admit(ADMIN);
		await endMembership();
		await lost;
		await append(text, ' На слабой связи');
		await desk.saved();
		await page.unroute(weak);
	});
	await test.step('the next connection takes a new ticket and loads what did not come', async () => {
		const loaded = page.waitForResponse(/__data\.json/);
		let tickets = 0;
		page.on('request', (request) => (tickets += Number(request.url().endsWith('/ticket'))));
		await page.route('**/ticket', (route) => route.fulfill({ json: spent }), { times: 1 });
		await page.context().setOffline(true);
		await append(text, ' и дальше.');
		await page.context().setOffline(false);
		await desk.saved();
		expect(tickets).toBeGreaterThan(1);
		expect((await loaded).ok()).toBe(true);
	});
	expect(await opened.evaluate((body) => body.isConnected)).toBe(true);
	const content = JSON.stringify((await office.truth(agenda.id)).content);
	expect(content.split('На слабой связи и дальше.')).toHaveLength(2);
});

test('[O-07] a new build on the server leaves the open tab and the pages kept before whole', async ({
	office,
	open,
	wing
}) => {
	const passport = await office.passport();
	const { agenda } = await planSitting(office, { date: '2028-08-14', time: '10:00' });
	const page = await open(SECRETARY);
	const desk = await new Desk(page).open(passport);
	await desk.keptOnDevice();
	const opened = await page.evaluateHandle(() => document.body);
	wing.road.rebuild(await nextBuild(page));
	// Opening anything is when a browser looks for a new worker. Asked to (`update`), Chromium at times never begins.
	const beside = await page.context().newPage();
	await beside.goto('/favicon.svg');
	await expect.poll(() => page.evaluate(buildsHere)).toBe(2);
	await beside.close();

	await test.step('the tab opens what it has not loaded before, though the server has it no more', async () => {
		await page.evaluate((path) => {
			const link = document.createElement('a');
			link.href = path;
			document.body.append(link);
			link.click();
		}, agenda.path);
		await append(desk.field('Проект решения'), ' Из прежней сборки.');
		await desk.saved();
		expect(await opened.evaluate((body) => body.isConnected)).toBe(true);
	});
	await test.step('a page that was kept before opens without a connection', async () => {
		await page.context().setOffline(true);
		await page.goto(passport.path);
		await expect(desk.save).toHaveText(/Нет связи/);
	});
	await test.step('and again under the worker of the new build, which takes over when no tab is left', async () => {
		const context = page.context();
		await page.close();
		await expect(async () => {
			const later = await context.newPage();
			await later.goto(passport.path);
			await expect(new Desk(later).save).toHaveText(/Нет связи/);
			const isNew = await later.evaluate(tookOver);
			expect(await later.evaluate(buildsHere)).toBe(2);
			await later.close();
			expect(isNew).toBe(true);
		}).toPass();
	});
});

/** Another build: its worker names other files, and of the former ones those that this page has not loaded are gone. */
async function nextBuild(page: Page): Promise<Answers> {
	const worker = await (await page.request.get('/service-worker.js')).text();
	const files = /\[\{path:`_app\/immutable[^\]]*\]/;
	expect(worker).toMatch(files);
	const loaded = await page.evaluate(() =>
		performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
	);
	return (path) => {
		if (path === '/service-worker.js') {
			return { status: 200, body: worker.replace(files, '[{path:`_app/immutable/next.js`}]') };
		}
		if (path === '/_app/immutable/next.js') return { status: 200, body: '' };
		const isGone = path.startsWith('/_app/immutable/') && !loaded.includes(path);
		return isGone ? { status: 404, body: '' } : null;
	};
}

/** No worker waits for its turn any more. */
async function tookOver(): Promise<boolean> {
	return (await navigator.serviceWorker.ready).waiting === null;
}

async function buildsHere(): Promise<number> {
	return (await caches.keys()).filter((name) => name.startsWith('veche-build-')).length;
}
