import { parseArgs } from 'node:util';
import { asId, officeDate, type PersonId } from '@veche/schema/kernel';
import { ROLE_NAMES, type GivenScope, type Role } from '@veche/schema/people';
import {
	appendAudit,
	createBody,
	createOffice,
	createPerson,
	deleteSessionsOf,
	firstBody,
	firstOffice,
	grantRole,
	notify,
	personByEmail,
	saveCitySettings,
	setBlocked,
	setPasswordHash,
	transaction,
	type Sql,
	type Tx
} from '@veche/schema/store';
import { hashPassword, newPassword } from '../src/lib/server/passwords.ts';

export const ADMIN_USAGE = `Команды:
  city     --name "Город" --committee "Проектный комитет" --office "Проектный офис"
           один раз на новой базе: город, коллегиальный орган и проектный офис
  create   --email a@b.ru --name "Фамилия Имя Отчество" [--post …] [--unit …] [--external] [--role … ]
           новый человек; пароль печатается один раз. Роли: administrator, chair, deputy_chair, secretary,
           member, office_head, office_specialist, office_curator, regional_office; можно несколько --role
  password --email a@b.ru   новый пароль; все сеансы человека закрываются
  block    --email a@b.ru   закрыть вход; все сеансы человека закрываются
  unblock  --email a@b.ru   снова открыть вход`;

export interface AdminDeps {
	readonly sql: Sql;
	readonly clock: () => Date;
	readonly newId: () => string;
}

export interface AdminAnswer {
	/** Exit code: 0 done, 1 refused, 2 the command was not understood. */
	readonly code: 0 | 1 | 2;
	readonly text: string;
}

type Values = Readonly<
	Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** Runs one command of the console. Refusals are answers with a Russian sentence, never exceptions. */
export async function runAdmin(deps: AdminDeps, args: readonly string[]): Promise<AdminAnswer> {
	const parsed = parse(args);
	if (parsed === null) return misunderstood('Параметр не распознан.');
	const [command = '', ...rest] = parsed.positionals;
	if (rest.length > 0)
		return misunderstood(`Лишнее слово «${rest.join(' ')}». Текст с пробелами берите в кавычки.`);
	switch (command) {
		case 'city':
			return foundCity(deps, parsed.values);
		case 'create':
			return createAccount(deps, parsed.values);
		case 'password':
			return withPerson(deps, parsed.values, newPasswordFor);
		case 'block':
			return withPerson(deps, parsed.values, (tx, person) => setAccess(tx, person, true));
		case 'unblock':
			return withPerson(deps, parsed.values, (tx, person) => setAccess(tx, person, false));
		default:
			return misunderstood(
				command === '' ? 'Команда не названа.' : `Неизвестная команда «${command}».`
			);
	}
}

async function foundCity(deps: AdminDeps, values: Values): Promise<AdminAnswer> {
	const [city, committee, office] = [
		line(values, 'name'),
		line(values, 'committee'),
		line(values, 'office')
	];
	if (city === null || committee === null || office === null) {
		return misunderstood('Нужны --name, --committee и --office (до 200 знаков каждый).');
	}
	const at = deps.clock();
	return transaction(deps.sql, async (tx): Promise<AdminAnswer> => {
		if ((await firstBody(tx)) !== null || (await firstOffice(tx)) !== null) {
			return { code: 1, text: 'Город, комитет и офис уже внесены.' };
		}
		const [bodyId, officeId] = [deps.newId(), deps.newId()];
		await saveCitySettings(tx, { city, officeName: office, demo: false });
		await createBody(tx, {
			id: asId(bodyId),
			name: committee,
			kind: 'committee',
			settings: { route: 'chair', membersWrite: { agenda: true, minutes: true } },
			at
		});
		await createOffice(tx, { id: asId(officeId), name: office, at });
		await audit(tx, at, {
			action: 'city.found',
			objectKind: 'body',
			objectId: bodyId,
			details: { city }
		});
		return { code: 0, text: `Внесены: ${city}; ${committee}; ${office}.` };
	});
}

async function createAccount(deps: AdminDeps, values: Values): Promise<AdminAnswer> {
	const email = emailOf(values);
	const fullName = line(values, 'name');
	if (email === null) return misunderstood('Нужна почта: --email имя@узел.');
	if (fullName === null)
		return misunderstood('Нужно имя: --name "Фамилия Имя Отчество" (до 200 знаков).');
	const wished = listed(values['role']);
	const roles = ROLES.filter((role) => wished.includes(role));
	const unknown = wished.find((name) => !ROLES.some((role) => role === name));
	if (unknown !== undefined) return misunderstood(`Неизвестная роль «${unknown}».`);
	const password = newPassword();
	const passwordHash = await hashPassword(password);
	const at = deps.clock();
	return transaction(deps.sql, async (tx): Promise<AdminAnswer> => {
		if ((await personByEmail(tx, email)) !== null) {
			return {
				code: 1,
				text: `Человек с почтой ${email} уже есть. Новый пароль: password --email ${email}`
			};
		}
		const scopes = await scopesOf(tx, roles);
		if (scopes === null) {
			return {
				code: 1,
				text: 'Для этой роли сначала внесите город, комитет и офис: команда city.'
			};
		}
		const id = asId<PersonId>(deps.newId());
		const post = line(values, 'post') ?? '';
		const unit = line(values, 'unit') ?? '';
		const external = values['external'] === true;
		await createPerson(tx, { id, fullName, post, unit, external, email, passwordHash, at });
		for (const { role, scope } of scopes) {
			const voting = VOTING.includes(role);
			await grantRole(tx, {
				personId: id,
				role,
				scope,
				voting,
				validFrom: officeDate(at),
				validTo: null
			});
		}
		await audit(tx, at, {
			action: 'person.create',
			objectKind: 'person',
			objectId: id,
			details: { roles }
		});
		const named = roles.map((role) => ROLE_NAMES[role].ru).join(', ');
		return {
			code: 0,
			text: `Создан вход: ${fullName}, ${email}${named === '' ? '' : ` (${named})`}.\nПароль (показан один раз): ${password}`
		};
	});
}

