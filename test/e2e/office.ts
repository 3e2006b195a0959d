import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { officeDate, type DocumentId, type ProjectId } from '@veche/schema/kernel';
import type { PassportView } from '@veche/schema/passport';
import type { ProjectRole } from '@veche/schema/people';
import { readCity } from '../../apps/web/demo/city.ts';
import { projectOf } from '../../apps/web/demo/complete.ts';
import { BODY_ID } from '../../apps/web/demo/load-people.ts';
import { personId } from '../../apps/web/demo/names.ts';
import { passportText } from '../../apps/web/demo/passport-text.ts';
import { editsOf } from '../../apps/web/demo/write-passport.ts';
import type * as Y from 'yjs';
import { Tab } from '../support/tab.ts';

/** Who takes part in the passports of these tests: sign-in names of people of the demo city. */
export const LEAD = 'donnikova';
export const ADMIN = 'kleverova';
export const MEMBER = 'strizhova';
export const CHAIR = 'vetlugin';
export const SECRETARY = 'osokina';
/** No member of the committee, until a test admits her. */
export const GUEST = 'kovylina';

/** A passport in draft that belongs to one test alone. */
export interface Passport {
	readonly id: DocumentId;
	readonly projectId: ProjectId;
	readonly path: string;
}

/** What the server says about a document: the truth that screens are compared with. */
export interface Truth {
	readonly state: string;
	readonly open: 'written' | 'held' | 'locked';
	readonly epoch: number;
	readonly headSeq: number;
	readonly version: number | null;
	readonly updatedAt: string;
	readonly content: PassportView;
	readonly findings: readonly { readonly severity: string; readonly message: string }[];
	readonly completeness: { readonly filled: number; readonly required: number };
}

export interface VersionItem {
	readonly no: number;
	readonly documentId: string;
	readonly sha256: string;
	readonly previousSha256: string | null;
}

/** The office through its REST API, as people of the demo city. */
export class Office {
	readonly #origin: string;
	readonly #signedIn: (name: string) => Promise<APIRequestContext>;

	constructor(origin: string, signedIn: (name: string) => Promise<APIRequestContext>) {
		this.#origin = origin;
		this.#signedIn = signedIn;
	}

	/** A new project with lead and administrator, and its passport; the text is sound unless it shall be empty. */
	async passport(text: 'sound' | 'empty' = 'sound'): Promise<Passport> {
		const projectId = await this.#project();
		const data = { kind: 'passport', projectId };
		const { id }: Passport = await this.post(LEAD, '/api/v1/documents', data);
		if (text === 'sound') await this.write(id, LEAD);
		return { id, projectId, path: `/documents/${id}` };
	}

	/** What the server has of a document. */
	truth(id: DocumentId): Promise<Truth> {
		return this.get(`/api/v1/documents/${id}`);
	}

	/** Its title in the register. */
	head(id: DocumentId): Promise<{ readonly title: string }> {
		return this.get(`/api/v1/documents/${id}`);
	}

	async versions(id: DocumentId): Promise<readonly VersionItem[]> {
		const list: { readonly items: readonly VersionItem[] } = await this.get(
			`/api/v1/documents/${id}/versions`
		);
		return list.items;
	}

	/** How many late edits of a person the server keeps beside a document. */
	async kept(id: DocumentId, name: string): Promise<number> {
		const list: { readonly items: readonly unknown[] } = await this.get(
			`/api/v1/documents/${id}/refused`,
			name
		);
		return list.items.length;
	}

	async invite(id: DocumentId, name: string): Promise<void> {
		const data = { personId: personId(name) };
		await this.post(LEAD, `/api/v1/documents/${id}/co-authors`, data);
	}

