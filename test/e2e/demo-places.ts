import { expect, type APIRequestContext, type Page } from '@playwright/test';

/** Addresses of the demo city that pages need; the city always has the same ones, the API tells them. */
export interface DemoPlaces {
	/** Pages of a project by its registration number. */
	readonly project: (regNo: string) => string;
	/** Newest passport of a project that is in this state. */
	readonly passport: (regNo: string, state: string) => string;
	/** Page of a meeting of 2026 by its number. */
	readonly meeting: (no: number) => string;
	/** Page of the committee. */
	readonly body: string;
	/** Agenda or minutes of a meeting. */
	readonly paper: (kind: 'agenda' | 'minutes', no: number) => string;
}

/** Signs in through the API; the cookie stays with the context of the page or of the requests. */
export async function signInAs(
	{ request }: Pick<Page, 'request'>,
	name: string,
	address = process.env['VECHE_E2E_URL'] ?? ''
): Promise<void> {
	const response = await request.post('/api/v1/session', {
		data: {
			email: `${name}@svetlorechensk.example`,
			password: process.env['VECHE_E2E_PASSWORD'] ?? ''
		},
		headers: { origin: new URL(address).origin }
	});
	expect(response.ok(), `${name} signs in`).toBe(true);
}

export async function demoPlaces(request: APIRequestContext): Promise<DemoPlaces> {
	const projects = await itemsOf(request, '/api/v1/projects');
	const documents = await itemsOf(request, '/api/v1/documents?kind=passport&limit=100');
	const meetings = await itemsOf(request, '/api/v1/meetings?year=2026');
	const bodies = await itemsOf(request, '/api/v1/bodies');
	const meetingIs = (no: number) => (item: Item) => item['no'] === no;
	const idOf = (regNo: string) => found(projects, (item) => item['regNo'] === regNo, regNo);
	return {
		project: (regNo) => `/projects/${idOf(regNo)}`,
		passport: (regNo, state) => {
			const projectId = idOf(regNo);
			const fits = (item: Item) => item['projectId'] === projectId && item['state'] === state;
			return `/documents/${found(documents, fits, `${regNo} ${state}`)}`;
		},
		meeting: (no) => `/meetings/${found(meetings, meetingIs(no), `meeting ${no}`)}`,
		body: `/bodies/${found(bodies, ({ kind }) => kind === 'committee', 'a committee')}`,
		paper(kind, no) {
			const id = meetings.find(meetingIs(no))?.[`${kind}Id`];
			expect(typeof id, `the demo city has ${kind} ${no}`).toBe('string');
			return `/documents/${String(id)}`;
		}
	};
}

type Item = { readonly [key: string]: unknown };

async function itemsOf(request: APIRequestContext, path: string): Promise<readonly Item[]> {
	const response = await request.get(path);
	expect(response.ok(), path).toBe(true);
	const body: { readonly items: readonly Item[] } = await response.json();
	return body.items;
}

function found(items: readonly Item[], fits: (item: Item) => boolean, what: string): string {
	const id = items.find(fits)?.['id'];
	expect(typeof id, `the demo city has ${what}`).toBe('string');
	return String(id);
}
