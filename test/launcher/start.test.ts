import { createServer } from 'node:http';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive, poll } from '../../scripts/lib/processes.mjs';
import { allGone, newPlace, processesOf } from './house.ts';

const RUNS = 'Вече работает: ';
/** Apps drain for some seconds at most when they notice that the launcher is gone. */
const DRAIN_MS = 15_000;

test('the first start brings everything up, a signal brings everything down, the second start is quick', async () => {
	const place = await newPlace();
	const first = place.start({ VECHE_DEMO: '', VECHE_DEMO_PASSWORD: 'one-for-all-2026' });
	await first.says(RUNS);
	await first.says('one-for-all-2026');
	expect(await place.status('/readyz')).toBe(200);
	expect(await place.status('/sign-in')).toBe(200);
	const pids = processesOf(place);
	expect(pids).toHaveLength(3);
	expect(pids.every(isAlive)).toBe(true);

	first.process.kill('SIGINT');
	expect(await first.ended).toBe(0);
	expect(await allGone(pids, 0)).toBe(true);
	expect(readdirSync(join(place.data, 'run'))).toEqual([]);

	const begun = performance.now();
	const second = place.start({ VECHE_DEMO: '' });
	await second.says(RUNS);
	expect(second.words()).not.toContain('Демонстрационный город, только');
	expect(performance.now() - begun).toBeLessThan(10_000);
});

test('a taken port is one clear line and a failure', async () => {
	const place = await newPlace();
	const stranger = createServer();
	await new Promise<void>((resolve) => stranger.listen(place.port, '127.0.0.1', resolve));
	onTestFinished(() => void stranger.close());
	const house = place.start();
	expect(await house.ended).not.toBe(0);
	expect(house.words().trim()).toBe(
		`✗ Порт ${place.port} занят другой программой. Укажите другой: PORT=${place.port + 1} npm start`
	);
});

test('of two starts at once one runs and the other says so in one line', async () => {
	const place = await newPlace();
	const houses = [place.start(), place.start()];
	const loser = await Promise.race(houses.map((house) => house.ended.then(() => house)));
	expect(await loser.ended).not.toBe(0);
	expect(loser.words().trim()).toMatch(/^✗ Вече уже запущено из этой папки \(процесс \d+.*\)\.$/);
	const winner = houses.find((house) => house !== loser);
	await winner?.says(RUNS);
	expect(await place.status('/readyz')).toBe(200);
});

test('after kill -9 of the launcher the apps end by themselves and the next start takes PostgreSQL over', async () => {
	const place = await newPlace();
	const first = place.start();
	await first.says(RUNS);
	const [postgres, ...apps] = processesOf(place);
	process.kill(place.launcherPid(), 'SIGKILL');
	expect(await first.ended).not.toBe(0);
	// At once, while the apps may still be draining and hold the port.
	const second = place.start();
	await second.says(RUNS);
	expect(await allGone(apps, 0)).toBe(true);
	expect(place.pid('postgres')).toBe(postgres);
	expect(await place.status('/readyz')).toBe(200);
});

test('after kill -9 of what npm has started everything stops by itself', async () => {
	const place = await newPlace();
	const house = place.start();
	await house.says(RUNS);
	const pids = processesOf(place);
	house.process.kill('SIGKILL');
	expect(await allGone(pids, 2 * DRAIN_MS)).toBe(true);
});

test('after kill -9 of everything the next start recovers', async () => {
	const place = await newPlace();
	const first = place.start();
	await first.says(RUNS);
	for (const pid of [place.launcherPid(), ...processesOf(place)]) process.kill(pid, 'SIGKILL');
	await first.ended;
	const second = place.start();
	await second.says(RUNS);
	expect(await place.status('/readyz')).toBe(200);
});

test.for(['sync', 'web', 'postgres'] as const)(
	'%s that dies is started again and the house answers',
	async (name) => {
		const place = await newPlace();
		const house = place.start();
		await house.says(RUNS);
		const before = place.pid(name);
		process.kill(before ?? 0, 'SIGKILL');
		await house.says('снова работает');
		expect(await poll(async () => (await place.status('/readyz')) === 200, DRAIN_MS)).toBe(true);
		expect(place.pid(name)).not.toBe(before);
	}
);

test('a folder full of other things is refused in one line and left alone', async () => {
	const place = await newPlace();
	writeFileSync(join(place.data, 'отпуск.txt'), 'фото');
	const house = place.start();
	expect(await house.ended).not.toBe(0);
	expect(house.words().trim()).toMatch(/^✗ Папка .* занята не Вече \(в ней «отпуск\.txt»\)\. .*$/);
	expect(readdirSync(place.data)).toEqual(['отпуск.txt']);
});

test("somebody else's cluster in the data folder is refused in one line", async () => {
	const place = await newPlace();
	mkdirSync(join(place.data, 'postgres', 'data'), { recursive: true });
	const house = place.start();
	expect(await house.ended).not.toBe(0);
	expect(house.words()).toMatch(/^✗ В папке .* чужая база: нет файла secret\.json\.$/m);
});
