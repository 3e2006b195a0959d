import { expect, test, vi } from 'vitest';
import { keepShownPage, unansweredLoads } from './shown-page.ts';

const SHOWN = new URL('https://veche.test/search?q=школа');
const LOAD = 'https://veche.test/search/__data.json?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0';
const ANEW = `${LOAD}&x-sveltekit-invalidated=11`;

/** A page whose network answers as it is told. */
function page(network: () => Promise<Response>, shown = SHOWN) {
	const target = { fetch: vi.fn<typeof fetch>(network) };
	keepShownPage(target, () => shown);
	return target;
}

const away = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

test('the load of the page that is shown says "nothing new" when no answer comes, and is counted', async () => {
	const before = unansweredLoads();
	const answer = await page(away).fetch(ANEW);
	expect(await answer.json()).toEqual({ type: 'data', nodes: [] });
	expect(unansweredLoads()).toBe(before + 1);
});

test('an answer that breaks off in the middle is none', async () => {
	const half = new ReadableStream({
		start(stream) {
			stream.enqueue(new TextEncoder().encode('{"type":"da'));
			stream.error(new TypeError('network error'));
		}
	});
	const answer = await page(() => Promise.resolve(new Response(half))).fetch(ANEW);
	expect(await answer.json()).toEqual({ type: 'data', nodes: [] });
});

test('an answer that comes is handed on as it is, also a refusal', async () => {
	const refusal = new Response('{"message":"Нет доступа"}', {
		status: 403,
		headers: { 'x-sveltekit-version': '7' }
	});
	const answer = await page(() => Promise.resolve(refusal)).fetch(ANEW);
	expect(answer.status).toBe(403);
	expect(answer.headers.get('x-sveltekit-version')).toBe('7');
	expect(await answer.json()).toEqual({ message: 'Нет доступа' });
});

test.each([
	['another page', 'https://veche.test/projects/__data.json?x-sveltekit-invalidated=11'],
	['the same page with another question', ANEW.replace('q=', 'q=a')],
	['another origin', ANEW.replace('veche.test', 'other.test')],
	['what is no load', 'https://veche.test/api/v1/notices']
])('%s fails as it fails', async (_, address) => {
	await expect(page(away).fetch(address)).rejects.toThrow('Failed to fetch');
});

test('the first page is one, too', async () => {
	const target = page(away, new URL('https://veche.test/'));
	const answer = await target.fetch('https://veche.test/__data.json?x-sveltekit-invalidated=1');
	expect(await answer.json()).toMatchObject({ nodes: [] });
});