/** Roles that the console gives; those of a project are given on its page. */
const ROLES = [
	'administrator',
	'chair',
	'deputy_chair',
	'secretary',
	'member',
	'office_head',
	'office_specialist',
	'office_curator',
	'regional_office'
] as const satisfies readonly Role[];
const BODY_ROLES: readonly Role[] = ['chair', 'deputy_chair', 'secretary', 'member'];
const VOTING: readonly Role[] = BODY_ROLES;

/** Where each role holds; null when the city is not founded yet. */
async function scopesOf(
	tx: Tx,
	roles: readonly Role[]
): Promise<readonly { readonly role: Role; readonly scope: GivenScope }[] | null> {
	const [body, office] = [await firstBody(tx), await firstOffice(tx)];
	const scopes: { role: Role; scope: GivenScope }[] = [];
	for (const role of roles) {
		if (role === 'administrator') scopes.push({ role, scope: { kind: 'system' } });
		else if (body === null || office === null) return null;
		else if (BODY_ROLES.includes(role)) scopes.push({ role, scope: { kind: 'body', id: body.id } });
		else scopes.push({ role, scope: { kind: 'office', id: office.id } });
	}
	return scopes;
}

interface Known {
	readonly id: PersonId;
	readonly email: string;
	readonly at: Date;
}

async function withPerson(
	deps: AdminDeps,
	values: Values,
	act: (tx: Tx, person: Known) => Promise<string>
): Promise<AdminAnswer> {
	const email = emailOf(values);
	if (email === null) return misunderstood('Нужна почта: --email имя@узел.');
	return transaction(deps.sql, async (tx): Promise<AdminAnswer> => {
		const person = await personByEmail(tx, email);
		if (person === null) return { code: 1, text: `Человека с почтой ${email} нет.` };
		return { code: 0, text: await act(tx, { id: person.id, email, at: deps.clock() }) };
	});
}

async function newPasswordFor(tx: Tx, { id, email, at }: Known): Promise<string> {
	const password = newPassword();
	await setPasswordHash(tx, { personId: id, passwordHash: await hashPassword(password) });
	await closeSessions(tx, id);
	await audit(tx, at, {
		action: 'person.password',
		objectKind: 'person',
		objectId: id,
		details: {}
	});
	return `Новый пароль для ${email} (показан один раз): ${password}`;
}

async function setAccess(tx: Tx, { id, email, at }: Known, blocked: boolean): Promise<string> {
	await setBlocked(tx, { personId: id, blockedAt: blocked ? at : null });
	if (blocked) await closeSessions(tx, id);
	const action = blocked ? 'person.block' : 'person.unblock';
	await audit(tx, at, { action, objectKind: 'person', objectId: id, details: {} });
	return blocked ? `Вход для ${email} закрыт, сеансы завершены.` : `Вход для ${email} открыт.`;
}

/** Ends all sessions of a person; his open sockets close at once. */
async function closeSessions(tx: Tx, personId: PersonId): Promise<void> {
	await deleteSessionsOf(tx, personId);
	await notify(tx, { t: 'access', personId });
}

/** The console has no person of its own: whoever runs it owns the machine. */
function audit(
	tx: Tx,
	at: Date,
	record: Pick<Parameters<typeof appendAudit>[1], 'action' | 'objectKind' | 'objectId' | 'details'>
): Promise<void> {
	return appendAudit(tx, { actorId: null, ...record, at });
}

function parse(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				email: text,
				name: text,
				post: text,
				unit: text,
				committee: text,
				office: text,
				external: { type: 'boolean' },
				role: { type: 'string', multiple: true }
			}
		});
	} catch {
		// parseArgs says in English what it met; the usage says what there is.
		return null;
	}
}

function misunderstood(sentence: string): AdminAnswer {
	return { code: 2, text: `${sentence}\n\n${ADMIN_USAGE}` };
}

/** A line of text of at most 200 characters without control characters, or null. */
function line(values: Values, name: string): string | null {
	const value = values[name];
	if (typeof value !== 'string') return null;
	const text = value.trim();
	return text === '' || text.length > 200 || /\p{Cc}/u.test(text) ? null : text;
}

function emailOf(values: Values): string | null {
	const email = line(values, 'email')?.toLowerCase() ?? null;
	return email !== null && /^[^\s@<>]+@[^\s@<>]+$/.test(email) ? email : null;
}

function listed(value: Values[string]): readonly string[] {
	return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