	async uninvite(id: DocumentId, name: string): Promise<void> {
		const at = `/api/v1/documents/${id}/co-authors/${personId(name)}`;
		const response = await (await this.#signedIn(LEAD)).delete(at);
		if (!response.ok()) throw new Error(`${at}: ${await response.text()}`);
	}

	/** Makes somebody a member of the committee for today only; gives what ends that at once. */
	async admit(name: string): Promise<() => Promise<void>> {
		const today = officeDate(new Date());
		const at = `/api/v1/bodies/${BODY_ID}/members`;
		const member = { personId: personId(name), role: 'member', voting: false };
		const body: {
			readonly members: readonly { readonly id: string; readonly personId: string }[];
		} = await this.post(SECRETARY, at, { ...member, from: today, lastDay: today });
		const held = body.members.findLast((one) => one.personId === member.personId);
		return () => this.post(SECRETARY, `${at}/${held?.id ?? ''}/end`, { on: today });
	}

	/** Takes a step of the workflow; gives the document that it is about afterwards. @throws with the refusal */
	async step(id: DocumentId, name: string, event: string, comment = ''): Promise<DocumentId> {
		const at = `/api/v1/documents/${id}/transitions`;
		const moved: { readonly documentId: DocumentId } = await this.post(name, at, {
			event,
			comment
		});
		return moved.documentId;
	}

	/** Writes the text of «Мастер города»; no rule finds anything in it that stops a submission. */
	async write(id: DocumentId, name: string): Promise<void> {
		const city = readCity();
		const text = passportText(projectOf(city, 'P6'), city.today);
		const writer = { personId: personId(name), random: Math.random };
		await this.edit(id, name, (doc) => {
			for (const part of ['substance', 'means'] as const) {
				for (const edit of editsOf(text, part, writer)) edit(doc);
			}
		});
	}

	/** Writes into a document as a client does; resolves when it is on disk. */
	async edit(id: DocumentId, name: string, edit: (doc: Y.Doc) => void): Promise<void> {
		const at = `/api/v1/documents/${id}/ticket`;
		const { shape }: { readonly shape: { readonly schemaVersion: number } } = await this.get(
			`/api/v1/documents/${id}`
		);
		const ask = async (): Promise<string> => {
			const { ticket }: { readonly ticket: string } = await this.post(name, at, {
				schemaVersion: shape.schemaVersion
			});
			return ticket;
		};
		const tab = new Tab(id, `${this.#origin.replace('http', 'ws')}/collab`, ask, this.#origin);
		await tab.join();
		tab.doc.transact(() => edit(tab.doc));
		await tab.saved();
		tab.leave();
	}

	/** An agenda without items, of a new meeting. */
	async agenda(): Promise<string> {
		const bodies: { readonly items: readonly { readonly id: string; readonly kind: string }[] } =
			await this.get('/api/v1/bodies');
		const body = bodies.items.find(({ kind }) => kind === 'committee');
		const meeting: { readonly id: string } = await this.post(SECRETARY, '/api/v1/meetings', {
			...{ bodyId: body?.id, date: '2027-03-15', time: '10:00' },
			...{ place: 'Зал заседаний', form: 'hall', link: '' }
		});
		const data = { kind: 'agenda', meetingId: meeting.id };
		const { id }: Passport = await this.post(SECRETARY, '/api/v1/documents', data);
		return `/documents/${id}`;
	}

	/** The page behind the one-time link of a person. */
	async accountLink(name: string): Promise<string> {
		const at = `/api/v1/people/${personId(name)}/link`;
		const { url }: { readonly url: string } = await this.post(SECRETARY, at, {});
		return new URL(url).pathname;
	}

	async #project(): Promise<ProjectId> {
		const { id }: { readonly id: ProjectId } = await this.post(SECRETARY, '/api/v1/projects', {
			// Like no other, or the rules would say so.
			title: `Проверка ${randomUUID()}`,
			shortTitle: 'Проверка',
			level: 'municipal'
		});
		const roles = [
			[LEAD, 'lead'],
			[ADMIN, 'project_admin']
		] as const;
		for (const [name, role] of roles) await this.grant(id, personId(name), role);
		return id;
	}

	/** Gives somebody a role in a project. */
	async grant(projectId: ProjectId, person: string, role: ProjectRole): Promise<void> {
		const request = await this.#signedIn(SECRETARY);
		const response = await request.post(`/projects/${projectId}/people?/grant`, {
			form: { personId: person, role },
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
		});
		const { type }: { readonly type: string } = await response.json();
		if (type !== 'success') throw new Error(`${role}: ${await response.text()}`);
	}

	async get<T>(path: string, name = SECRETARY): Promise<T> {
		const response = await (await this.#signedIn(name)).get(path);
		if (!response.ok()) throw new Error(`${path}: ${await response.text()}`);
		return response.json();
	}

	post<T>(name: string, path: string, data: object): Promise<T> {
		return this.#send(name, path, { method: 'POST', data });
	}

	put<T>(name: string, path: string, data: object): Promise<T> {
		return this.#send(name, path, { method: 'PUT', data });
	}

	async #send<T>(
		name: string,
		path: string,
		what: { readonly method: 'POST' | 'PUT'; readonly data: object }
	): Promise<T> {
		const response = await (await this.#signedIn(name)).fetch(path, what);
		if (!response.ok()) throw new Error(`${name} ${path}: ${await response.text()}`);
		return response.json();
	}
}
