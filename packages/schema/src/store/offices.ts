import type { BodyId, OfficeId } from '../kernel/index.ts';
import type { Body, BodySettings } from '../people/index.ts';
import type { Tx } from './connection.ts';

export interface Office {
	readonly id: OfficeId;
	readonly name: string;
}

export interface CitySettings {
	readonly city: string;
	readonly officeName: string;
	/** Everything in this database is invented. */
	readonly demo: boolean;
}

const NO_CITY: CitySettings = { city: '', officeName: '', demo: false };

/** The city's settings; empty ones before anybody saved any. */
export async function citySettings(sql: Tx): Promise<CitySettings> {
	const [city] = await sql<CitySettings[]>`
		select city, office_name as "officeName", demo from city`;
	return city ?? NO_CITY;
}

export async function saveCitySettings(sql: Tx, settings: CitySettings): Promise<void> {
	const { city, officeName, demo } = settings;
	await sql`
		insert into city (city, office_name, demo) values (${city}, ${officeName}, ${demo})
		on conflict (only_row) do update
		set city = excluded.city, office_name = excluded.office_name, demo = excluded.demo`;
}

export async function bodyById(sql: Tx, id: BodyId): Promise<Body | null> {
	const [body] = await sql<Body[]>`select id, name, kind, settings from body where id = ${id}`;
	return body ?? null;
}

/** All bodies of the city, the oldest first. */
export async function listBodies(sql: Tx): Promise<readonly Body[]> {
	return sql<Body[]>`select id, name, kind, settings from body order by created_at, id`;
}

/** The oldest body: the only one, as long as a city has one committee. */
export async function firstBody(sql: Tx): Promise<Body | null> {
	const [body] = await sql<Body[]>`
		select id, name, kind, settings from body order by created_at, id limit 1`;
	return body ?? null;
}

export async function firstOffice(sql: Tx): Promise<Office | null> {
	const [office] = await sql<Office[]>`
		select id, name from office order by created_at, id limit 1`;
	return office ?? null;
}

export async function createBody(sql: Tx, body: Body & { readonly at: Date }): Promise<void> {
	await sql`
		insert into body (id, name, kind, settings, created_at)
		values (${body.id}, ${body.name}, ${body.kind}, ${sql.json(plain(body.settings))}, ${body.at})`;
}

export async function createOffice(sql: Tx, office: Office & { readonly at: Date }): Promise<void> {
	await sql`
		insert into office (id, name, created_at) values (${office.id}, ${office.name}, ${office.at})`;
}

/** Changes what a body is and its settings; the row is held until the end of the transaction. */
export async function saveBodySettings(
	tx: Tx,
	id: BodyId,
	{ kind, settings }: Pick<Body, 'kind' | 'settings'>
): Promise<void> {
	await tx`
		update body set kind = ${kind}, settings = ${tx.json(plain(settings))} where id = ${id}`;
}

/** As JSON; what the body does not say stays unsaid. */
function plain({ route, quorum, membersWrite: { agenda, minutes }, terms }: BodySettings) {
	return {
		route,
		membersWrite: { agenda, minutes },
		...(quorum === undefined ? {} : { quorum }),
		...(terms === undefined ? {} : { terms: { ...terms } })
	};
}
